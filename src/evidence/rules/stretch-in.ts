import type { Stretch } from './stated-rule.ts';

/** Over which time the folded words of a condition count: 单月, "in a month". */
export function stretchIn(words: string): Stretch | null {
  return counted.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** How far ahead the folded words of an outcome look: 次月, "over the next three months". */
export function horizonIn(words: string): { count: number; of: Stretch } | null {
  for (const [pattern, of] of ahead) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const number = match[1] ?? match[2];
    return { count: number === undefined ? 1 : (numbers.get(number) ?? Number(number)), of };
  }
  return null;
}

const counted: readonly (readonly [RegExp, Stretch])[] = [
  [/单日|当日|一天内|\b(?:in|on|within) (?:a|one|a single) day\b/, 'day'],
  [/单周|一周内|\b(?:in|within) (?:a|one|a single) week\b/, 'week'],
  [/单月|当月|一个月内|\b(?:in|within) (?:a|one|a single|any) month\b|\bmonthly\b/, 'month'],
  [/单季|当季|一个季度内|\b(?:in|within) (?:a|one|a single) quarter\b|\bquarterly\b/, 'quarter'],
  [/全年|当年|单年|一年内|\b(?:in|within) (?:a|one|a single) year\b|\byearly\b|\bannual\b/, 'year'],
];

const count = String.raw`(\d+|[一二两三四五六七八九十]|two|three|four|five|six|ten|twelve)`;
const ahead: readonly (readonly [RegExp, Stretch])[] = [
  [next('日|天|个交易日', '日|天', 'days?'), 'day'],
  [next('周|个星期', '周|星期', 'weeks?'), 'week'],
  [next('个月', '月', 'months?'), 'month'],
  [next('个季度', '季|个?季度', 'quarters?'), 'quarter'],
  [next('年', '年', 'years?'), 'year'],
];
const numbers = new Map<string, number>(
  [...'一二三四五六七八九十'].map((character, index): [string, number] => [character, index + 1]),
);
for (const [word, value] of Object.entries({
  两: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  twelve: 12,
}))
  numbers.set(word, value);

function next(many: string, one: string, english: string): RegExp {
  return new RegExp(
    String.raw`(?:未来|接下来|之后|随后)的?${count}(?:${many})|(?:次|下一?个?)(?:${one})|\b(?:the )?(?:next|following) (?:${count} )?(?:${english})\b`,
  );
}
