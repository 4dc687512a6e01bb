import { isDay } from '../../base/days.ts';
import { parseDecimal, shift, toText } from '../../base/decimal.ts';
import type { Measure, Observation, SeriesInfo } from '../../base/observation.ts';
import type { Refusal } from '../feed.ts';
import { edgarZone, isAccession } from './edgar.ts';
import { isRecord } from '../../base/is-record.ts';
import { shown } from './shape.ts';

/** Where the rows of one tag and unit stand. */
export interface TagUnit {
  /** Ten digits. */
  cik: string;
  taxonomy: string;
  tag: string;
  unit: string;
  /** As the taxonomy has it; null where the payload has none. */
  label: string | null;
}

export interface RowsRead {
  series: SeriesInfo;
  observations: Observation[];
  refused: Refusal[];
  missing: number;
}

/** `sec:0001045810/us-gaap/EarningsPerShareDiluted/USD-per-shares`: one series per unit, never joined. */
export function xbrlSeriesId({ cik, taxonomy, tag, unit }: TagUnit): string {
  return `sec:${cik}/${taxonomy}/${tag}/${unitKey(unit)}`;
}

/** As EDGAR writes a unit in addresses: `USD-per-shares`. */
export function unitKey(unit: string): string {
  return encodeURIComponent(unit.replaceAll('/', '-per-'));
}

/**
 * The rows of one tag and unit. Every row is kept with its own filing; only exact repeats within the payload
 * collapse. `fy`, `fp` and `frame` are not read: they tell of the filing, not of the period.
 */
export function readXbrlRows(rows: readonly unknown[], of: TagUnit, today: string): RowsRead {
  const id = xbrlSeriesId(of);
  const read: RowsRead = { series: describe(id, of, rows), observations: [], refused: [], missing: 0 };
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const one = readRow(row, id, today);
    if (one === null) read.missing += 1;
    else if ('reason' in one) read.refused.push({ at: `${id}[${index}]`, ...one });
    else {
      const key = `${one.periodStart}|${one.periodEnd}|${one.valueText}|${one.sourceRef}|${one.form}|${one.knownAt}`;
      if (!seen.has(key)) read.observations.push(one);
      seen.add(key);
    }
  }
  return read;
}

/** A number of a JSON payload as plain decimal text; null where it is none. */
export function numberText(value: unknown): string | null {
  if (typeof value === 'number') {
    const text = String(value);
    return text.includes('e') || !Number.isFinite(value) ? plain(text) : text;
  }
  if (isRecord(value) && typeof value['exact'] === 'string') return plain(value['exact']);
  return null;
}

export function describeXbrl(
  of: TagUnit,
  has: { periods: boolean; cadence: SeriesInfo['cadence'] },
): SeriesInfo {
  return {
    id: xbrlSeriesId(of),
    title: of.label ?? of.tag,
    entity: `cik:${of.cik}`,
    tag: `${of.taxonomy}:${of.tag}`,
    unit: of.unit,
    scale: 0,
    cadence: has.cadence,
    measure: measureOf(of, has.periods),
    zone: edgarZone,
    lagDays: null,
    redistributable: true,
  };
}

type Unusable = Omit<Refusal, 'at'>;

function readRow(row: unknown, series: string, today: string): Observation | Unusable | null {
  if (!isRecord(row)) return { reason: 'unexpected', received: shown(row) };
  const { start = null, end, val, accn, form = null, filed } = row;
  if (val === null) return null;
  const valueText = numberText(val);
  if (valueText === null) return { reason: 'not_a_number', received: shown(val) };
  if (!isDay(end) || !isDay(filed) || (start !== null && !isDay(start)))
    return { reason: 'malformed_date', received: shown({ start, end, filed }) };
  if (start !== null && start > end) return { reason: 'malformed_date', received: `${start} to ${end}` };
  if (filed > today) return { reason: 'future_date', received: `filed ${filed}` };
  if (end > filed) return { reason: 'future_date', received: `to ${end}, filed ${filed}` };
  if (!isAccession(accn) || (form !== null && typeof form !== 'string'))
    return { reason: 'unexpected', received: shown({ accn, form }) };
  return { series, periodStart: start, periodEnd: end, valueText, knownAt: filed, sourceRef: accn, form };
}

function describe(id: string, of: TagUnit, rows: readonly unknown[]): SeriesInfo {
  const records = rows.filter(isRecord);
  const quarterly = records.some(({ form }) => typeof form === 'string' && /^(10-Q|6-K)/.test(form));
  const annual = records.some(({ form }) => typeof form === 'string' && /^(10-K|20-F|40-F)/.test(form));
  const periods = typeof records[0]?.['start'] === 'string';
  const cadence = quarterly ? 'quarterly' : annual ? 'annual' : 'irregular';
  return { ...describeXbrl(of, { periods, cadence }), id };
}

/** Averages, ratios and amounts per share are over a period too, and may not be added or subtracted. */
function measureOf({ tag, unit }: TagUnit, periods: boolean): Measure {
  if (!periods) return 'stock';
  const average = /Average|PerShare/.test(tag);
  return average || unit.includes('/') || unit === 'pure' || unit === 'Rate' ? 'rate' : 'flow';
}

function plain(text: string): string | null {
  const [digits = '', exponent] = text.toLowerCase().split('e');
  if (exponent === undefined) return parseDecimal(digits) === null ? null : digits;
  const value = parseDecimal(digits);
  return value === null ? null : toText(shift(value, Number(exponent)));
}
