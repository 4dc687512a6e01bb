import { addDays, isDay } from '../../base/days.ts';
import type { SeriesInfo } from '../../base/observation.ts';
import { lastDayOf, type Period } from '../days.ts';
import type { FeedTarget, Licence } from '../feed.ts';
import { statedFields, statedSeries } from '../stated.ts';

/** One series of FRED. The three feeds that give it share its id, so that its facts are one series. */
export interface FredTarget extends FeedTarget {
  series: SeriesInfo;
  /** The values are averages over their period, though they measure a stock: WRESBAL, M2SL. */
  averaged: boolean;
  /** The source dates values ahead of the day on which it states them: projections, administered rates. */
  datedAhead: boolean;
}

export const fredLicence: Licence = {
  id: 'FRED-terms',
  name: 'FRED terms of use; every series has an owner of its own, and may be stricter',
  url: 'https://fred.stlouisfed.org/legal/',
  redistributable: true,
};

/** Checks a target of the feed named. FRED's vintage dates are days in St. Louis. */
export function fredTarget(
  feed: string,
): (
  stated: Readonly<Record<string, unknown>>,
  at: string,
  atField?: (field: string) => string,
) => FredTarget {
  return (stated, at, atField) => {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.text('key');
    if (!/^[A-Z0-9_]{1,60}$/.test(key)) fields.fail('key', 'an id of FRED, as in SOFR', key);
    const series = statedSeries(fields, { id: `fred:${key}`, zone: 'America/Chicago', licence: fredLicence });
    const target = {
      feed,
      key,
      series,
      averaged: fields.flag('averaged'),
      datedAhead: fields.flag('datedAhead'),
    };
    fields.nothingElse();
    return target;
  };
}

/**
 * The period FRED means by a date: the first day of a month, quarter or year; the last of a week. A stock is an instant
 * at the end of its period (the Z.1 level dated 2026-01-01 is that of 2026-03-31). Null where the date does not fit.
 */
export function fredPeriod(date: string, { series, averaged }: FredTarget): Period | null {
  if (!isDay(date)) return null;
  const { cadence, measure } = series;
  const months = cadence === 'monthly' ? 1 : cadence === 'quarterly' ? 3 : cadence === 'annual' ? 12 : 0;
  const instant = measure === 'stock' && !averaged;
  if (months > 0) {
    const month = Number(date.slice(5, 7));
    if (!date.endsWith('-01') || (month - 1) % months !== 0) return null;
    return { periodStart: instant ? null : date, periodEnd: lastDayOf(date, months) };
  }
  if (cadence === 'weekly') return { periodStart: instant ? null : addDays(date, -6), periodEnd: date };
  return { periodStart: null, periodEnd: date };
}
