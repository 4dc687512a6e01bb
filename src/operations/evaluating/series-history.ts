import type { Cadence as FeedCadence, Fact, SeriesInfo } from '../../base/observation.ts';
import { dayNumber } from '../../facts/period.ts';
import { isoDay } from '../../thesis/instant.ts';
import { placeOf } from '../../thesis/place.ts';
import type { Cadence, Change, History, Point } from '../../thesis/point.ts';
import { insideUnit } from './inside-unit.ts';

/**
 * An outside series as a formula reads it: a value once more stated unchanged is no change; of several periods of one place
 * the one that ends last holds. What was set aside is left out.
 */
export function seriesHistory(info: SeriesInfo, facts: readonly Fact[]): History {
  const cadence = cadences[info.cadence];
  const { unit, factor } = insideUnit(info.unit);
  const dated: { at: number; lastDay: number; fact: Fact }[] = [];
  for (const fact of facts)
    if (fact.state === 'ok' && Number.isFinite(fact.value))
      dated.push({ at: instant(fact.knownAt), lastDay: dayNumber(fact.periodEnd), fact });
  // The order in which a ledger gives facts is by period; of one instant the later period comes last.
  dated.sort((a, b) => a.at - b.at || a.lastDay - b.lastDay);
  const about = { id: info.id, title: info.title };
  const held = new Map<number, Point>();
  const changes: Change[] = [];
  for (const { at, lastDay, fact } of dated) {
    const place = placeOf(cadence, lastDay);
    const before = held.get(place);
    const value = fact.value * factor;
    if (
      before !== undefined &&
      (before.lastDay > lastDay || (before.lastDay === lastDay && before.value === value))
    )
      continue;
    const firstDay = fact.periodStart === null ? null : dayNumber(fact.periodStart);
    const entry = observed(about, { place, firstDay, lastDay, value });
    held.set(place, entry);
    changes.push({ knownAt: at, entry });
  }
  const missing = changes.length > 0 ? null : { place: 0, reason: 'no_data' as const, of: [info.id] };
  return { cadence, unit, changes, missing };
}

/** A value of an outside series. */
export function observed(
  series: Observed,
  { place, firstDay, lastDay, value }: Pick<Point, 'place' | 'firstDay' | 'lastDay' | 'value'>,
): Point {
  return {
    place,
    firstDay,
    lastDay,
    value,
    low: value,
    high: value,
    provisional: false,
    unverified: 0,
    positive: null,
    members: null,
    origin: new Observation(series, lastDay),
  };
}

type Observed = Pick<SeriesInfo, 'id' | 'title'>;

/** Where one of very many values comes from; its id is written when somebody asks for it. */
class Observation {
  private readonly series: Observed;
  private readonly lastDay: number;

  constructor(series: Observed, lastDay: number) {
    this.series = series;
    this.lastDay = lastDay;
  }

  get kind(): 'observation' {
    return 'observation';
  }

  get id(): string {
    return `${this.series.id}@${isoDay(this.lastDay)}`;
  }

  get label(): string {
    return this.series.title;
  }

  get standing(): 'observed' {
    return 'observed';
  }
}

const instants = new Map<string, number>();

/** A ledger states the same instant for thousands of values. */
function instant(text: string): number {
  const known = instants.get(text);
  if (known !== undefined) return known;
  const at = Date.parse(text);
  instants.set(text, at);
  return at;
}

const cadences: Readonly<Record<FeedCadence, Cadence>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  annual: 'year',
  irregular: 'irregular',
};
