import { add, decimal, shift } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { andPart } from './and-part.ts';
import { cardinalTrie, headTrie } from './english-number-words.ts';
import type { Numeral } from './numeral.ts';
import { plainNumeral } from './numeral.ts';
import { latinScale } from './scales.ts';

/** Whether an English number may begin with this code unit. */
export function startsEnglishNumeral(unit: number): boolean {
  return headTrie.starts(unit);
}

/** Whether one may begin at `at`, by the two code units there; false is sure. */
export function mayBeginEnglishNumeral(text: string, at: number): boolean {
  return headTrie.mayBegin(text, at);
}

/**
 * two / twenty-five / two hundred and fifty million / half a billion / three quarters of a billion / hundreds of billions /
 * a trillion / a dozen / five point five / one and a half. Folded text only.
 */
export function englishNumeral(text: string, at: number): Numeral | null {
  const head = headTrie.longest(text, at);
  if (head === null) return null;
  switch (head.value.class) {
    case 'vague': {
      const { low, high, exact } = head.value;
      return scaled(text, at, head.end, decimal(low), decimal(high), { approx: true, vague: !exact });
    }
    case 'part': {
      const { value } = head.value;
      const end = text.startsWith(' of a ', head.end) ? head.end + 5 : head.end;
      const found = scaled(text, at, end, value, value, exactly);
      return found.scale === 0 ? null : found;
    }
    case 'cardinal':
      return cardinal(text, at, head.end, head.value.value);
  }
}

function cardinal(text: string, at: number, from: number, first: number): Numeral {
  let end = from;
  let section = first;
  let last = first;
  let total = 0;
  let power = 0;
  for (;;) {
    const scale = text[end] === ' ' || text[end] === '-' ? latinScale(text, end) : null;
    if (scale?.power === 2 && section < 100) {
      section *= 100;
      last = 100;
      end = scale.end;
      power = 2;
    } else if (scale !== null && scale.power > 2) {
      const sum = section * 10 ** scale.power;
      if (section === 0 || !Number.isSafeInteger(total + sum)) break;
      total += sum;
      section = 0;
      last = 1000;
      end = scale.end;
      power = scale.power;
    } else {
      const next = nextCardinal(text, end, last);
      if (next === null) break;
      section += next.value;
      last = next.value;
      end = next.end;
      power = 0;
    }
  }
  const whole = decimal(total + section);
  const rest = total === 0 && section < 100 ? behindPoint(text, end, whole) : null;
  if (rest !== null) return scaled(text, at, rest.end, rest.value, rest.value, exactly);
  const part = power > 2 ? andPart(text, end) : null;
  if (part !== null) return withPart(text, at, whole, part, power);
  const numeral = scaled(text, at, end, whole, whole, exactly);
  numeral.scale = power;
  return numeral;
}

/** two million and a half; one billion and a half million: the part is of the scale behind it, else of the one before. */
function withPart(
  text: string,
  at: number,
  whole: Decimal,
  part: { end: number; value: Decimal },
  power: number,
): Numeral {
  const own = latinScale(text, part.end);
  const value = add(whole, shift(part.value, own?.power ?? power));
  const numeral = plainNumeral(at, own?.end ?? part.end, value);
  numeral.scale = own?.power ?? power;
  return numeral;
}

/** The 5 of twenty-five, the 50 of two hundred and fifty: always smaller than what stands before. */
function nextCardinal(text: string, at: number, last: number): { end: number; value: number } | null {
  const gap = text[at] === ' ' || text[at] === '-' ? 1 : 0;
  if (gap === 0) return null;
  const and = last >= 100 && text.startsWith(' and ', at) ? 5 : gap;
  const found = cardinalTrie.longest(text, at + and);
  if (found === null || found.value === 0) return null;
  const fits = last >= 100 ? found.value < 100 : last >= 20 && last % 10 === 0 && found.value < 10;
  return fits ? found : null;
}

/** five point two five; one and a half. */
function behindPoint(text: string, at: number, whole: Decimal): { end: number; value: Decimal } | null {
  const part = andPart(text, at);
  if (part !== null) return { end: part.end, value: add(whole, part.value) };
  if (!text.startsWith(' point ', at)) return null;
  let end = at + 6;
  let digits = '';
  for (let next = cardinalTrie.longest(text, end + 1); next !== null && digits.length < 12;) {
    digits += String(next.value);
    end = next.end;
    next = text[end] === ' ' ? cardinalTrie.longest(text, end + 1) : null;
  }
  return digits === '' ? null : { end, value: add(whole, decimal(BigInt(digits), -digits.length)) };
}

const exactly = { approx: false, vague: false };

/** With the scale words behind it: hundreds of billions. */
function scaled(
  text: string,
  start: number,
  from: number,
  low: Decimal,
  high: Decimal,
  { approx, vague }: { approx: boolean; vague: boolean },
): Numeral {
  let end = from;
  let power = 0;
  for (
    let match = text[end] === ' ' ? latinScale(text, end) : null;
    match !== null;
    match = text[end] === ' ' ? latinScale(text, end) : null
  ) {
    power += match.power;
    end = match.end;
    if (text.startsWith(' of ', end) && latinScale(text, end + 3) !== null) end += 3;
  }
  const numeral = plainNumeral(start, end, shift(low, power), shift(high, power));
  numeral.approx = approx;
  numeral.scale = power;
  numeral.vague = vague;
  return numeral;
}
