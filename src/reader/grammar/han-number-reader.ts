import { add, decimal, shift } from '../../base/decimal.ts';
import { afterBlanks, joinsOverBlank } from './han-blanks.ts';
import { amountOf, hanKind, isScale, isScaleKind, isTael, kindOf } from './han-characters.ts';
import { HanSections } from './han-sections.ts';
import type { Numeral } from './numeral.ts';
import { plainNumeral } from './numeral.ts';
import { hanScale, isPieceOfScale } from './scales.ts';

/** Longer runs are no numbers. */
export const longestHanNumber = 40;

/** Reads one number written in Chinese characters from its first character; `read` is null where there is none. */
export class HanNumberReader {
  readonly #text: string;
  readonly #start: number;
  readonly #sections = new HanSections();
  #index: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#start = at;
    this.#index = at;
  }

  read(): Numeral | null {
    let end = this.#start;
    while (this.#index - this.#start < longestHanNumber && this.#step()) {
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
    const at = this.#index;
    const unit = this.#text.charCodeAt(at);
    switch (kindOf(unit)) {
      case hanKind.digit:
        // 两万两: the last 两 is the unit of weight.
        if (isTael(this.#text, at) && at > this.#start) return false;
        return this.#take(this.#sections.digit(amountOf(unit)));
      case hanKind.several:
        if (unit === severalCount && !isScale(this.#text, at + 1)) return false;
        return this.#take(this.#sections.several());
      case hanKind.smallScale:
        return isScale(this.#text, at) && this.#take(this.#sections.smallScale(amountOf(unit)));
      case hanKind.largeScale: {
        const onScale = kindOf(this.#text.charCodeAt(at - 1)) === hanKind.largeScale;
        return isScale(this.#text, at) && this.#take(this.#sections.largeScale(amountOf(unit), onScale));
      }
      case hanKind.many: {
        const next = afterBlanks(this.#text, at + 1);
        if (at === this.#start || !isScale(this.#text, next)) return false;
        this.#sections.approx = true;
        this.#index = next;
        return true;
      }
      default:
        if (at === this.#start || !isPieceOfScale(this.#text, at)) return false;
        this.#index = at + 1;
        return true;
    }
  }

  #take(fits: boolean): boolean {
    if (fits) this.#index += 1;
    return fits;
  }

  /** 十几二十: the two ends of a range. */
  #spread(): Numeral | null {
    const high = this.#text.charCodeAt(this.#index);
    if (!this.#sections.isTensAndSeveral || kindOf(high) !== hanKind.digit) return null;
    if (this.#text[this.#index + 1] !== '十') return null;
    const scale = hanScale(this.#text, this.#index + 2);
    const power = scale?.power ?? 0;
    const end = scale?.end ?? this.#index + 2;
    const numeral = plainNumeral(this.#start, end, decimal(10, power), decimal(amountOf(high) * 10, power));
    numeral.approx = true;
    numeral.scale = power || 1;
    return numeral;
  }

  /** 三点五, 三点五万亿, 十五点七. */
  #decimals(): Numeral | null {
    const { first, end, digits } = fractionAt(this.#text, this.#index);
    if (first === end || !this.#sections.isBegun) return null;
    let index = end;
    let power = 0;
    for (let scale = this.#largeAt(index); scale !== null; scale = this.#largeAt(index)) {
      power += amountOf(this.#text.charCodeAt(scale));
      index = scale + 1;
    }
    this.#sections.close();
    const value = add(this.#sections.total('low'), decimal(BigInt(digits), -digits.length));
    const numeral = plainNumeral(this.#start, index, shift(value, power));
    numeral.scale = power;
    return numeral;
  }

  #largeAt(index: number): number | null {
    const at = afterBlanks(this.#text, index);
    return kindOf(this.#text.charCodeAt(at)) === hanKind.largeScale && isScale(this.#text, at) ? at : null;
  }

  #whole(): Numeral | null {
    const { scale } = this.#sections;
    const bareScale = isScaleKind(this.#text.charCodeAt(this.#start)) && this.#text[this.#start] !== '十';
    this.#sections.close();
    const [low, high] = [this.#sections.total('low'), this.#sections.total('high')];
    const numeral = plainNumeral(this.#start, this.#index, low, high);
    numeral.approx = this.#sections.approx || bareScale;
    numeral.scale = scale;
    numeral.vague = this.#sections.vague;
    numeral.bareScale = bareScale;
    numeral.composed = this.#sections.largestScale >= 8 && scale < 8;
    return numeral;
  }
}

/** 数 */
const severalCount = 0x6570;

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
