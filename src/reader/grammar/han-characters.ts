/** What a Chinese character may be in a number, by UTF-16 code unit of folded text. */
export const hanKind = { digit: 1, smallScale: 2, largeScale: 3, several: 4, many: 5, point: 6 } as const;

const kinds = new Uint8Array(65_536);
const amounts = new Uint8Array(65_536);
/** Digits of cheques (壹, 贰): also common in names and words (大陆, 退伍), so a number of one such character is none. */
const formal = new Uint8Array(65_536);

set('〇零一二三四五六七八九', hanKind.digit, (index) => Math.max(0, index - 1));
set('两', hanKind.digit, () => 2);
set('壹贰叁肆伍陆柒捌玖', hanKind.digit, (index) => index + 1);
set('十百千', hanKind.smallScale, (index) => index + 1);
set('拾佰仟', hanKind.smallScale, (index) => index + 1);
set('万亿兆', hanKind.largeScale, (index) => (index + 1) * 4);
set('几数', hanKind.several, () => 0);
set('多余', hanKind.many, () => 0);
set('点', hanKind.point, () => 0);
for (const character of '壹贰叁肆伍陆柒捌玖拾佰仟') formal[character.charCodeAt(0)] = 1;

export function kindOf(unit: number): number {
  return kinds[unit] ?? 0;
}

/** Value of a digit, power of ten of a scale. */
export function amountOf(unit: number): number {
  return amounts[unit] ?? 0;
}

export function isFormal(unit: number): boolean {
  return formal[unit] === 1;
}

/** A character that may begin a number or go on with it (not 多, 余 or 点). */
export function isHanNumeral(unit: number): boolean {
  const kind = kindOf(unit);
  return kind > 0 && kind <= hanKind.several;
}

/** End of the run of numeral characters, of at most `most`: what is skipped when no quantity was found in it. */
export function hanRunEnd(text: string, at: number, most = text.length): number {
  const limit = Math.min(text.length, at + most);
  let end = at;
  while (end < limit && isHanNumeral(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Whether a scale stands at `at`. 兆 is 10^12, but not in 兆瓦 (megawatt), 兆字节, 兆赫, 兆比特 and 兆头; 千 is none in 千瓦;
 * 百分 is a percentage.
 */
export function isScale(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const kind = kindOf(unit);
  if (kind !== hanKind.smallScale && kind !== hanKind.largeScale) return false;
  if (unit === mega) return !beforeMega.includes(text[at + 1] ?? ' ');
  if (unit === thousand) return !beforeThousand.includes(text[at + 1] ?? ' ');
  return !(unit === hundred && text[at + 1] === '分' && text[at + 2] !== '之');
}

/** A character that is a scale by itself, whatever follows it. */
export function isScaleKind(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === hanKind.smallScale || kind === hanKind.largeScale;
}

/** 三十两, 二两: the unit of weight; 一两 is one or two. */
export function isTael(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x4e24 && text[at - 1] !== '一' && !isScale(text, at + 1);
}

const mega = 0x5146;
const thousand = 0x5343;
const hundred = 0x767e;
const beforeMega = '瓦字赫比位头伏欧焦';
const beforeThousand = '瓦克米赫卡字伏比';

function set(characters: string, kind: number, amount: (index: number) => number): void {
  [...characters].forEach((character, index) => {
    kinds[character.charCodeAt(0)] = kind;
    amounts[character.charCodeAt(0)] = amount(index);
  });
}
