import { add, decimal } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';

/**
 * What the characters of a Chinese number add up to as they are read: the section below 万, and the parts that stand before
 * larger scales. Both ends of a range at once; each step says whether the character fits.
 */
export class HanSections {
  approx = false;
  vague = false;
  /** 五六 in 五六百, 3 in 三百: the digit that waits for its scale; null without. */
  #low: number | null = null;
  #high = 0;
  #sectionLow = 0;
  #sectionHigh = 0;
  /** Power of the last small scale in the section: they count down. */
  #lastSmall = 9;
  #parts: Part[] = [];
  #hasDigit = false;
  #lastScale = 0;
  #afterZero = false;

  digit(value: number): boolean {
    if (this.#low !== null && this.#low !== 0) {
      // 两三, 八九 and the set phrase 三五 are the two ends of a range.
      const pair = this.#low === this.#high && (value === this.#low + 1 || (this.#low === 3 && value === 5));
      if (!pair) return false;
      this.approx = true;
    } else {
      this.#low = value;
      this.#afterZero ||= value === 0;
    }
    this.#high = value;
    this.#hasDigit = true;
    return true;
  }

  /** 几 and 数 */
  several(): boolean {
    if (this.#low !== null && this.#low !== 0) return false;
    this.#low = 2;
    this.#high = 9;
    this.approx = true;
    this.vague = !this.#hasDigit && this.#sectionLow === 0 && this.#parts.length === 0;
    this.#afterZero = true;
    return true;
  }

  smallScale(power: number): boolean {
    if (power >= this.#lastSmall) return false;
    const scale = 10 ** power;
    this.#sectionLow += (this.#low === null || (this.#low === 0 && power === 1) ? 1 : this.#low) * scale;
    this.#sectionHigh += (this.#low === null || (this.#low === 0 && power === 1) ? 1 : this.#high) * scale;
    this.#low = null;
    this.#lastSmall = power;
    this.#lastScale = power;
    this.#afterZero = false;
    return true;
  }

  /** `onScale`: straight behind another large scale, as in 万亿. */
  largeScale(power: number, onScale: boolean): boolean {
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
    this.#lastScale = power + (this.#lastScale >= 4 && onScale ? this.#lastScale : 0);
    this.#afterZero = false;
    return true;
  }

  /** Whether anything was read that a fraction may follow. */
  get isBegun(): boolean {
    return this.#low !== null || this.#sectionLow > 0 || this.#parts.length > 0;
  }

  /** 十几 and nothing else so far. */
  get isTensAndSeveral(): boolean {
    return this.#low === 2 && this.#high === 9 && this.#sectionLow === 10 && this.#parts.length === 0;
  }

  /** Power of ten of the scale the number ends on, 0 where it ends on a digit. */
  get scale(): number {
    return this.#low !== null && (this.#lastScale < 2 || this.#afterZero) ? 0 : this.#lastScale;
  }

  /** Power of ten of the largest scale read. */
  get largestScale(): number {
    return this.#parts[0]?.power ?? 0;
  }

  /** Ends the number. 一万五, 两千三: a last digit straight behind a scale of hundred or more counts in tenths of it. */
  close(): void {
    if (this.#low !== null && this.#lastScale >= 2 && !this.#afterZero) {
      const tenth = 10 ** (this.#lastScale - 1);
      this.#sectionLow += this.#low * tenth;
      this.#sectionHigh += this.#high * tenth;
      this.#low = null;
    }
    this.#closeSection();
  }

  total(side: 'low' | 'high'): Decimal {
    const section = decimal(side === 'low' ? this.#sectionLow : this.#sectionHigh);
    return this.#parts.reduce((sum, part) => add(sum, decimal(part[side], part.power)), section);
  }

  #closeSection(): void {
    this.#sectionLow += this.#low ?? 0;
    this.#sectionHigh += this.#low === null ? 0 : this.#high;
    this.#low = null;
  }
}

interface Part {
  low: number;
  high: number;
  /** Power of ten of the large scale behind it. */
  power: number;
}
