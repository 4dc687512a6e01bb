import { dayBefore, dayLabel, monthLabel, monthOf, quarterDigit, stepQuarter } from './period-labels.ts';
import type { Groups } from './period-pattern.ts';

/** What a word counts from the date of the text (去年, next quarter), with what it may carry: 去年三季度, 明年3月. */
export function relativeLabel(g: Groups, date: string, thisYear: number): string | null {
  if (g['relYear']) {
    const wanted = thisYear + (yearSteps[g['relYear']] ?? 0);
    if (g['relQuarter']) return `${wanted}-Q${quarterDigit(g['relQuarter'])}`;
    if (g['relHalf']) return `${wanted}-H${g['relHalf'] === '上' ? 1 : 2}`;
    if (g['relEnd']) return `${wanted}-12`;
    if (g['relMonth'])
      return g['relDay']
        ? dayLabel(wanted, Number(g['relMonth']), Number(g['relDay']))
        : monthLabel(wanted, Number(g['relMonth']));
    return String(wanted);
  }
  const word = g['relative']?.replace(/ ?\(\d+\) ?/, '');
  const quarter = `${thisYear}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
  if (word === undefined || word === '同期') return null;
  if (/^(?:本月|this month)$/.test(word)) return monthOf(date, 0);
  if (/^(?:上个?月|last month)$/.test(word)) return monthOf(date, -Number(date.slice(8, 10)));
  if (/^(?:今天|今日|当日|当天|今早|today)$/.test(word)) return date;
  if (/^(?:昨日|昨天|昨晚|隔夜|yesterday|last night)$/.test(word)) return dayBefore(date);
  if (/^(?:本季度?|本财季|this quarter|the current quarter)$/.test(word)) return quarter;
  if (/^(?:下|next quarter)/.test(word) && word !== '下半年') return stepQuarter(quarter, 1);
  if (word.includes('decade')) return `${thisYear - (thisYear % 10) + 10}`;
  if (/^(?:year.to.date|ytd)$/.test(word)) return String(thisYear);
  if (/year$|^(?:全年|本财年|本年度|到)/.test(word) && !/^(?:last|next)/.test(word)) return String(thisYear);
  if (word === 'last year') return String(thisYear - 1);
  if (word === 'next year') return String(thisYear + 1);
  if (word === '年底' || word === '年末') return `${thisYear}-12`;
  if (word === '年中') return `${thisYear}-06`;
  if (word === '上半年' || word === '下半年') return `${thisYear}-H${word === '上半年' ? 1 : 2}`;
  return stepQuarter(quarter, -1);
}

const yearSteps: Readonly<Record<string, number>> = { 去年: -1, 上年: -1, 明年: 1, 后年: 2, 前年: -2 };
