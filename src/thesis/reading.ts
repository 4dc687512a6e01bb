import { bandOf } from './band.ts';
import type { Indicator, Reading, ReadingState, Value } from './indicator.ts';
import { dayOf, isoDay, isoInstant } from './instant.ts';
import { measureAt, placesOf, type Facet } from './measure.ts';
import { placeName } from './place.ts';
import { watchedAt, type Watch, type Watched } from './watched.ts';

/** Where an indicator stands at an instant, from what was known then. */
export function readingAt(watch: Watch, instant: number): Reading {
  const watched = watchedAt(watch, instant);
  const { indicator } = watched.watch;
  const newest = watched.known.newest();
  const nothing = { indicator: indicator.id, level: null, growth: null, acceleration: null, band: null };
  if (newest === null) {
    const failed = watched.usable(instant) === 'source_error';
    return {
      ...nothing,
      state: failed ? 'source_error' : 'unknown',
      reason: whyNone(watched),
      ageDays: null,
    };
  }
  const value = (facet: Facet): Value | null => valueOf(watched, facet, newest.place);
  const [level, growth, acceleration] = [value('level'), value('growth'), value('acceleration')];
  const state = stateOf(watched, instant, [level, growth, acceleration]);
  return {
    indicator: indicator.id,
    state,
    reason: reasonOf(watched, state, newest.place),
    level,
    growth,
    acceleration,
    band: indicator.bands === null ? null : bandOf(indicator.bands, newest.value, isoDay(dayOf(instant))),
    ageDays: dayOf(instant) - newest.lastDay,
  };
}

/** Whether rules and evidence may rest on a reading: what is stale or could not be asked for is unknown to them, never neutral. */
export function isUsable({ state }: Pick<Reading, 'state'>): boolean {
  return state !== 'unknown' && state !== 'stale' && state !== 'source_error';
}

function valueOf(watched: Watched, facet: Facet, place: number): Value | null {
  const measure = measureAt(watched.known, facet, watched.watch.indicator.growth, place);
  if (measure === null) return null;
  const { value, low, high, positive, unverified } = measure;
  return {
    ...{ value, low, high, positive, unverified },
    periodEnd: isoDay(watched.known.point(place)?.lastDay ?? 0),
    period: placeName(watched.known.cadence, place),
    knownAt: isoInstant(Math.max(...placesOf(measure, facet).map((one) => watched.knownAt(one)))),
  };
}

function stateOf(watched: Watched, instant: number, values: readonly (Value | null)[]): ReadingState {
  const usable = watched.usable(instant);
  if (usable !== 'usable') return usable;
  if (isStatic(watched)) return 'suspect_static';
  if (values.some((value) => value !== null && value.low < 0 && value.high > 0)) return 'uncertain';
  return watched.known.newest()?.provisional === true ? 'provisional' : 'ok';
}

/** As many equal values of different periods in a row as the indicator calls suspect. */
function isStatic({ known, watch }: Watched): boolean {
  const { staticAfter } = watch.indicator;
  const newest = known.newest();
  if (staticAfter === null || newest === null) return false;
  const last = known.last(newest.place, staticAfter);
  return last.length === staticAfter && last.every(({ value }) => value === newest.value);
}

function reasonOf(watched: Watched, state: ReadingState, place: number): Reading['reason'] {
  if (state === 'ok') return null;
  const { indicator, failed } = watched.watch;
  if (state === 'source_error') return { code: state, of: failed === null ? [] : [failed.leaf] };
  if (state === 'provisional') return { code: state, of: unreported(watched, place) };
  // Newer than the newest value something may be known that is not good enough, or not believed: that is why it is stale.
  const missing = state === 'stale' ? watched.missing() : null;
  if (missing !== null && missing.place > place) return { code: missing.reason, of: missing.of };
  return { code: state, of: state === 'stale' ? [`${indicator.freshDays}`] : [] };
}

/** How many of how many members stand behind a provisional value. */
function unreported({ known }: Watched, place: number): string[] {
  const members = known.point(place)?.members ?? null;
  return members === null ? [] : [String(members.by.size), String(members.of)];
}

function whyNone(watched: Watched): NonNullable<Reading['reason']> {
  const { waits, formula }: Indicator = watched.watch.indicator;
  if (formula === null && waits !== null) return { code: 'waits', of: [waits.source.en] };
  if (formula === null) return { code: 'formula_lost', of: [] };
  const missing = watched.missing();
  return missing === null ? { code: 'no_data', of: [] } : { code: missing.reason, of: missing.of };
}
