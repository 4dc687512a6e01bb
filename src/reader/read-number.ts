import { parseDecimal, toNumber, toText } from '../base/decimal.ts';
import { fold } from '../base/fold.ts';
import { compileLexicon } from './grammar/lexicon-trie.ts';
import { scan } from './grammar/scan.ts';
import type { Lexicon } from './lexicon.ts';
import type { Claim } from './reading.ts';

export type ReadNumber = Pick<
  Claim,
  'kind' | 'lowText' | 'highText' | 'low' | 'high' | 'approx' | 'unit' | 'currency' | 'per' | 'change'
>;

/**
 * The first number that can be read in a few words by themselves, claim or not: with its unit, else as a plain count.
 * Null where there is none. Pure.
 */
export function readNumber(words: string, lexicon: Lexicon): ReadNumber | null {
  const [found] = scan(fold(words), compileLexicon(lexicon)).quantities;
  if (found === undefined) return plainCount(fold(words));
  const { low, high, unit, kind, approx, per, change } = found;
  const isMoney = unit.family === 'money';
  return {
    kind,
    lowText: low === null ? null : toText(low),
    highText: high === null ? null : toText(high),
    low: low === null ? null : toNumber(low),
    high: high === null ? null : toNumber(high),
    approx,
    unit: isMoney ? (unit.currency ?? 'USD') : unit.unit,
    currency: isMoney ? unit.currency : null,
    per,
    change,
  };
}

function plainCount(words: string): ReadNumber | null {
  const digits = /-?\d{1,40}(?:,\d{3})*(?:\.\d{1,40})?/.exec(words)?.[0].replaceAll(',', '');
  const value = digits === undefined ? null : parseDecimal(digits);
  if (value === null) return null;
  const [text, number] = [toText(value), toNumber(value)];
  return {
    ...{
      kind: 'count',
      lowText: text,
      highText: text,
      low: number,
      high: number,
      approx: false,
      unit: 'count',
    },
    ...{ currency: null, per: null, change: null },
  };
}
