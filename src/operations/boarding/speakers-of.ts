import { dayNumber, isoDay } from '../../thesis/instant.ts';
import { isPoint } from '../../thesis/point.ts';
import { Known } from '../../thesis/known.ts';
import { usualMovement } from '../../thesis/signals/usual-movement.ts';
import { bandLevels, type Indicator } from '../../thesis/indicator.ts';
import { isUsable } from '../../thesis/reading.ts';
import type { Evaluated } from '../evaluating/evaluated.ts';
import type { Speaker } from './board-sentence.ts';

/**
 * Who may speak as of the instant asked about: indicators the thesis gives a sentence, else those of its lifelines. `of` counts them
 * all, with and without a value.
 */
export function speakersOf(found: Evaluated): { speakers: Speaker[]; of: number } {
  const { thesis } = found;
  const says = new Map(thesis.says.map((one) => [one.indicator, one.text]));
  const ids = says.size > 0 ? [...says.keys()] : thesis.lifelines.flatMap(({ indicators }) => indicators);
  const indicators = [...new Set(ids)].flatMap((id) => thesis.indicators.get(id) ?? []);
  return {
    of: indicators.length,
    speakers: indicators.flatMap((one) => {
      const speaker = speakerOf(found, one);
      return speaker === null ? [] : { ...speaker, says: says.get(one.id) ?? null };
    }),
  };
}

function speakerOf({ course, instant }: Evaluated, indicator: Indicator): Omit<Speaker, 'says'> | null {
  const reading = course.reading(indicator.id, instant);
  const watch = course.watch(indicator.id);
  const level = reading?.level ?? null;
  if (reading === null || watch === null || level === null) return null;
  const known = new Known(watch.history.cadence);
  for (const { knownAt, entry } of watch.history.changes) {
    if (knownAt > instant) break;
    known.set(entry);
  }
  const newest = known.newest();
  const then = newest === null ? null : known.yearEarlier(newest.place);
  const isWhole = isPoint(newest) && !newest.provisional;
  const stale = isoDay(dayNumber(level.periodEnd) + indicator.freshDays + 1);
  return {
    ...{ title: indicator.title, unit: indicator.unit, value: level.value, period: level.period },
    // What some have not reported yet is not held against what all had.
    earlier: isWhole && then !== null && !then.provisional ? then.value : null,
    provisional: !isWhole,
    usual: usualMovement(watch, 'level', instant),
    rank: reading.band === null ? null : bandLevels.indexOf(reading.band),
    staleSince: isUsable(reading) ? null : reading.state === 'stale' ? stale : level.periodEnd,
  };
}
