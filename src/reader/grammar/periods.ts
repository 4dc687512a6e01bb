import { monthNumber } from '../formats/calendar-date.ts';

/** A period or date named in the text. View offsets; the label as GUIDE.md writes periods. */
export interface PeriodMention {
  start: number;
  end: number;
  label: string;
}

/**
 * Every period named in the text, in order. Words relative to the text's date (去年, next year, 上季度) are understood
 * only where that date is known; a month or quarter without a year takes the year of the text.
 */
export function periodsIn(text: string, date: string | null): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const label = labelOf(groups, date);
    if (label !== null) found.push({ start: match.index, end: match.index + match[0].length, label });
  }
  return found;
}

/** First and last day of a period label, or null where it names no calendar period (fiscal ones depend on the company). */
export function periodDays(label: string): { start: string; end: string } | null {
  const [first = '', last] = label.split('/');
  if (last !== undefined) {
    const [from, to] = [periodDays(first), periodDays(last)];
    return from === null || to === null ? null : { start: from.start, end: to.end };
  }
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?$/.exec(first);
  if (!match) return null;
  const [, year = '', quarter, half, month, day] = match;
  if (day !== undefined) return { start: first, end: first };
  const [from, to] = quarter
    ? [Number(quarter) * 3 - 2, Number(quarter) * 3]
    : half
      ? [Number(half) * 6 - 5, Number(half) * 6]
      : month
        ? [Number(month), Number(month)]
        : [1, 12];
  return { start: `${year}-${pad(from)}-01`, end: `${year}-${pad(to)}-${pad(daysIn(Number(year), to))}` };
}

const year = '(?:19|20)\\d\\d';
const pattern = new RegExp(
  [
    `(?<fromYear>${year}) ?年? ?[-–—到至~/] ?(?<toYear>${year})(?! ?[-/.月]\\d)(?: ?年)?`,
    `(?<isoYear>${year})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?!\\d)`,
    `(?:fy ?|fiscal (?:year )?|财年)(?<fiscal>(?:20)?\\d\\d)(?!\\d)(?: ?-?(?:q|第)?(?<fiscalQuarter>[1-4一二三四])(?:季度?)?(?!\\d))?`,
    `(?<cnYear>${year}) ?年?度?的? ?(?:第 ?)?(?<cnQuarter>[1-4一二三四]) ?季度?`,
    `(?<qYear>${year}) ?年? ?q(?<qQuarter>[1-4])(?!\\d)`,
    `q(?<qQuarter2>[1-4]) ?,? ?(?<qYear2>${year})`,
    `(?<hYear>${year}) ?年(?<half>上|下)半年`,
    `(?<mYear>${year}) ?年 ?(?<month>\\d{1,2}) ?月(?: ?(?<day>\\d{1,2}) ?日)?`,
    `(?<monthName>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.? (?:(?<monthDay>\\d{1,2}),? )?(?<monthYear>${year})(?!\\d)`,
    `(?<![\\d.,$])(?<bareYear>${year})(?=年|财年| ?fiscal|[^\\d.,%万亿a-z美元-]|$)(?:年底|年末|年初|年)?`,
    `(?<![\\d.年])(?<dMonth>1[0-2]|[1-9]) ?月(?:份| ?(?<dDay>\\d{1,2}) ?日)?`,
    `(?<relYear>去年|今年|明年|上年|本年)(?: ?(?:第 ?)?(?<relQuarter>[1-4一二三四]) ?季度?|(?<relHalf>上|下)半年|(?<relMonth>1[0-2]|[1-9]) ?月(?:份)?|底|初)?`,
    `(?<relative>后年|前年|本季度?|上季度?|上一季度|本月|上月|昨日|昨天|今天|今日|当日|this year|last year|next year|this quarter|last quarter|yesterday|today)`,
    `(?:第)(?<onlyQuarter>[1-4一二三四]) ?季度?|(?<onlyQuarter2>[一二三四])季度`,
  ].join('|'),
  'g',
);

const yearSteps: Readonly<Record<string, number>> = { 去年: -1, 上年: -1, 明年: 1 };

type Groups = Readonly<Record<string, string | undefined>>;

function labelOf(g: Groups, date: string | null): string | null {
  const thisYear = date === null ? null : Number(date.slice(0, 4));
  if (g['fromYear'] && g['toYear'])
    return g['fromYear'] < g['toYear'] ? `${g['fromYear']}/${g['toYear']}` : g['fromYear'];
  if (g['isoYear']) return dayLabel(Number(g['isoYear']), Number(g['isoMonth']), Number(g['isoDay']));
  if (g['fiscal']) return fiscal(g['fiscal'], g['fiscalQuarter']);
  const quarter = g['cnQuarter'] ?? g['qQuarter'] ?? g['qQuarter2'];
  if (quarter) return `${g['cnYear'] ?? g['qYear'] ?? g['qYear2'] ?? ''}-Q${digit(quarter)}`;
  if (g['hYear']) return `${g['hYear']}-H${g['half'] === '上' ? 1 : 2}`;
  if (g['mYear'])
    return g['day']
      ? dayLabel(Number(g['mYear']), Number(g['month']), Number(g['day']))
      : monthLabel(Number(g['mYear']), Number(g['month']));
  if (g['monthName']) {
    const month = monthNumber(g['monthName']) ?? 0;
    return g['monthDay']
      ? dayLabel(Number(g['monthYear']), month, Number(g['monthDay']))
      : monthLabel(Number(g['monthYear']), month);
  }
  if (g['bareYear']) return g['bareYear'];
  if (thisYear === null || date === null) return null;
  if (g['dMonth'])
    return g['dDay']
      ? dayLabel(thisYear, Number(g['dMonth']), Number(g['dDay']))
      : monthLabel(thisYear, Number(g['dMonth']));
  const only = g['onlyQuarter'] ?? g['onlyQuarter2'];
  if (only) return quarterBefore(date, Number(digit(only)));
  return relativeLabel(g, date, thisYear);
}

function relativeLabel(g: Groups, date: string, thisYear: number): string | null {
  const word = g['relative'];
  if (g['relYear']) {
    const wanted = thisYear + (yearSteps[g['relYear']] ?? 0);
    if (g['relQuarter']) return `${wanted}-Q${digit(g['relQuarter'])}`;
    if (g['relHalf']) return `${wanted}-H${g['relHalf'] === '上' ? 1 : 2}`;
    return g['relMonth'] ? monthLabel(wanted, Number(g['relMonth'])) : String(wanted);
  }
  const month = Number(date.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  switch (word) {
    case undefined:
      return null;
    case '后年':
      return String(thisYear + 2);
    case '前年':
      return String(thisYear - 2);
    case 'this year':
      return String(thisYear);
    case 'last year':
      return String(thisYear - 1);
    case 'next year':
      return String(thisYear + 1);
    case '本月':
      return monthLabel(thisYear, month);
    case '上月':
      return month === 1 ? monthLabel(thisYear - 1, 12) : monthLabel(thisYear, month - 1);
    case '今天':
    case '今日':
    case '当日':
    case 'today':
      return date;
    case '昨日':
    case '昨天':
    case 'yesterday':
      return dayBefore(date);
    case '本季':
    case '本季度':
    case 'this quarter':
      return `${thisYear}-Q${quarter}`;
    default:
      return quarter === 1 ? `${thisYear - 1}-Q4` : `${thisYear}-Q${quarter - 1}`;
  }
}

/** A quarter without a year is the latest that had ended or begun by the date of the text. */
function quarterBefore(date: string, quarter: number): string {
  const current = Math.ceil(Number(date.slice(5, 7)) / 3);
  return `${Number(date.slice(0, 4)) - (quarter > current ? 1 : 0)}-Q${quarter}`;
}

function fiscal(yearText: string, quarter: string | undefined): string {
  const full = yearText.length === 2 ? `20${yearText}` : yearText;
  return quarter ? `FY${full}-Q${digit(quarter)}` : `FY${full}`;
}

function digit(quarter: string): string {
  const index = '一二三四'.indexOf(quarter);
  return index < 0 ? quarter : String(index + 1);
}

function monthLabel(wanted: number, month: number): string | null {
  return month >= 1 && month <= 12 ? `${wanted}-${pad(month)}` : null;
}

function dayLabel(wanted: number, month: number, day: number): string | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(wanted, month)
    ? `${wanted}-${pad(month)}-${pad(day)}`
    : null;
}

function dayBefore(date: string): string {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  if (d > 1) return `${y}-${pad(m)}-${pad(d - 1)}`;
  return m > 1 ? `${y}-${pad(m - 1)}-${pad(daysIn(y, m - 1))}` : `${y - 1}-12-31`;
}

function daysIn(wanted: number, month: number): number {
  const leap = (wanted % 4 === 0 && wanted % 100 !== 0) || wanted % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
