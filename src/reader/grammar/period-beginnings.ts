import { codeUnitAt } from './code-unit-at.ts';
import { isDigit, isLetter } from './letters.ts';
import { PairClasses } from './pair-classes.ts';
import { joined, PairFilter } from './pair-filter.ts';

/** What a period may begin with: a bit for each. Of digits, three and more are a year. */
export const beginning = { digit: 1, letter: 2, character: 4, year: 8 } as const;

/**
 * The first offset of the view, from `from` on, at which a period may begin, by its first two or three characters; the length of
 * the view where none does. Words and numbers begin where no letter or digit stands before. Spares the rest of the text.
 */
export function nextBeginning(text: string, from: number): number {
  const { length } = text;
  let last = units[codeUnitAt(text, from - 1)] ?? 0;
  let begun = 0;
  for (let at = from; at < length; at++) {
    const unit = units[text.charCodeAt(at)] ?? 0;
    // what the character before may begin, and this one goes on with
    const fits = begun & (unit >> shift.goesOn);
    if (fits !== 0 && (fits === beginning.digit ? mayBeNumber(text, at - 1) : mayBeWord(text, at - 1)))
      return at - 1;
    begun = unit & ~(last >> shift.denies) & allBeginnings;
    last = unit;
  }
  return length;
}

/** What a period that begins at `at` begins with; 0 where none may. */
export function beginningAt(text: string, at: number): number {
  const begins = (units[text.charCodeAt(at)] ?? 0) & allBeginnings;
  const isYear =
    begins === beginning.digit && isDigit(codeUnitAt(text, at + 1)) && isDigit(codeUnitAt(text, at + 2));
  return isYear ? beginning.year : begins;
}

/**
 * Three times the bits of `beginning` for each code unit: what a period may begin with there; what goes on behind it that was
 * begun; what may not begin behind it (Chinese characters begin behind anything, so that these are two bits and all one byte).
 */
const shift = { goesOn: 3, denies: 6 } as const;
const allBeginnings = 7;
const units = new Uint8Array(65_536);

/** Notes of these characters what a period may do at them. */
function note(characters: Iterable<string>, bits: number): void {
  for (const character of characters)
    units[character.charCodeAt(0)] = (units[character.charCodeAt(0)] ?? 0) | bits;
}

function mayBeWord(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const second = codeUnitAt(text, at + 1);
  const found = pairs.of(first, second);
  return (
    (found & pair.whole) !== 0 ||
    (found !== 0 && threes.mayHave(joined(first, second), codeUnitAt(text, at + 2)))
  );
}

/** Years of this century and the last, or one or two digits with a word behind them: 3月, 26财年, 3q25, 1st. */
function mayBeNumber(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const second = codeUnitAt(text, at + 1);
  if (isDigit(second) && isDigit(codeUnitAt(text, at + 2)))
    return (first === 0x31 && second === 0x39) || (first === 0x32 && second === 0x30);
  const end = isDigit(second) ? at + 2 : at + 1;
  const next = codeUnitAt(text, end);
  return behindNumber.has(next === 0x20 ? codeUnitAt(text, end + 1) : next);
}

const wordsBehind = '月日财qsnrt';
const behindNumber: ReadonlySet<number> = new Set(
  [...wordsBehind].map((character) => character.charCodeAt(0)),
);
const digits = '0123456789';
note(digits, beginning.digit | (beginning.digit << shift.denies));
note(`${digits} ${wordsBehind}`, beginning.digit << shift.goesOn);
// the view has no capitals
note('abcdefghijklmnopqrstuvwxyz', beginning.letter << shift.denies);

/** Of the first two characters of a head: that they are the whole of it, or that a third must fit. */
const pair = { whole: 1, goesOn: 2 } as const;
const pairs = new PairClasses();
const threes = new PairFilter();
const heads = (
  '从现 从目 从今 从如 自现 自目 自今 自如 直到 到今 到现 现在 现今 目前 如今 今年 今天 今日 今早 去年 明年 后年 前年 前一 ' +
  '上年 上季 上一 上个 上月 上半 上周 本年 本季 本财 本月 本周 该季 当季 当日 当前 下季 下一 下个 下半 全年 年底 年末 年中 ' +
  '昨日 昨天 昨晚 隔夜 这几天 这两天 这周 这一周 近几 近期 近日 一天 二天 两天 三天 四天 五天 第1 第2 第3 第4 第一 第二 第三 第四 ' +
  '一季 二季 三季 四季 十月 十一 十二 一月 二月 三月 四月 五月 六月 七月 八月 九月 q1 q2 q3 q4 h1 h2 fy fis fir fin sec thi the fou unt bef ' +
  'jan feb mar apr may jun jul aug sep oct nov dec end lat las yea yes sam pri pre cur nex tod rig mon tue wed thu sat sun its ' +
  '周一 周二 周三 周四 周五 周六 周日 周天 星期 礼拜 上星 上礼 本星 本礼 这星 这礼 这个周 这个星 这个礼 本个 首季 末季 同期 当天 次日 翌日 隔天 fol ytd'
).split(' ');
const pastDays = [...'一二两三四五六七0123456789'].map((count) => `过去${count}`);
// "a year ago"
for (const head of [...heads, 'a ', '今 (', '今(', '昨 (', '昨(', ...pastDays]) {
  const [first, second] = [head.charCodeAt(0), head.charCodeAt(1)];
  pairs.add(first, second, head.length === 2 ? pair.whole : pair.goesOn);
  if (head.length > 2) threes.add(joined(first, second), head.charCodeAt(2));
  const begins = isLetter(first) ? beginning.letter : beginning.character;
  note(head.charAt(0), begins);
  note(head.charAt(1), begins << shift.goesOn);
}
