import { PairFilter } from './pair-filter.ts';
import { codeUnitAt } from './code-unit-at.ts';
import { isDigit } from './letters.ts';

/** What a period may begin with. */
export const beginning = { none: 0, digit: 1, letter: 2, character: 3 } as const;

/**
 * What a period that may begin at an offset of the view begins with: by two or three characters, and numbers by how long they are
 * and what stands behind them. Words and numbers begin where no letter or digit stands before. Spares the rest of the text.
 */
export function beginningAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = beginnings[unit] ?? beginning.none;
  if (kind === beginning.none) return kind;
  if (kind === beginning.digit)
    return !isDigit(codeUnitAt(text, at - 1)) && mayBeNumber(text, at) ? kind : beginning.none;
  if (kind === beginning.letter && isSmallLetter(codeUnitAt(text, at - 1))) return beginning.none;
  const second = codeUnitAt(text, at + 1);
  return pairs.mayHave(unit, second) || threes.mayHave(keyOf(unit, second), codeUnitAt(text, at + 2))
    ? kind
    : beginning.none;
}

const beginnings = new Uint8Array(65_536).fill(beginning.digit, 0x30, 0x3a);

/** The view has no capitals. */
function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Years of this century and the last, or one or two digits with a word behind them: 3月, 26财年, 3q25, 1st. */
function mayBeNumber(text: string, at: number): boolean {
  const [first, second] = [text.charCodeAt(at), codeUnitAt(text, at + 1)];
  if (isDigit(second) && isDigit(codeUnitAt(text, at + 2)))
    return (first === 0x31 && second === 0x39) || (first === 0x32 && second === 0x30);
  const end = isDigit(second) ? at + 2 : at + 1;
  const next = codeUnitAt(text, end);
  return behindNumber.has(next === 0x20 ? codeUnitAt(text, end + 1) : next);
}

const behindNumber: ReadonlySet<number> = new Set(
  [...'月日财qsnrt'].map((character) => character.charCodeAt(0)),
);

const pairs = new PairFilter();
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
  if (head.length === 2) pairs.add(first, second);
  else threes.add(keyOf(first, second), head.charCodeAt(2));
  beginnings[first] = isSmallLetter(first) ? beginning.letter : beginning.character;
}

/** Two code units as one. */
function keyOf(first: number, second: number): number {
  return Math.imul(first, 31) + second;
}
