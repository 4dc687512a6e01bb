import { fill, type Locale } from '../../base/locale.ts';
import { bandLevels, type Indicator, type Reading, type Value } from '../../thesis/indicator.ts';
import { isoDay } from '../../thesis/instant.ts';
import { isByObservation } from '../../thesis/place.ts';
import type { ReadingOut, ReasonOut, ValueOut } from '../shapes/reading.ts';
import { growthUnit, indicatorValue } from '../../base/indicator-value.ts';
import { bandWords, readingReasonWords, readingStateWords } from '../wording/thesis-words.ts';
import type { Evaluated } from './evaluated.ts';
import { newestAt } from './held-at.ts';
import type { Reader } from './reader-of.ts';

/** One indicator as it stands at the instant asked about. */
export function readingOut({ course, instant }: Evaluated, indicator: Indicator, reader: Reader): ReadingOut {
  const reading = course.reading(indicator.id, instant) ?? unknown(indicator.id);
  const { locale } = reader;
  const units = growthUnit(indicator.unit, indicator.growth);
  const { state, band, ageDays } = reading;
  const history = course.watch(indicator.id)?.history;
  return {
    ...{ id: indicator.id, title: indicator.title[locale], group: indicator.group, role: indicator.role },
    ...{ unit: indicator.unit, cadence: indicator.cadence, direction: indicator.direction },
    ...{ state, state_text: readingStateWords[state][locale], reason: reasonOut(reading, indicator, reader) },
    level: valueOut(reading.level, indicator.unit, locale),
    growth: valueOut(reading.growth, units.growth, locale, true),
    acceleration: valueOut(reading.acceleration, units.acceleration, locale, true),
    ...{ band, band_text: band === null ? null : bandWords[band][locale] },
    band_rank: band === null ? null : bandLevels.indexOf(band),
    next: nextOf(indicator, reading, locale),
    ...{ age_days: ageDays, fresh_days: indicator.freshDays },
    spark:
      history === undefined
        ? []
        : newestAt(history, instant, 24).map(({ place, lastDay, value }) => [
            // Figures of several days are named by the newest of them.
            isoDay(isByObservation(history.cadence) ? place : lastDay),
            value,
          ]),
  };
}

function valueOut(value: Value | null, unit: string, locale: Locale, signed = false): ValueOut | null {
  if (value === null) return null;
  const { periodEnd, knownAt, low, high, ...rest } = value;
  const words = (one: number): string => indicatorValue(one, unit, locale, signed);
  const range = words(low) === words(high) ? '' : ` (${words(low)} … ${words(high)})`;
  return {
    ...rest,
    low,
    high,
    period_end: periodEnd,
    known_at: knownAt,
    text: `${words(value.value)}${range}`,
  };
}

function reasonOut({ reason }: Reading, indicator: Indicator, reader: Reader): ReasonOut | null {
  if (reason === null) return null;
  const { locale, way } = reader;
  const { code, of } = reason;
  const waits = code === 'waits' ? indicator.waits : null;
  return {
    ...{ code, of: [...of] },
    text: reasonText(waits ? { code, of: [] } : reason, reader, waits?.source[locale] ?? indicator.id),
    way: waits?.how[locale] ?? of.map(way).find((one) => one !== null) ?? null,
  };
}

/** Why there is no value, in words; `nameless` is told where the reason names nothing. */
export function reasonText(
  { code, of }: { code: string; of: readonly string[] },
  { locale, name }: Pick<Reader, 'locale' | 'name'>,
  nameless: string,
): string {
  const template = readingReasonWords[code]?.[locale] ?? code;
  const [first = '', second = ''] = of;
  const named = of.map(name).join(locale === 'en' ? ', ' : '、');
  return fill(template, { of: named || nameless, first, second });
}

/** The nearest threshold on the other side of which another band lies. */
function nextOf({ bands, unit }: Indicator, { level, band }: Reading, locale: Locale): ReadingOut['next'] {
  if (bands === null || level === null || band === null) return null;
  const { value } = level;
  const steps = [...bands.thresholds].sort((a, b) => a.at - b.at);
  const others = steps.flatMap(({ at, level: above }, index) => {
    const below = steps[index - 1]?.level ?? bands.base;
    return [{ at, level: value >= at ? below : above }];
  });
  const [nearest] = others
    .filter((one) => one.level !== band)
    .sort((a, b) => Math.abs(a.at - value) - Math.abs(b.at - value));
  if (nearest === undefined) return null;
  const distance = nearest.at - value;
  const told = unit === 'percent' ? 'points' : unit;
  return {
    ...{ at: nearest.at, level: nearest.level, distance },
    text: `${indicatorValue(distance, told, locale, true)} → ${bandWords[nearest.level][locale]}`,
  };
}

function unknown(id: string): Reading {
  const none = { level: null, growth: null, acceleration: null, band: null, ageDays: null };
  return { indicator: id, state: 'unknown', reason: { code: 'no_data', of: [] }, ...none };
}
