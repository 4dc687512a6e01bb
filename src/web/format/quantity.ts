import { fill, type Locale } from '../../base/locale.ts';
import type { Messages } from '../messages/messages.ts';
import { numberParts, type NumberParts } from './number-parts.ts';

/** The parts of a claim that say how much. Percentages are percentage numbers, money whole currency units. */
export interface Quantity {
  low: number | null;
  high: number | null;
  low_text: string | null;
  high_text: string | null;
  approx: boolean;
  unit: string;
  per: string | null;
}

/**
 * A quantity as a reader of the language writes it: "$57.006B", "US$570.06亿", "0.75–0.85", "≥10%", "≈5 years".
 * Null where both sides are open, which is to be shown as unknown.
 */
export function formatQuantity(quantity: Quantity, locale: Locale, words: Messages): string | null {
  const { low, high } = quantity;
  if (low === null && high === null) return null;
  const scale = unitScale(quantity);
  const side = (value: number | null, exact: string | null) =>
    value === null ? null : numberParts(value / scale.divisor, exact, numberStyle(quantity), locale);
  const left = side(low, quantity.low_text);
  const right = side(high, quantity.high_text);
  const number =
    left === null || right === null ? whole(left ?? right) : low === high ? whole(left) : range(left, right);
  const value = withPer(withUnit(number, quantity, scale.prefix, words), quantity, words);
  if (left === null) return fill(words.quantity.under, { value });
  if (right === null) return fill(words.quantity.over, { value });
  return quantity.approx ? fill(words.quantity.about, { value }) : value;
}

/** How large a change is, to stand after its sign: "62%"; empty where it is not a plain positive amount. */
export function changeAmount(quantity: Quantity, locale: Locale, words: Messages): string {
  if (quantity.low === null || quantity.high === null || quantity.low < 0) return '';
  return formatQuantity({ ...quantity, approx: false }, locale, words) ?? '';
}

/** The name of a unit standing alone: "basis points"; an ISO 4217 code stays as it is. */
export function unitName(unit: string, words: Messages): string {
  const [first = '', second] = unit.split('/');
  if (second !== undefined) return `${unitName(first, words)}/${words.vocabulary.per[second] ?? second}`;
  return words.vocabulary.unitNames[unit] ?? unit.replace(/^other:/, '');
}

/** "net_loss" in the reader's language; a metric that has no wording is shown by its id, readably. */
export function metricName(metric: string, words: Messages): string {
  return words.vocabulary.metrics[metric] ?? metric.replace(/^other:/, '').replaceAll('_', ' ');
}

/** An exact decimal with its integer digits in threes: "57006000000" is "57,006,000,000". */
export function groupDigits(decimal: string): string {
  const [, sign = '', integer = '', fraction = ''] = /^([-−]?)(\d+)(\..*)?$/.exec(decimal) ?? [];
  if (integer === '') return decimal;
  return `${sign === '' ? '' : '−'}${integer.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`;
}

const metricPrefixes = [
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
  ['k', 1e3],
] as const;

/** Watts are written with one metric prefix for both sides of a range, in every language. */
function unitScale({ unit, low, high }: Quantity): { divisor: number; prefix: string } {
  if (unit !== 'W' && unit !== 'Wh') return { divisor: 1, prefix: '' };
  const size = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  const [prefix, divisor] = metricPrefixes.find(([, from]) => size >= from) ?? ['', 1];
  return { divisor, prefix };
}

const durations: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'hour']);

function numberStyle({ unit, low, high }: Quantity): Intl.NumberFormatOptions {
  const size = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  const notation = size >= 10_000 ? 'compact' : 'standard';
  const money = /^([A-Z]{3})(\/|$)/.exec(unit)?.[1];
  if (money !== undefined) return { style: 'currency', currency: money, notation };
  if (unit === '%') return { style: 'unit', unit: 'percent' };
  if (durations.has(unit)) return { style: 'unit', unit, unitDisplay: 'long' };
  return { notation: ['point', 'bps', 'pp', 'x'].includes(unit) ? 'standard' : notation };
}

function whole(parts: NumberParts | null): string {
  return parts === null ? '' : `${parts.before}${parts.number}${parts.after}`;
}

/** "0.75–0.85": what stands round the number is written once where both sides share it. */
function range(low: NumberParts, high: NumberParts): string {
  const shared =
    low.before === high.before && low.after.trim().replace(/s$/, '') === high.after.trim().replace(/s$/, '');
  if (!shared) return `${whole(low)}–${whole(high)}`;
  return `${low.before}${low.number}–${high.number}${high.after}`;
}

function withUnit(number: string, { unit }: Quantity, prefix: string, words: Messages): string {
  const known: Readonly<Record<string, string>> = words.vocabulary.units;
  const template = known[unit];
  if (template !== undefined) return fill(template.replace(/W/, `${prefix}W`), { n: number });
  if (unit.startsWith('other:'))
    return fill(words.quantity.other, { n: number, unit: unit.slice('other:'.length) });
  const denominator = unit.split('/')[1];
  if (denominator !== undefined) {
    return fill(words.quantity.per, { value: number, per: words.vocabulary.per[denominator] ?? denominator });
  }
  return number;
}

function withPer(value: string, { unit, per }: Quantity, words: Messages): string {
  if (per === null || unit.includes('/')) return value;
  return fill(words.quantity.per, { value, per: words.vocabulary.per[per] ?? per });
}
