import { isDay } from '../../base/days.ts';
import { compare, parseDecimal, type Decimal } from '../../base/decimal.ts';
import type { Observation, SeriesInfo } from '../../base/observation.ts';
import type { FeedResult, Refusal } from '../feed.ts';
import { isMissing, plainNumber } from '../number-text.ts';

/**
 * What a price was adjusted for. Prices adjusted differently are different series: the same day's NVDA is 1208.88
 * unadjusted and 120.888 after its split of ten for one.
 */
export const adjustments = ['none', 'splits', 'splits-and-dividends'] as const;
export type Adjustment = (typeof adjustments)[number];

export interface PriceSeries {
  source: string;
  symbol: string;
  adjusted: Adjustment;
  /** ISO 4217, or `index` for one. */
  currency: string;
  scale: number;
  zone: string;
  /** Whom it is about, as `ticker:NVDA`. */
  entity: string | null;
}

/** One day as a source states it; every field as its text, null or undefined where the source has none. */
export interface PriceRow {
  at: string;
  day: string;
  close: unknown;
  open?: unknown;
  high?: unknown;
  low?: unknown;
}

/**
 * Closing prices as one series `<source>:<symbol>/close…`. Refused rows: a day that is none, in the future, of a
 * session that is not over, or stated twice; a close that is no number, not above 0, or outside the day's low and
 * high, as where columns were mistaken for one another.
 */
export function closingPrices(
  rows: readonly PriceRow[],
  described: PriceSeries,
  retrievedAt: string,
): FeedResult {
  const series = describe(described);
  const observations: Observation[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  let missing = 0;
  for (const row of rows) {
    const { at, day, close } = row;
    const refuse = (reason: Refusal['reason'], received: string): void => {
      refused.push({ at, reason, received });
    };
    const valueText = typeof close === 'string' ? plainNumber(close.trim()) : null;
    const value = parseDecimal(valueText ?? '');
    if (!isDay(day) || day < firstDay) refuse('malformed_date', day);
    else if (day > retrievedAt.slice(0, 10)) refuse('future_date', day);
    else if (!isOver(day, retrievedAt)) refuse('unexpected', `${day}: the session is not over`);
    else if (isMissing(close)) missing += 1;
    else if (valueText === null || value === null) refuse('not_a_number', JSON.stringify(close));
    else if (value.digits <= 0n) refuse('unexpected', `a close of ${valueText}`);
    else if (seen.has(day)) refuse('duplicate', day);
    else if (isOutside(value, row))
      refuse('unexpected', `close ${valueText} outside low ${String(row.low)} and high ${String(row.high)}`);
    else {
      seen.add(day);
      const sourceRef = `${described.symbol} ${day}`;
      observations.push({
        series: series.id,
        periodStart: null,
        periodEnd: day,
        valueText,
        knownAt: described.adjusted === 'none' ? day : null,
        sourceRef,
        form: null,
      });
    }
  }
  return { series: [series], observations, tables: [], refused, missing, next: [] };
}

/** Before it nobody listed a price day by day: the year is damaged. */
const firstDay = '1700-01-01';

const suffixes: Readonly<Record<Adjustment, string>> = {
  none: 'close',
  splits: 'close-split-adjusted',
  'splits-and-dividends': 'close-adjusted',
};

const words: Readonly<Record<Adjustment, string>> = {
  none: 'as traded, not adjusted',
  splits: 'adjusted for splits',
  'splits-and-dividends': 'adjusted for splits and dividends',
};

function describe({ source, symbol, adjusted, currency, scale, zone, entity }: PriceSeries): SeriesInfo {
  return {
    id: `${source}:${symbol}/${suffixes[adjusted]}`,
    title: `${symbol}, daily close, ${words[adjusted]}`,
    entity,
    tag: null,
    unit: currency,
    scale,
    cadence: 'daily',
    measure: currency === 'index' ? 'index' : 'price',
    zone,
    lagDays: 0,
    redistributable: false,
  };
}

/** Sources give the running day too, at its last price. At 22:00 UTC every session that began on that day is over. */
function isOver(day: string, retrievedAt: string): boolean {
  return retrievedAt >= `${day}T22:00:00.000Z`;
}

/** A close may miss the high or low by the noise of single precision, about one part in ten million. */
function isOutside(close: Decimal, { high, low }: PriceRow): boolean {
  const highest = typeof high === 'string' ? parseDecimal(plainNumber(high.trim()) ?? '') : null;
  const lowest = typeof low === 'string' ? parseDecimal(plainNumber(low.trim()) ?? '') : null;
  if (highest === null || lowest === null || highest.digits <= 0n || lowest.digits <= 0n) return false;
  return compare(close, slack(highest, 1_000_001n)) > 0 || compare(close, slack(lowest, 999_999n)) < 0;
}

function slack({ digits, exponent }: Decimal, millionths: bigint): Decimal {
  return { digits: digits * millionths, exponent: exponent - 6 };
}
