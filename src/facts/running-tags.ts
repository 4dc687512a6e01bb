import { chooseTag, type ChosenSeries } from './choose-tag.ts';
import type { Concept } from './concept.ts';
import type { DerivedFact } from './derived-fact.ts';
import { directFacts, placeOf, type Touched, type Want } from './derive.ts';
import type { EntityBook } from './entity-book.ts';
import type { FiscalYear } from './fiscal-calendar.ts';
import { dayNumber, isoDay } from './period.ts';
import type { CalendarChange } from './touched-years.ts';

/** The numbers of one concept as they stand; by place. */
export interface Held {
  /** Changes with the next update. */
  facts: Map<string, DerivedFact>;
  /** What stood at the places the last update looked at again, also where nothing changed; undefined where there was nothing. */
  before: ReadonlyMap<string, DerivedFact | undefined>;
}

/** Days by which filings state the same period differently (find-statement.ts). */
const sloppiness = 3;

/**
 * The numbers of one concept under its own tags, kept up to date: a filing is looked at for the fiscal years in which something
 * of its tags ends, and for the one after, which reckons with them. Where another series is believed, all is looked at again.
 */
export function openRunningTags(
  book: EntityBook,
  concept: Concept,
  want: Want,
): { update(days: ReadonlyMap<string, ReadonlySet<number>>, calendar: CalendarChange): Held } {
  const own = new Set(concept.tags.flatMap(({ tag }) => book.withTag(tag)).map(({ info }) => info.id));
  const facts = new Map<string, DerivedFact>();
  /** Places by the first day of the fiscal year in which they were found; null outside all years. */
  const byYear = new Map<number | null, Set<string>>();
  const instantDays = new Set<number>();
  const unchanged: Held = { facts, before: new Map() };
  let chosen: ChosenSeries | null = null;
  let believed = '';
  let overlapped = false;

  const look = (touched: Touched | null, calendar: CalendarChange): Held => {
    const before = new Map<string, DerivedFact | undefined>();
    const leave = (place: string): void => {
      if (facts.has(place)) before.set(place, facts.get(place));
      facts.delete(place);
    };
    if (touched === null) {
      for (const place of [...facts.keys()]) leave(place);
      byYear.clear();
      instantDays.clear();
    } else {
      const stays = new Set(
        calendar.years.flatMap(({ firstDay }, index) => (touched.years.has(index) ? [] : [firstDay])),
      );
      for (const [year, places] of byYear) {
        if (year !== null && stays.has(year)) continue;
        for (const place of places) leave(place);
        byYear.delete(year);
      }
      for (const day of touched.instants) leave(`instant ${isoDay(day)}`);
    }
    if (chosen === null) return { facts, before };
    const ofYear = new Map<DerivedFact, number | null>();
    for (const fact of directFacts(book, concept, chosen, want, touched, (one, year) =>
      ofYear.set(one, year),
    )) {
      const place = placeOf(fact);
      facts.set(place, fact);
      if (!before.has(place)) before.set(place, undefined);
      if (fact.shape === 'instant') {
        instantDays.add(dayNumber(fact.periodEnd));
        continue;
      }
      const year = ofYear.get(fact) ?? null;
      const places = byYear.get(year);
      if (places) places.add(place);
      else byYear.set(year, new Set([place]));
    }
    return { facts, before };
  };

  return {
    update(days, calendar) {
      const touched = new Set<number>();
      for (const [id, some] of days) if (own.has(id)) for (const day of some) touched.add(day);
      if (touched.size > 0) {
        chosen = chooseTag(concept, book);
        for (const series of chosen?.ranked ?? []) series.statements();
      }
      const now = signOf(chosen);
      const isOver = calendar.overlap || overlapped;
      overlapped = calendar.overlap;
      if (now !== believed) {
        believed = now;
        return look(null, calendar);
      }
      if (touched.size === 0 && calendar.changed.size === 0 && calendar.ends.size === 0) return unchanged;
      // Where years lie over one another, a place may belong to two.
      return look(isOver ? null : touchedBy(touched, calendar, instantDays), calendar);
    },
  };
}

function touchedBy(days: ReadonlySet<number>, calendar: CalendarChange, known: ReadonlySet<number>): Touched {
  const years = new Set<number>();
  calendar.years.forEach((year, index) => {
    if (!calendar.changed.has(index) && !endsNear(year, days)) return;
    years.add(index);
    if (index + 1 < calendar.years.length) years.add(index + 1);
  });
  const instants = new Set(days);
  for (const end of calendar.ends)
    for (let off = -sloppiness; off <= sloppiness; off++) if (known.has(end + off)) instants.add(end + off);
  return { years, instants };
}

/** Which series are believed for which time: where it is the same, a period is reckoned from the same statements. */
function signOf(chosen: ChosenSeries | null): string {
  if (chosen === null) return '';
  return [
    ...chosen.ranked.map((series) => `${series.info.id} ${series.oldest()}`),
    ...chosen.seams.map(({ relation }) => relation),
  ].join('|');
}

function endsNear(year: FiscalYear, days: ReadonlySet<number>): boolean {
  const near = (end: number): boolean => {
    for (let off = -sloppiness; off <= sloppiness; off++) if (days.has(end + off)) return true;
    return false;
  };
  return near(year.lastDay) || year.quarters.some(({ lastDay }) => near(lastDay));
}
