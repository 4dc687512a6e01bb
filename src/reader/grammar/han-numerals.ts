import { add, decimal } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { amountOf, hanKind, isFormal, isHanNumeral, isScale, kindOf } from './han-characters.ts';
import type { Numeral } from './numeral.ts';
import { hanScale } from './scales.ts';

/** Longer runs are no numbers. */
const longest = 40;

/**
 * 七千五百亿 / 一万五千亿 / 四万多亿 / 两三 / 八九百 / 几百万 / 十几二十 / 三十几万 / 三点五 / 一千三 / 五五. Digits side by
 * side that count up (两三, 八九) are the ends of a range; 几 and 数 stand for 2 to 9; a last digit behind a scale counts in
 * tenths of it (一万五). Blanks may part the characters. `lone`: a cheque digit may stand by itself (万分之肆).
 */
export function hanNumeral(text: string, at: number, lone = false): Numeral | null {
  const first = text.charCodeAt(at);
  if (isTooLong(text, at)) return null;
  const second = kindOf(text.charCodeAt(at + 1));
  const alone = second === 0 || (second === hanKind.digit && !isFormal(text.charCodeAt(at + 1)));
  if (isFormal(first) && !lone && alone && text[at + 1] !== ' ') return null;
  if (kindOf(first) === hanKind.digit && second === 0 && text[at + 1] !== ' ')
    return single(at, amountOf(first));
  const string = digitString(text, at);
  return string ?? new Reader(text, at).read();
}

/** The parts of a number as they are read: sections below 万 and what stands before larger scales. */
class Reader {
  readonly #text: string;
  readonly #start: number;
  #index: number;
  /** 五六 in 五六百, 3 in 三百: the digit that waits for its scale; null without. */
  #low: number | null = null;
  #high = 0;
  #sectionLow = 0;
  #sectionHigh = 0;
  /** Power of the last small scale in the section: they count down. */
  #lastSmall = 9;
  #parts: Part[] = [];
  #approx = false;
  #vague = false;
  #hasDigit = false;
  #lastScale = 0;
  #afterZero = false;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#start = at;
    this.#index = at;
  }

  read(): Numeral | null {
    let end = this.#start;
    while (this.#index - this.#start < longest && this.#step()) {
      end = this.#index;
      const next = afterBlanks(this.#text, end);
      if (next > end && !joinsOverBlank(this.#text, end, next)) break;
      this.#index = next;
    }
    if (end === this.#start) return null;
    this.#index = end;
    return this.#spread() ?? this.#decimals() ?? this.#whole();
  }

  #step(): boolean {
    const unit = this.#text.charCodeAt(this.#index);
    const amount = amountOf(unit);
    switch (kindOf(unit)) {
      case hanKind.digit:
        return this.#digit(amount);
      case hanKind.several:
        return this.#several(unit);
      case hanKind.smallScale:
        return isScale(this.#text, this.#index) && this.#smallScale(amount);
      case hanKind.largeScale:
        return isScale(this.#text, this.#index) && this.#largeScale(amount);
      case hanKind.many: {
        const next = afterBlanks(this.#text, this.#index + 1);
        if (this.#index === this.#start || !isScale(this.#text, next)) return false;
        this.#approx = true;
        this.#index = next;
        return true;
      }
      default:
        return false;
    }
  }

  #digit(value: number): boolean {
    // 两万两: the last 两 is the unit of weight.
    if (isTael(this.#text, this.#index) && this.#index > this.#start) return false;
    if (this.#low !== null && this.#low !== 0) {
      // 两三, 八九 and the set phrase 三五 are the two ends of a range.
      const pair = this.#low === this.#high && (value === this.#low + 1 || (this.#low === 3 && value === 5));
      if (!pair) return false;
      this.#approx = true;
    } else {
      this.#low = value;
      this.#afterZero ||= value === 0;
    }
    this.#high = value;
    this.#hasDigit = true;
    this.#index += 1;
    return true;
  }

  #several(unit: number): boolean {
    const isCount = unit === severalCount;
    if ((this.#low !== null && this.#low !== 0) || (isCount && !isScale(this.#text, this.#index + 1)))
      return false;
    this.#low = 2;
    this.#high = 9;
    this.#approx = true;
    this.#vague = !this.#hasDigit && this.#sectionLow === 0 && this.#parts.length === 0;
    this.#afterZero = true;
    this.#index += 1;
    return true;
  }

  #smallScale(power: number): boolean {
    if (power >= this.#lastSmall) return false;
    const scale = 10 ** power;
    this.#sectionLow += (this.#low === null || (this.#low === 0 && power === 1) ? 1 : this.#low) * scale;
    this.#sectionHigh += (this.#low === null || (this.#low === 0 && power === 1) ? 1 : this.#high) * scale;
    this.#low = null;
    this.#lastSmall = power;
    this.#lastScale = power;
    this.#afterZero = false;
    this.#index += 1;
    return true;
  }

  #largeScale(power: number): boolean {
    this.#closeSection();
    let low = this.#sectionLow;
    let high = this.#sectionHigh;
    let lastPart = this.#parts[this.#parts.length - 1];
    const alone = low === 0 && lastPart === undefined;
    if (low === 0 && lastPart !== undefined && lastPart.power >= power) {
      // 万亿, 亿万: scale upon scale.
      lastPart.power += power;
    } else {
      while (lastPart !== undefined && lastPart.power < power) {
        low += lastPart.low * 10 ** lastPart.power;
        high += lastPart.high * 10 ** lastPart.power;
        this.#parts.pop();
        lastPart = this.#parts[this.#parts.length - 1];
      }
      if (!Number.isSafeInteger(high)) return false;
      this.#parts.push({ low: alone ? 1 : low, high: alone ? 1 : high, power });
    }
    this.#sectionLow = 0;
    this.#sectionHigh = 0;
    this.#lastSmall = 9;
    this.#lastScale =
      power + (this.#lastScale >= 4 && isLargeBehind(this.#text, this.#index) ? this.#lastScale : 0);
    this.#afterZero = false;
    this.#index += 1;
    return true;
  }

  #closeSection(): void {
    this.#sectionLow += this.#low ?? 0;
    this.#sectionHigh += this.#low === null ? 0 : this.#high;
    this.#low = null;
  }

  /** 十几二十: the two ends of a range. */
  #spread(): Numeral | null {
    const high = kindOf(this.#text.charCodeAt(this.#index));
    const open = this.#low === 2 && this.#high === 9 && this.#sectionLow === 10 && this.#parts.length === 0;
    if (!open || high !== hanKind.digit || this.#text[this.#index + 1] !== '十') return null;
    const top = amountOf(this.#text.charCodeAt(this.#index)) * 10;
    const scale = hanScale(this.#text, this.#index + 2);
    const power = scale?.power ?? 0;
    const end = scale?.end ?? this.#index + 2;
    return {
      ...plain(this.#start, end, decimal(10, power), decimal(top, power)),
      approx: true,
      scale: power || 1,
    };
  }

  /** 三点五, 三点五万亿, 十五点七. */
  #decimals(): Numeral | null {
    const { first, end, digits } = fractionAt(this.#text, this.#index);
    if (first === end || !this.#hasDigitNow()) return null;
    let index = end;
    let power = 0;
    for (let scale = this.#largeAt(index); scale !== null; scale = this.#largeAt(index)) {
      power += amountOf(this.#text.charCodeAt(scale));
      index = scale + 1;
    }
    this.#closeTail();
    const whole = this.#total('low');
    const value = add(whole, decimal(BigInt(digits), -digits.length));
    const scaled = { digits: value.digits, exponent: value.digits === 0n ? 0 : value.exponent + power };
    return { ...plain(this.#start, index, scaled, scaled), scale: power };
  }

  #largeAt(index: number): number | null {
    const at = afterBlanks(this.#text, index);
    return kindOf(this.#text.charCodeAt(at)) === hanKind.largeScale && isScale(this.#text, at) ? at : null;
  }

  #hasDigitNow(): boolean {
    return this.#low !== null || this.#sectionLow > 0 || this.#parts.length > 0;
  }

  #whole(): Numeral | null {
    const trailing = this.#low !== null && (this.#lastScale < 2 || this.#afterZero);
    const bareScale = isScaleKind(this.#text.charCodeAt(this.#start)) && this.#text[this.#start] !== '十';
    this.#closeTail();
    const [low, high] = [this.#total('low'), this.#total('high')];
    return {
      ...plain(this.#start, this.#index, low, high),
      approx: this.#approx || bareScale,
      scale: trailing ? 0 : this.#lastScale,
      vague: this.#vague,
      bareScale,
    };
  }

  /** 一万五, 两千三: a last digit straight behind a scale of hundred or more counts in tenths of it. */
  #closeTail(): void {
    const abbreviated = this.#low !== null && this.#lastScale >= 2 && !this.#afterZero;
    if (abbreviated) {
      const tenth = 10 ** (this.#lastScale - 1);
      this.#sectionLow += (this.#low ?? 0) * tenth;
      this.#sectionHigh += this.#high * tenth;
      this.#low = null;
    }
    this.#closeSection();
  }

  #total(side: 'low' | 'high'): Decimal {
    const section = decimal(side === 'low' ? this.#sectionLow : this.#sectionHigh);
    return this.#parts.reduce((sum, part) => add(sum, decimal(part[side], part.power)), section);
  }
}

interface Part {
  low: number;
  high: number;
  /** Power of ten of the large scale behind it. */
  power: number;
}

const severalCount = 0x6570;
const mostBlanks = 2;

function isTooLong(text: string, at: number): boolean {
  for (let index = 0; index < longest; index++) if (!isHanNumeral(text.charCodeAt(at + index))) return false;
  return true;
}

function isScaleKind(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === hanKind.smallScale || kind === hanKind.largeScale;
}

function isLargeBehind(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at - 1)) === hanKind.largeScale;
}

function afterBlanks(text: string, at: number): number {
  let index = at;
  while (index - at < mostBlanks && text.charCodeAt(index) === 0x20) index += 1;
  return index;
}

/** 三十两, 二两: the unit of weight; 一两 is one or two. */
function isTael(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x4e24 && text[at - 1] !== '一' && !isScale(text, at + 1);
}

/** Over a blank only what cannot stand alone goes on: 五 十, 一百 五十. Two digits are two numbers. */
function joinsOverBlank(text: string, end: number, next: number): boolean {
  const before = text.charCodeAt(end - 1);
  const behind = text.charCodeAt(next);
  if (!isHanNumeral(behind)) return kindOf(behind) === hanKind.many;
  return isScaleKind(before) || isScaleKind(behind);
}

/** 点五, with blanks around the point and between the digits. */
function fractionAt(text: string, at: number): { first: number; end: number; digits: string } {
  const point = afterBlanks(text, at);
  const first = afterBlanks(text, point + 1);
  if (kindOf(text.charCodeAt(point)) !== hanKind.point) return { first, end: first, digits: '' };
  let digits = '';
  let end = first;
  while (kindOf(text.charCodeAt(end)) === hanKind.digit && digits.length < 12) {
    digits += String(amountOf(text.charCodeAt(end)));
    end += 1;
  }
  return { first, end, digits };
}

/** 五五 (折), 二〇二五: digits only, no two that count up. A year where it looks like one. */
function digitString(text: string, at: number): Numeral | null {
  let value = 0;
  let index = at;
  let isPair = false;
  if (
    text[at + 1] === ' ' &&
    text[at + 3] === ' ' &&
    text[at + 4] === '折' &&
    kindOf(text.charCodeAt(at + 2)) === hanKind.digit
  ) {
    const price = decimal(amountOf(text.charCodeAt(at)) * 10 + amountOf(text.charCodeAt(at + 2)));
    return plain(at, at + 3, price, price);
  }
  for (; index - at < 9 && kindOf(text.charCodeAt(index)) === hanKind.digit; index++) {
    const digit = amountOf(text.charCodeAt(index));
    const before = amountOf(text.charCodeAt(index - 1));
    if (index > at && isTael(text, index)) break;
    isPair = index === at + 1 && (digit === before + 1 || (before === 3 && digit === 5));
    if (index === at && digit === 0) return null;
    value = value * 10 + digit;
  }
  const length = index - at;
  if (length < 2 || isPair || isScale(text, index) || kindOf(text.charCodeAt(index)) === hanKind.point)
    return null;
  const year = length === 4 && ((value >= 1900 && value < 2100) || value === 2100);
  return { ...plain(at, index, decimal(value), decimal(value)), yearLike: year };
}

function single(at: number, value: number): Numeral {
  const low = decimal(value);
  return plain(at, at + 1, low, low);
}

function plain(start: number, end: number, low: Decimal, high: Decimal): Numeral {
  return {
    start,
    end,
    low,
    high,
    approx: false,
    scale: 0,
    digits: false,
    vague: false,
    bareScale: false,
    letterScale: false,
    yearLike: false,
  };
}
