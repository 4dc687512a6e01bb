import { decimal } from '../../base/decimal.ts';
import type { Numeral } from './numeral.ts';
import { isScale } from './scales.ts';

const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const smallScales: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const largeScales: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 };
/** Longer runs are no numbers. */
const longest = 40;

const numeralCharacters: ReadonlySet<string> = new Set([...Object.keys(digitValues), ...'十百千万亿兆几数']);

export function isHanNumeral(character: string): boolean {
  return numeralCharacters.has(character);
}

/** End of the run of numeral characters: what is skipped when no quantity was found in it. */
export function hanRunEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isHanNumeral(text[end] ?? '')) end += 1;
  return end;
}

/**
 * 七千五百亿 / 一万五千亿 / 四万多亿 / 两三 / 八九百 / 几百万 / 十几二十 / 三十几万 / 三点五. Digits side by side that count up
 * (两三, 八九) are the ends of a range; 几 and 数 stand for 2 to 9.
 */
export function hanNumeral(text: string, at: number): Numeral | null {
  if (isTooLong(text, at)) return null;
  const state = {
    low: 0n,
    high: 0n,
    sectionLow: 0n,
    sectionHigh: 0n,
    low1: null as bigint | null,
    high1: null as bigint | null,
  };
  let approx = false;
  let vague = false;
  let ownDigits = 0;
  let lastPower = 0;
  let spread: readonly [bigint, bigint] | null = null;
  let index = at;
  const closeDigit = (scale: bigint): void => {
    state.sectionLow += (state.low1 ?? 1n) * scale;
    state.sectionHigh += (state.high1 ?? 1n) * scale;
    state.low1 = null;
    state.high1 = null;
  };
  for (; index < text.length && index - at < longest; index++) {
    const character = text[index] ?? '';
    const digit = digitValues[character];
    if (digit !== undefined) {
      const value = BigInt(digit);
      if (state.low1 !== state.high1 && state.sectionLow === 10n && text[index + 1] === '十') {
        // 十几二十: the two ends of a range.
        spread = [10n, value * 10n];
        index += 2;
        break;
      }
      if (state.low1 === null) state.low1 = value;
      else if (state.high1 === state.low1 && value === state.low1 + 1n) approx = true;
      else if (state.low1 !== 0n) break;
      else state.low1 = value;
      state.high1 = value;
      ownDigits += 1;
      lastPower = 0;
    } else if ((character === '几' || character === '数') && state.low1 === null) {
      if (character === '数' && !isScale(text, index + 1)) break;
      state.low1 = 2n;
      state.high1 = 9n;
      approx = true;
      vague = ownDigits === 0 && state.sectionLow === 0n;
      lastPower = 0;
    } else if (smallScales[character] !== undefined && isScale(text, index)) {
      const scale = smallScales[character] ?? 1n;
      if (state.low1 === null && state.sectionLow > 0n && state.sectionLow % (scale * 10n) !== 0n) break;
      closeDigit(scale);
      lastPower = character === '十' ? 1 : character === '百' ? 2 : 3;
    } else if (largeScales[character] !== undefined && isScale(text, index)) {
      const power = largeScales[character] ?? 0;
      if (state.low1 !== null || state.sectionLow > 0n) closeSection(state);
      const factor = 10n ** BigInt(power);
      if (state.low === 0n) [state.low, state.high] = [factor, factor];
      else if (state.low % factor === 0n) [state.low, state.high] = [state.low * factor, state.high * factor];
      else [state.low, state.high] = scaleLowerPart(state, factor);
      lastPower = lastPower >= 4 ? lastPower + power : power;
    } else if ((character === '多' || character === '余') && index > at && isScale(text, index + 1)) {
      approx = true;
    } else if (
      character === '点' &&
      digitValues[text[index + 1] ?? ''] !== undefined &&
      state.low1 !== null
    ) {
      return withFraction(text, at, index, state);
    } else {
      break;
    }
  }
  if (index === at) return null;
  closeSection(state);
  const [low, high] = spread ?? [state.low, state.high];
  const head = text[at] ?? '';
  const bareScale = '百千万亿兆'.includes(head);
  const yearLike = /^[一二][零〇九][零〇一二三四五六七八九]{2}$/.test(text.slice(at, index));
  if (yearLike) return { ...plain(at, index, 0n, 0n), yearLike };
  return { ...plain(at, index, low, high), approx: approx || bareScale, scale: lastPower, vague, bareScale };
}

function isTooLong(text: string, at: number): boolean {
  for (let index = 0; index < longest; index++) if (!isHanNumeral(text[at + index] ?? '')) return false;
  return true;
}

interface Sums {
  low: bigint;
  high: bigint;
  sectionLow: bigint;
  sectionHigh: bigint;
  low1: bigint | null;
  high1: bigint | null;
}

function closeSection(state: Sums): void {
  // 八九百 leaves [8, 9] open in the section; 一万五 means 一万五千 and is left to the caller's unit to refuse.
  state.low += state.sectionLow + (state.low1 ?? 0n);
  state.high += state.sectionHigh + (state.high1 ?? 0n);
  state.sectionLow = 0n;
  state.sectionHigh = 0n;
  state.low1 = null;
  state.high1 = null;
}

/** 一万五千亿: the whole of what stands before a larger scale belongs to it; 三亿五千万: only what is smaller. */
function scaleLowerPart(state: Sums, factor: bigint): readonly [bigint, bigint] {
  const largest = [10n ** 12n, 10n ** 8n, 10n ** 4n].find((scale) => scale > factor && state.low >= scale);
  if (largest === undefined) return [state.low * factor, state.high * factor];
  const above = state.low - (state.low % largest);
  return [above + (state.low % largest) * factor, above + (state.high - above) * factor];
}

function withFraction(text: string, at: number, point: number, state: Sums): Numeral {
  let digits = '';
  let index = point + 1;
  while (digitValues[text[index] ?? ''] !== undefined && digits.length < 12) {
    digits += String(digitValues[text[index] ?? '']);
    index += 1;
  }
  closeSection(state);
  let power = 0;
  while (isScale(text, index) && largeScales[text[index] ?? ''] !== undefined) {
    power += largeScales[text[index] ?? ''] ?? 0;
    index += 1;
  }
  const value = decimal(BigInt(`${state.low}${digits}`), power - digits.length);
  return { ...plain(at, index, 0n, 0n), low: value, high: value, scale: power };
}

function plain(start: number, end: number, low: bigint, high: bigint): Numeral {
  return {
    start,
    end,
    low: decimal(low),
    high: decimal(high),
    approx: false,
    scale: 0,
    digits: false,
    vague: false,
    bareScale: false,
    letterScale: false,
    yearLike: false,
  };
}
