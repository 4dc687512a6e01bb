/** Scale words behind a number and their powers of ten. */
const hanScales: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 };

const wordScales: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  millions: 6,
  billion: 9,
  billions: 9,
  trillion: 12,
  trillions: 12,
  mn: 6,
  mln: 6,
  mm: 6,
  bn: 9,
  bln: 9,
  tn: 12,
  trn: 12,
};

/** Single letters are scales only where they touch the number. */
const letterScales: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };

export interface ScaleMatch {
  end: number;
  power: number;
  /** 多, 余 or 几 inside: 四万多亿, 500多万. */
  approx: boolean;
}

/** More scale characters in a row are no number. */
const longest = 8;

/** Chinese scale characters from `at`, one space allowed before them: 亿, 万亿, 多万, 千亿. */
export function hanScale(text: string, at: number): ScaleMatch | null {
  let index = text[at] === ' ' && isScale(text, at + 1) ? at + 1 : at;
  let power = 0;
  let approx = false;
  let end = at;
  while (index < text.length && index - at < longest) {
    const character = text[index] ?? '';
    if ((character === '多' || character === '余') && isScale(text, index + 1)) {
      approx = true;
      index += 1;
      continue;
    }
    if (!isScale(text, index)) break;
    power += hanScales[character] ?? 0;
    index += 1;
    end = index;
  }
  return end === at ? null : { end, power, approx };
}

/** English scale words and letters from `at`. */
export function latinScale(text: string, at: number): ScaleMatch | null {
  const gap = text[at] === ' ' || text[at] === '-' ? 1 : 0;
  const word = wordAt(text, at + gap);
  const power = wordScales[word];
  if (power !== undefined) return { end: at + gap + word.length, power, approx: false };
  const letter = gap === 0 ? letterScales[word] : undefined;
  return letter === undefined ? null : { end: at + 1, power: letter, approx: false };
}

/** 兆 is 10^12, but not in 兆瓦 (megawatt), 兆字节, 兆赫, 兆比特 and 兆头. */
export function isScale(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (hanScales[character] === undefined) return false;
  const next = text[at + 1] ?? '';
  if (character === '兆') return !'瓦字赫比位头伏欧焦'.includes(next) || next === '';
  if (character === '千') return !'瓦克米赫卡字伏'.includes(next) || next === '';
  return !(character === '百' && next === '分');
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 12 && /[a-z]/.test(text[end] ?? '')) end += 1;
  return text.slice(at, end);
}
