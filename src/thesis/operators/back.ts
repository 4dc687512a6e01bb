import { text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import { placesPerYear } from '../place.ts';
import type { Entry, Missing, Point } from '../point.ts';
import type { Given, Parameter } from './operator.ts';

/** How far back: `back` where it is given, else `places`. */
export const backParameters = {
  places: {
    kind: 'count',
    usual: 1,
    about: text(
      'periods earlier; of a daily, weekly or irregular series, observations earlier',
      '往前几期；日、周或不定期序列则为往前几个观测值',
      '往前幾期；日、週或不定期序列則為往前幾個觀測值',
    ),
  },
  back: {
    kind: 'days',
    usual: 0,
    about: text(
      'days earlier, in place of `places` (of a weekly series, whole weeks): the same calendar place, or the newest observation by then, at most a fortnight older',
      '往前多少天，代替 places（周序列取整周）：对应的日历期，或截至那天的最新观测值，最多再早两周',
      '往前多少天，代替 places（週序列取整週）：對應的日曆期，或截至那天的最新觀測值，最多再早兩週',
    ),
  },
} as const satisfies Record<string, Parameter>;

/** The point as far back as `given` says; null where there is none. */
export function pointBack(known: Known, place: number, given: Given): Point | null {
  const days = Number(given['back'] ?? 0);
  if (days <= 0) return known.earlier(place, Number(given['places'] ?? 1));
  return known.isByObservation() ? daysBack(known, place, days) : known.point(place - placesIn(known, days));
}

/** Places whose point as far back may be another, once a place has changed: itself too. */
export function touchedBack(known: Known | undefined, place: number, given: Given): readonly number[] {
  if (known === undefined) return [place];
  const days = Number(given['back'] ?? 0);
  const places = Number(given['places'] ?? 1);
  if (!known.isByObservation()) return [place, place + (days > 0 ? placesIn(known, days) : places)];
  if (days === 0) return withPlace(place, known.nextPlaces(place, places));
  const later = place + known.wholeDays(days);
  return withPlace(place, known.placesBetween(later, later + slack(days)));
}

/** A place and those that hang on it; most often it is the newest, and there are none. */
export function withPlace(place: number, others: readonly number[]): readonly number[] {
  return others.length === 0 ? [place] : [place, ...others];
}

/** The newest observation by a day, where it is not much older. */
export function daysBack(known: Known, place: number, days: number): Point | null {
  const day = place - known.wholeDays(days);
  const found = known.atOrBefore(day);
  return found !== null && day - found.place <= slack(days) ? found : null;
}

/** What an operator of one formula stands on: its point, or why it has none, which is its result too. */
export function ownEntry(known: Known | undefined, place: number): Entry | null {
  return known?.get(place) ?? null;
}

export function noEarlier(place: number): Missing {
  return { place, reason: 'no_earlier_value', of: [] };
}

/** A count of days in places of a calendar: 365 days are 4 quarters. */
export function placesIn(known: Known, days: number): number {
  return Math.max(1, Math.round((days * (placesPerYear(known.cadence) ?? 365.25)) / 365.25));
}

/** Days by which an observation may be older than asked for. */
export function slack(days: number): number {
  return Math.min(14, Math.max(5, Math.floor(days / 4)));
}
