import { decimal, multiply } from '../../base/decimal.ts';
import type { Numeral } from './numeral.ts';
import { latinScale } from './scales.ts';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const wordValues = new Map<string, number>([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);
/** Word and what it may stand between: dozens = 20 to 90, hundreds = 200 to 900. */
const vagueValues = new Map<string, readonly [number, number]>([
  ['dozen', [12, 12]],
  ['dozens of', [20, 90]],
  ['tens of', [20, 90]],
  ['hundreds of', [200, 900]],
  ['thousands of', [2000, 9000]],
  ['several', [3, 9]],
  ['a few', [2, 5]],
  ['a couple of', [2, 2]],
]);

/** two / twenty-five / two hundred million / half a billion / hundreds of billions / a trillion. Folded text only. */
export function englishNumeral(text: string, at: number): Numeral | null {
  const head =
    /^(?:dozens of|tens of|hundreds of|thousands of|several|a few|a couple of|half an?|[a-z]+(?:-[a-z]+)?)/.exec(
      text.slice(at, at + 24),
    )?.[0];
  if (head === undefined) return null;
  const end = at + head.length;
  const vague = vagueValues.get(head);
  if (vague) return scaled(text, at, end, vague[0], vague[1], true, head !== 'dozen');
  if (head === 'half a' || head === 'half an') return scaled(text, at, end, 0.5, 0.5, false, false, true);
  if (head === 'a' || head === 'an') return scaled(text, at, end, 1, 1, false, false, true);
  const value = numberOf(head);
  return value === null ? null : scaled(text, at, end, value, value, false, false);
}

function numberOf(word: string): number | null {
  const [first = '', second] = word.split('-');
  const value = wordValues.get(first);
  if (value === undefined) return null;
  if (second === undefined) return value;
  const unit = wordValues.get(second);
  return unit !== undefined && value >= 20 && unit > 0 && unit < 10 ? value + unit : null;
}

function scaled(
  text: string,
  start: number,
  from: number,
  low: number,
  high: number,
  approx: boolean,
  vague: boolean,
  needsScale = false,
): Numeral | null {
  let end = from;
  let power = 0;
  for (
    let match = latinScale(text, end);
    match !== null && text[end] === ' ';
    match = latinScale(text, end)
  ) {
    power += match.power;
    end = match.end;
    if (text.startsWith(' of ', end) && latinScale(text, end + 3) !== null) end += 3;
  }
  if (needsScale && power === 0) return null;
  const factor = decimal(1, power);
  const at = (value: number): ReturnType<typeof decimal> =>
    multiply(decimal(BigInt(Math.round(value * 10)), -1), factor);
  return {
    start,
    end,
    low: at(low),
    high: at(high),
    approx,
    scale: power,
    digits: false,
    vague,
    bareScale: false,
    letterScale: false,
    yearLike: false,
  };
}
