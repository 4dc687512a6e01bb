import { dayBefore, dayLabel, monthLabel, monthOf, quarterDigit, stepQuarter } from './period-labels.ts';
import type { Groups } from './period-pattern.ts';

/** What a year counted from the date of the text names, with what it may carry: 去年三季度, 明年3月. */
export function relativeYear(g: Groups, date: string): string | null {
  const wanted = Number(date.slice(0, 4)) + (yearSteps[g['relYear'] ?? ''] ?? 0);
  if (g['relQuarter']) return `${wanted}-Q${quarterDigit(g['relQuarter'])}`;
  if (g['relHalf']) return `${wanted}-H${g['relHalf'] === '上' ? 1 : 2}`;
  if (g['relEnd']) return `${wanted}-12`;
  if (g['relMonth'])
    return g['relDay']
      ? dayLabel(wanted, Number(g['relMonth']), Number(g['relDay']))
      : monthLabel(wanted, Number(g['relMonth']));
  return String(wanted);
}

/** What a word counts from the date of the text: next quarter, 上月, 今(9)日. */
export function relativeLabel(written: string, date: string): string | null {
  const word = written.includes('(') ? written.replace(/ ?\(\d+\) ?/, '') : written;
  const year = Number(date.slice(0, 4));
  const label = labels.get(word);
  if (label !== undefined) return label(date, year);
  if (word.includes('decade')) return `${year - (year % 10) + 10}`;
  // this year, the current fiscal year
  return word.endsWith('year') ? String(year) : stepQuarter(quarterOf(date, year), -1);
}

type Label = (date: string, year: number) => string | null;

const meanings: readonly (readonly [words: string, label: Label])[] = [
  ['同期', () => null],
  ['本月|this month', (date) => monthOf(date, 0)],
  ['上月|上个月|last month', (date) => monthOf(date, -Number(date.slice(8, 10)))],
  ['今天|今日|当日|当天|今早|today', (date) => date],
  ['昨日|昨天|昨晚|隔夜|yesterday|last night', dayBefore],
  ['本季|本季度|本财季|this quarter|the current quarter', quarterOf],
  [
    '下季|下季度|下一季|下一季度|下个季度|next quarter',
    (date, year) => stepQuarter(quarterOf(date, year), 1),
  ],
  [
    '全年|本财年|本年度|到今天|到现在|year-to-date|year-to date|year to-date|year to date|ytd',
    (_, year) => String(year),
  ],
  ['last year', (_, year) => String(year - 1)],
  ['next year', (_, year) => String(year + 1)],
  ['年底|年末', (_, year) => `${year}-12`],
  ['年中', (_, year) => `${year}-06`],
  ['上半年', (_, year) => `${year}-H1`],
  ['下半年', (_, year) => `${year}-H2`],
];
const labels: ReadonlyMap<string, Label> = new Map(
  meanings.flatMap(([words, label]) => words.split('|').map((word) => [word, label] as const)),
);

function quarterOf(date: string, year: number): string {
  return `${year}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

const yearSteps: Readonly<Record<string, number>> = { 去年: -1, 上年: -1, 明年: 1, 后年: 2, 前年: -2 };
