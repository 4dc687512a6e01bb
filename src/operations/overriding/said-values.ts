import { parseDecimal, compare, toText } from '../../base/decimal.ts';
import { TightropeError } from '../../base/error.ts';
import { fold } from '../../base/fold.ts';
import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { OverrideSlot } from '../../base/vocabulary.ts';
import { daysIn } from '../../reader/grammar/period-labels.ts';
import type { Lexicon, LexiconAlias } from '../../reader/lexicon.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { none } from './slot-values.ts';

export type SaidValues = Partial<Record<Exclude<OverrideSlot, 'claim'>, string>>;

/**
 * What a person says of slots, as it is kept: a name the thesis knows under its canonical name, a number as a plain
 * decimal. Throws invalid_input at the slot whose value cannot be one.
 */
export function saidValues(given: SaidValues, lexicon: Lexicon, locale: Locale): SaidValues {
  const said: SaidValues = {};
  for (const [slot, raw] of Object.entries(given) as [keyof SaidValues, string][]) {
    const value = raw.trim();
    const kept = value === none && slot !== 'unit' ? none : readers[slot](value, lexicon);
    if (kept !== null) said[slot] = kept;
    else throw refused(slot, value, lexicon, locale);
  }
  const [low, high] = [said.low, said.high].map((side) => (side === undefined ? null : parseDecimal(side)));
  if (low != null && high != null && compare(low, high) > 0) {
    const expected = fill(words.notBelow[locale], { low: said.low ?? '' });
    throw new TightropeError('invalid_input', { at: 'high', expected, received: said.high ?? '' });
  }
  if (said.low === none && said.high === none) throw refused('high', none, lexicon, locale);
  return said;
}

type Reader = (value: string, lexicon: Lexicon) => string | null;

const readers: Readonly<Record<keyof SaidValues, Reader>> = {
  subject: (value, { entities }) => named(value, entities)?.name ?? (value === '' ? null : value),
  speaker: (value, { entities }) => named(value, entities)?.name ?? (value === '' ? null : value),
  metric: (value, { metrics }) => (/^other:\S/.test(value) ? value : (named(value, metrics)?.id ?? null)),
  period: (value) => (value.split('/').length <= 2 && value.split('/').every(isPeriod) ? value : null),
  change: (value) => (value === 'up' || value === 'down' ? value : null),
  modality: (value) => value,
  low: decimalText,
  high: decimalText,
  unit: (value) => (isUnit(value) ? value : null),
};

/** By id, name or alias, in whatever script and case. */
function named<Named extends { id: string; name?: string; aliases: readonly LexiconAlias[] }>(
  value: string,
  all: readonly Named[],
): Named | undefined {
  const folded = fold(value);
  return (
    all.find(({ id, name }) => id === value || name === value) ??
    all.find(({ id, name = '', aliases }) =>
      [id, name, ...aliases.map((alias) => alias.text)].some((each) => fold(each) === folded),
    )
  );
}

function decimalText(value: string): string | null {
  const number = parseDecimal(value.replaceAll(/[,，\s]/g, ''));
  return number === null ? null : toText(number);
}

function isPeriod(label: string): boolean {
  const found = /^(?:FY)?(\d{4})(?:-(?:Q[1-4]|H[12]|(\d\d)(?:-(\d\d))?))?$/.exec(label);
  if (found === null) return false;
  const [, year, month, day] = found.map((part) => (part === undefined ? null : Number(part)));
  if (month == null) return true;
  if (month < 1 || month > 12) return false;
  return day == null || (day >= 1 && day <= daysIn(year ?? 0, month));
}

function isUnit(value: string): boolean {
  return /^[A-Z]{3}(?:\/unit)?$|^other:\S/.test(value) || units.has(value);
}

const units: ReadonlySet<string> = new Set(
  '% pp x count W Wh year month week day hour bps point shares contracts'.split(' '),
);

function refused(slot: keyof SaidValues, received: string, lexicon: Lexicon, locale: Locale): TightropeError {
  const near =
    slot === 'metric'
      ? didYouMean(
          received,
          lexicon.metrics.map(({ id }) => id),
        )
      : undefined;
  return new TightropeError('invalid_input', {
    at: slot,
    expected: expected[slot][locale],
    received: received === '' ? words.empty[locale] : received,
    ...(near === undefined ? {} : { hint: fill(words.didYouMean[locale], { near }) }),
  });
}

const name = text('a name, or none', '一个名称，或 none', '一個名稱，或 none');
const number = text(
  'a plain number in base units (57000000000), or none on an open side; not none on both',
  '以基本单位写的数字（57000000000），开放的一侧写 none；不能两侧都是 none',
  '以基本單位寫的數字（57000000000），開放的一側寫 none；不能兩側都是 none',
);

const expected: Readonly<Record<keyof SaidValues, Text>> = {
  subject: name,
  speaker: name,
  metric: text(
    'a metric of the thesis such as revenue, other:… in your own words, or none',
    '论点里的指标（例如 revenue）、自己写的 other:…，或 none',
    '論點裡的指標（例如 revenue）、自己寫的 other:…，或 none',
  ),
  period: text(
    'a period such as 2025, 2025-Q3, FY2026-Q3, 2025-12-09 or 2025/2028, or none',
    '时期，例如 2025、2025-Q3、FY2026-Q3、2025-12-09 或 2025/2028，或 none',
    '時期，例如 2025、2025-Q3、FY2026-Q3、2025-12-09 或 2025/2028，或 none',
  ),
  change: text('up, down or none', 'up、down 或 none', 'up、down 或 none'),
  modality: text('a modality', '性质', '性質'),
  low: number,
  high: number,
  unit: text(
    'a unit such as USD, %, x, W or count, or other:… in your own words',
    '单位，例如 USD、%、x、W 或 count，或自己写的 other:…',
    '單位，例如 USD、%、x、W 或 count，或自己寫的 other:…',
  ),
};

const words = {
  notBelow: text('{low} or more', '不小于 {low}', '不小於 {low}'),
  empty: text('empty', '空的', '空的'),
  didYouMean: text('Did you mean {near}?', '是不是想用 {near}？', '是不是想用 {near}？'),
} as const;
