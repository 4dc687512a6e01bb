import { monthNumber } from '../formats/calendar-date.ts';
import { mayBeginPeriod } from './period-beginnings.ts';
import {
  dayBefore,
  dayLabel,
  daysIn,
  fiscalLabel,
  monthLabel,
  monthOf,
  pad,
  quarterBefore,
  quarterDigit,
  stepQuarter,
  stepYear,
} from './period-labels.ts';

/** A period or date named in the text. View offsets; the label as GUIDE.md writes periods. */
export interface PeriodMention {
  start: number;
  end: number;
  label: string;
  /** 现在, 这几天, recently: says when it was written more than what the figure is about. */
  vague: boolean;
}

/**
 * Every period named in the text, in order. Words relative to the text's date (去年, next year, 上季度) are understood
 * only where that date is known; a month or quarter without a year takes the year of the text. `dateAt` gives the date
 * (ISO 8601) of the part of the text around an offset.
 */
export function periodsIn(text: string, dateAt: (offset: number) => string | null): PeriodMention[] {
  const found: PeriodMention[] = [];
  let anchor: PeriodMention | null = null;
  for (const match of matchesIn(text)) {
    const groups = groupsOf(match);
    const before = anchor !== null && match.index - anchor.end <= contextReach ? anchor.label : null;
    const label = labelOf(groups, dateAt(match.index), before);
    if (label === null) continue;
    const vague = groups['vague'] !== undefined;
    const mention = { start: match.index, end: match.index + match[0].length, label, vague };
    found.push(mention);
    if (!vague && groups['yearAgo'] === undefined && groups['relative'] === undefined) anchor = mention;
  }
  return found;
}

/** How far back 上年同期 or 上一季度 looks for the period it is counted from. */
const contextReach = 160;

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
const quarterName = 'first|second|third|fourth|final|1st|2nd|3rd|4th';
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const pattern = new RegExp(
  [
    `(?<fromYear>${year}) ?年? ?[-–—到至~/] ?(?<toYear>${year})(?! ?[-/.月]\\d)(?: ?年)?`,
    `${year}年?[、和与及](?<openYear3>${year})年[^,。;!?\\n\\d]{0,5}(?:之前|以前)`,
    `(?<fromYear2>${year})年?[、和与及](?<toYear2>${year})年`,
    `(?:从|自)?(?:现在|目前|今年|如今)(?:起|开始)?(?:到|至)(?<untilYear>${year})年?`,
    `(?<openYear>${year})年[^,。;!?\\n\\d]{0,5}(?:之前|以前)|(?:直到(?:到了)?|until |before )(?<openYear2>${year})年?`,
    `(?<isoYear>${year})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?!\\d)`,
    `(?<fq>${quarterName}) quarter (?:of )?(?:the )?(?:fiscal|fy) ?(?:year )?(?<fqYear>(?:20)?\\d\\d)(?!\\d)`,
    `q(?<fq2>[1-4]) ?,? ?(?:of )?(?:fy|fiscal(?: year)?) ?'?(?<fqYear2>(?:20)?\\d\\d)(?!\\d)`,
    `(?<fqYear3>(?:20)?\\d\\d) ?财年(?:的)?第?(?<fq3>[1-4一二三四]) ?(?:财|季)(?:季|度)?度?`,
    `(?:fy ?'?|fiscal (?:year )?)(?<fiscal>(?:20)?\\d\\d)(?!\\d)(?: ?-?(?:q|第)(?<fiscalQuarter>[1-4一二三四])(?:季度?)?(?!\\d))?`,
    `(?<fiscal2>20\\d\\d|(?<!\\d)\\d\\d) ?财年`,
    `(?:(?<halfYear>${year})年)?(?<half1>第?一季度?(?:和|、|与|及|加|甚至|以及)?第?二季度?)`,
    `(?<cnYear>${year}) ?年?度?的? ?(?:第 ?)?(?<cnQuarter>[1-4一二三四]) ?季度?`,
    `(?<qYear>${year}) ?年? ?q(?<qQuarter>[1-4])(?!\\d)`,
    `q(?<qQuarter2>[1-4]) ?,? ?(?:of )?'?(?<qYear2>${year})`,
    `(?<!\\d)(?<qQuarter3>[1-4])q ?'?(?<qYear3>(?:20)?\\d\\d)(?!\\d)`,
    `(?<!fiscal )(?<eq>${quarterName})[ -]quarter(?:,? (?:of )?(?<eqYear>${year})(?!\\d))?`,
    `(?<hYear>${year}) ?年(?<half>上|下)半年`,
    `(?<eh>first|second) half (?:of )?(?<ehYear>${year})(?!\\d)|h(?<eh2>[12]) ?(?<ehYear2>${year})(?!\\d)`,
    `(?<mYear>${year}) ?年 ?(?<month>\\d{1,2}) ?月(?: ?(?<day>\\d{1,2}) ?日)?`,
    `(?<![a-z])(?<monthName>${months})\\.? (?:(?<monthDay>\\d{1,2})(?:st|nd|rd|th)?,? )?(?<monthYear>${year})(?!\\d)`,
    `(?<![a-z])(?<dayMonth>${months})\\.? (?<onlyDay>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d.,]*\\d|%)`,
    `(?:end of|late|end-|year-end) ?(?<endYear>${year})(?!\\d)|(?<endYear2>${year}) ?年(?:年)?(?:底|末)`,
    `(?<![\\d$])(?<!\\d[.,])(?<bareYear>${year})(?=年|财年| ?fiscal|[.,](?!\\d)|[^\\d.,%万亿a-z美元-]|$)(?: ?年(?!期)(?:初|中)?)?(?<sameYear>全年)?`,
    `(?<![\\d.年])(?<dMonth>1[0-2]|[1-9]) ?月(?:份| ?(?<dDay>\\d{1,2}) ?日)?`,
    `(?<![一二三四五六七八九十几两数半多])(?<hanMonth>十[一二]?|[一二三四五六七八九])月(?:份|中旬?|上旬|下旬|底|初|末)?(?!\\d)`,
    `(?<yearAgo>(?:上年|去年)(?:同期|同季|同月)|year-ago (?:period|quarter)|a year (?:earlier|ago)|(?:the )?same (?:period|quarter) (?:of )?last year|(?:the )?prior-year (?:period|quarter))`,
    `(?<relYear>去年|今年|明年|上年|本年|后年|前年)(?: ?(?:第 ?)?(?<relQuarter>[1-4一二三四]) ?季度?|(?<relHalf>上|下)半年|(?<relMonth>1[0-2]|[1-9]) ?月(?:份)?(?: ?(?<relDay>\\d{1,2}) ?日)?|(?<relEnd>年?底|末)|初)?`,
    `(?<relative>本季度?|本财季|该季度?|当季|上季度?|上一季度?|前一季度?|下一?季度?|下个季度|本月|上个?月|全年|年底|年末|年中|上半年|下半年|昨日|昨天|昨晚|隔夜|今天|今日|当日|今早|到今天|到现在|this year|last year|next year|this quarter|the current quarter|last quarter|next quarter|(?:the )?(?:previous|prior) quarter|this month|last month|yesterday|today|last night)`,
    `(?<vague>现在|目前|当前|如今|现今|这几天|近几天|近几日|这两天|过去[一二两三四五六七\\d]天|[一二两三四五]天|前一周|上周|本周|这周|这一周|近期|近日|currently|this week|last week|right now|these days)`,
    `(?:第)(?<onlyQuarter>[1-4一二三四]) ?(?:财季|季度?)|(?<onlyQuarter2>[一二三四])季度|(?<![a-z\\d]|fiscal )q(?<onlyQuarter3>[1-4])(?![\\d.%a-z])`,
  ].join('|'),
  'y',
);

/** The pattern without its names, which would cost an object of all of them for each match. */
const names = [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map(([, name = '']) => name);
const unnamed = new RegExp(pattern.source.replace(/\(\?<\w+>/g, '('), 'y');

function* matchesIn(text: string): Generator<RegExpExecArray> {
  for (let at = 0; at < text.length; at++) {
    if (!mayBeginPeriod(text, at)) continue;
    unnamed.lastIndex = at;
    const match = unnamed.exec(text);
    if (match === null) continue;
    at += match[0].length - 1;
    yield match;
  }
}

/** The groups that took part in a match. */
function groupsOf(match: RegExpExecArray): Groups {
  const groups: Record<string, string> = {};
  for (let index = 1; index < match.length; index++) {
    const name = names[index - 1];
    const value = match[index];
    if (name !== undefined && value !== undefined) groups[name] = value;
  }
  return groups;
}

const yearSteps: Readonly<Record<string, number>> = { 去年: -1, 上年: -1, 明年: 1, 后年: 2, 前年: -2 };

type Groups = Readonly<Record<string, string | undefined>>;

function labelOf(g: Groups, date: string | null, before: string | null): string | null {
  return absoluteLabel(g) ?? (date === null ? contextLabel(g, before) : datedLabel(g, date, before));
}

/** What names its year itself. */
function absoluteLabel(g: Groups): string | null {
  const from = g['fromYear'] ?? g['fromYear2'];
  const to = g['toYear'] ?? g['toYear2'];
  if (from && to) return from < to ? `${from}/${to}` : from;
  const open = g['openYear'] ?? g['openYear2'] ?? g['openYear3'];
  if (open) return `/${open}`;
  if (g['isoYear']) return dayLabel(Number(g['isoYear']), Number(g['isoMonth']), Number(g['isoDay']));
  const fiscal = g['fqYear'] ?? g['fqYear2'] ?? g['fqYear3'] ?? g['fiscal'] ?? g['fiscal2'];
  if (fiscal) return fiscalLabel(fiscal, g['fq'] ?? g['fq2'] ?? g['fq3'] ?? g['fiscalQuarter']);
  const quarter = g['cnQuarter'] ?? g['qQuarter'] ?? g['qQuarter2'] ?? g['qQuarter3'];
  if (quarter) {
    const named = g['cnYear'] ?? g['qYear'] ?? g['qYear2'] ?? g['qYear3'] ?? '';
    return `${named.length === 2 ? `20${named}` : named}-Q${quarterDigit(quarter)}`;
  }
  if (g['eq'] && g['eqYear']) return `${g['eqYear']}-Q${quarterDigit(g['eq'])}`;
  const half = g['ehYear'] ?? g['ehYear2'];
  if (half) return `${half}-H${g['eh'] === 'first' || g['eh2'] === '1' ? 1 : 2}`;
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
  if (g['half1'] && g['halfYear']) return `${g['halfYear']}-H1`;
  const end = g['endYear'] ?? g['endYear2'];
  if (end) return `${end}-12`;
  return g['bareYear'] ?? null;
}

/** What is counted from the period named before it, with no date known. */
function contextLabel(g: Groups, before: string | null): string | null {
  if (before === null) return null;
  if (g['yearAgo']) return stepYear(before, -1);
  const word = g['relative'];
  if (word === '全年') return /^\d{4}/.test(before) ? before.slice(0, 4) : null;
  if (word !== undefined && sameQuarter.test(word)) return /-Q[1-4]$/.test(before) ? before : null;
  return word !== undefined && quarterEarlier.test(word) ? stepQuarter(before, -1) : null;
}

const sameQuarter = /^(?:当季|该季度?)$/;
const quarterEarlier = /^(?:上季度?|上一季度?|前一季度?|(?:the )?(?:previous|prior) quarter)$/;

/** What is counted from the date of the text. */
function datedLabel(g: Groups, date: string, before: string | null): string | null {
  const fromContext = contextLabel(g, before);
  if (fromContext !== null) return fromContext;
  const thisYear = Number(date.slice(0, 4));
  if (g['half1']) return `${thisYear}-H1`;
  if (g['untilYear']) return `${thisYear}/${g['untilYear']}`;
  if (g['yearAgo']) return String(thisYear - 1);
  if (g['vague']) return monthOf(date, /^(?:上周|前一周|last week)$/.test(g['vague']) ? -7 : 0);
  if (g['dayMonth'])
    return dayLabel(
      yearOfMonth(date, monthNumber(g['dayMonth']) ?? 0),
      monthNumber(g['dayMonth']) ?? 0,
      Number(g['onlyDay']),
    );
  const month = g['dMonth'] ?? g['hanMonth'];
  if (month) {
    const number = g['dMonth'] ? Number(month) : hanMonths.indexOf(month) + 1;
    const wanted = yearOfMonth(date, number);
    return g['dDay'] ? dayLabel(wanted, number, Number(g['dDay'])) : monthLabel(wanted, number);
  }
  const only = g['onlyQuarter'] ?? g['onlyQuarter2'] ?? g['onlyQuarter3'] ?? g['eq'];
  if (only) return quarterBefore(date, Number(quarterDigit(only)));
  return relativeLabel(g, date, thisYear);
}

const hanMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** A month far ahead of the date, without a year, is last year's: "in November", written in February. */
function yearOfMonth(date: string, month: number): number {
  return Number(date.slice(0, 4)) - (month - Number(date.slice(5, 7)) >= 7 ? 1 : 0);
}

function relativeLabel(g: Groups, date: string, thisYear: number): string | null {
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
  const word = g['relative'];
  const quarter = `${thisYear}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
  if (word === undefined) return null;
  if (/^(?:本月|this month)$/.test(word)) return monthOf(date, 0);
  if (/^(?:上个?月|last month)$/.test(word)) return monthOf(date, -Number(date.slice(8, 10)));
  if (/^(?:今天|今日|当日|今早|today)$/.test(word)) return date;
  if (/^(?:昨日|昨天|昨晚|隔夜|yesterday|last night)$/.test(word)) return dayBefore(date);
  if (/^(?:本季度?|本财季|this quarter|the current quarter)$/.test(word)) return quarter;
  if (/^(?:下|next quarter)/.test(word) && word !== '下半年') return stepQuarter(quarter, 1);
  if (word === 'this year' || word === '全年' || word.startsWith('到')) return String(thisYear);
  if (word === 'last year') return String(thisYear - 1);
  if (word === 'next year') return String(thisYear + 1);
  if (word === '年底' || word === '年末') return `${thisYear}-12`;
  if (word === '年中') return `${thisYear}-06`;
  if (word === '上半年' || word === '下半年') return `${thisYear}-H${word === '上半年' ? 1 : 2}`;
  return stepQuarter(quarter, -1);
}
