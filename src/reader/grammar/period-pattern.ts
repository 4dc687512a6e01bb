import { beginning, beginningAt, nextBeginning } from './period-beginnings.ts';

/** What one match of the pattern of periods caught, by name. */
export type Groups = Readonly<Record<string, string | undefined>>;

const year = '(?:19|20)\\d\\d';
const quarterName = 'first|second|third|fourth|final|1st|2nd|3rd|4th';
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/**
 * One alternative a line, the first that fits holds; what it names is in its groups. Before it what it may begin with: y a
 * year, 1 a shorter number, a a letter, 年 a Chinese character.
 */
const alternatives: readonly (readonly [begins: string, pattern: string])[] = [
  [
    'y',
    `(?<fromYear>${year}) ?年? ?(?:[-–—到至~/]|to |through ) ?(?<toYear>${year})(?! ?[-/.月]\\d)(?: ?年)?`,
  ],
  ['y', `${year}年?[、和与及](?<openYear3>${year})年[^,。;!?\\n\\d]{0,5}(?:之前|以前)`],
  ['y', `(?<fromYear2>${year}) ?年?[、和与及](?<toYear2>${year}) ?年`],
  ['年', `(?:从|自)?(?:现在|目前|今年|如今)(?:起|开始)?(?:到|至)(?<untilYear>${year})年?`],
  ['y', `(?<openYear>${year})年[^,。;!?\\n\\d]{0,5}(?:之前|以前)`],
  ['a年', `(?:直到(?:到了)?|until |before )(?<openYear2>${year})年?`],
  ['y', `(?<isoYear>${year})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?!\\d)`],
  ['y', `(?<![\\d$])(?<ymYear>${year})[-/](?<ymMonth>0[1-9]|1[0-2])(?![-/.,]?\\d|%)`],
  [
    '1a',
    `(?<fq>${quarterName})[ -]quarter (?:(?:earnings|results|report) )?(?:of |for |in )?(?:the |its )?(?:fiscal|fy) ?(?:year )?(?<fqYear>(?:20)?\\d\\d)(?!\\d)`,
  ],
  ['a', `q(?<fq2>[1-4]) ?,? ?(?:of )?(?:fy|fiscal(?: year)?) ?'?(?<fqYear2>(?:20)?\\d\\d)(?!\\d)`],
  [
    'y1',
    `(?<fqYear3>(?:20)?\\d\\d) ?财年(?:的)? ?(?:q(?<fq3>[1-4])(?![\\d.])|第?(?<fq3>[1-4一二三四]) ?(?:财|季)(?:季|度)?度?)`,
  ],
  [
    'a',
    `(?:fy ?'?|fiscal (?:year )?)(?<fiscal>(?:20)?\\d\\d)(?!\\d)(?: ?-?(?:q|第)(?<fiscalQuarter>[1-4一二三四])(?:季度?)?(?!\\d))?`,
  ],
  ['y1', `(?<fiscal2>20\\d\\d|(?<!\\d)\\d\\d) ?财年`],
  ['y年', `(?:(?<halfYear>${year})年)?(?<half1>第?一季度?(?:和|、|与|及|加|甚至|以及)?第?二季度?)`],
  ['y', `(?<cnYear>${year}) ?年?度?的? ?(?:第 ?)?(?<cnQuarter>[1-4一二三四]) ?季度?`],
  ['y', `(?<qYear>${year}) ?年? ?q(?<qQuarter>[1-4])(?!\\d)`],
  ['a', `q(?<qQuarter2>[1-4]) ?,? ?(?:of )?'?(?<qYear2>${year})`],
  ['1', `(?<!\\d)(?<qQuarter3>[1-4])q ?'?(?<qYear3>(?:20)?\\d\\d)(?!\\d)`],
  ['1a', `(?:fiscal )?(?<eq>${quarterName})[ -](?:fiscal )?quarter(?:,? (?:of )?(?<eqYear>${year})(?!\\d))?`],
  ['y', `(?<hYear>${year}) ?年(?<half>上|下)半年`],
  [
    'a',
    `(?<eh>first|second) half (?:of )?(?<ehYear>${year})(?!\\d)|h(?<eh2>[12]) ?(?<ehYear2>${year})(?!\\d)`,
  ],
  ['y', `(?<mYear>${year}) ?年 ?(?<month>\\d{1,2}) ?月(?: ?(?<day>\\d{1,2}) ?日)?`],
  [
    'a',
    `(?<![a-z])(?<monthName>${months})\\.? (?:(?<monthDay>\\d{1,2})(?:st|nd|rd|th)?,? )?(?<monthYear>${year})(?!\\d)`,
  ],
  [
    'a',
    `(?<![a-z])(?<dayMonth>${months})\\.? (?<onlyDay>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d.,]*\\d|%)`,
  ],
  [
    'a',
    `(?<=(?:^|[^a-z])(?:in|early|late|mid|mid-|since|this past|last) )(?<monthAlone>${months})(?![a-z]| ?\\d| of)`,
  ],
  [
    'ya',
    `(?:end of|late|end-|year-end) ?(?<endYear>${year})(?!\\d)|(?<endYear2>${year}) ?年(?:年)?(?:底|末)`,
  ],
  ['y', `(?<sameOf>${year}) ?年同期`],
  [
    'y',
    `(?<![\\d$])(?<!\\d[.,])(?<bareYear>${year})(?=年|财年| ?fiscal|[.,](?!\\d)|[^\\d.,%万亿a-z美元-]|$)(?: ?年(?!期)(?:初|中)?)?(?<sameYear>全年)?`,
  ],
  [
    '1',
    `(?<![\\d.])(?<rMonth>1[0-2]|[1-9]) ?月 ?(?<rDay>\\d{1,2}) ?日? ?[至到—–~-] ?(?:(?<rMonth2>1[0-2]|[1-9]) ?月 ?)?(?<rDay2>\\d{1,2}) ?日`,
  ],
  ['1', `(?<![\\d.年])(?<dMonth>1[0-2]|[1-9]) ?月(?:份| ?(?<dDay>\\d{1,2}) ?日)?`],
  [
    '年',
    `(?<![一二三四五六七八九十几两数半多])(?<hanMonth>十[一二]?|[一二三四五六七八九])月(?:份|中旬?|上旬|下旬|底|初|末)?(?!\\d)`,
  ],
  ['1', `(?<![\\d月年.]|\\d,)(?<barDay>[1-9]|[12]\\d|3[01])日(?![均内线游化本期前后常报益元圆])`],
  [
    'a年',
    `(?<yearAgo>(?:上年|去年)(?:同期|同季|同月)|year-ago (?:period|quarter)|(?:the )?same (?:period|quarter|time) (?:(?:of |in )?last year|a year (?:ago|earlier))|a year (?:earlier|ago)|(?:the )?prior-year (?:period|quarter)|the (?:prior|previous|preceding) (?:fiscal )?year(?![-a-z]))`,
  ],
  [
    '年',
    `(?<relYear>去年|今年|明年|上年|本年|后年|前年)(?: ?(?:第 ?)?(?<relQuarter>[1-4一二三四首末]) ?季度?|(?<relHalf>上|下)半年|(?<relMonth>1[0-2]|[1-9]) ?月(?:份)?(?: ?(?<relDay>\\d{1,2}) ?日)?|(?<relEnd>年?底|末)|初)?`,
  ],
  [
    'a年',
    `(?<relative>(?<![年比较季月日])同期|本季度?|本财季|该季度?|当季|上季度?|上一季度?|前一季度?|下一?季度?|下个季度|本月|上个?月|全年|年底|年末|年中|上半年|下半年|[今昨] ?\\(\\d{1,2}\\) ?日|昨日|昨天|昨晚|隔夜|今天|今日|当日|当天|今早|到今天|到现在|本财年|本年度|this year|year[- ]to[- ]date|ytd|(?:the |its |their )?current (?:fiscal )?year|(?:the )?end of (?:the|this) decade|decade(?:'s|’s| )end|this fiscal year|last year|next year|this quarter|the current quarter|last quarter|next quarter|(?:the )?(?:previous|prior) quarter|this month|last month|yesterday|today|last night)`,
  ],
  ['a年', `(?<nextDay>第二天|次日|翌日|隔天|(?:the )?(?:next|following) day(?![a-z]))`],
  [
    'a年',
    `(?<week>[上本这]个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?!年)|(?<![a-z])(?<lastWeek>last )?(?<dayName>mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])`,
  ],
  [
    'a年',
    `(?<vague>现在|目前|当前|如今|现今|这几天|近几天|近几日|这两天|过去[一二两三四五六七\\d]天|(?<!第)[一二两三四五]天(?!内|之内|以?[后前]|时间)|前一周|上周|本周|这周|这一周|近期|近日|currently|this week|last week|right now|these days)`,
  ],
  [
    'a年',
    `(?:第)(?<onlyQuarter>[1-4一二三四]) ?(?:财季|季度?)|(?<onlyQuarter2>[一二三四首末])(?:季度|(?<=[首末])季(?!军|后))|(?<![a-z\\d])(?:fiscal )?q(?<onlyQuarter3>[1-4])(?![\\d%a-z]|\\.\\d)`,
  ],
];

/** The alternatives for one kind of beginning as one pattern without names, which would cost an object of all of them for each match. */
interface Pattern {
  regex: RegExp;
  /** The name of each group. */
  names: readonly string[];
}

function patternOf(mark: string): Pattern {
  const source = alternatives
    .flatMap(([begins, pattern]) => (begins.includes(mark) ? [pattern] : []))
    .join('|');
  return {
    regex: new RegExp(source.replace(/\(\?<\w+>/g, '('), 'y'),
    names: [...source.matchAll(/\(\?<(\w+)>/g)].map(([, name = '']) => name),
  };
}

const patterns: ReadonlyMap<number, Pattern> = new Map([
  [beginning.year, patternOf('y')],
  [beginning.digit, patternOf('1')],
  [beginning.letter, patternOf('a')],
  [beginning.character, patternOf('年')],
]);

export interface PeriodMatch {
  index: number;
  end: number;
  /** The name of the first group that took part: each alternative has its own. */
  kind: string;
  groups: Groups;
}

/** Every match of a period in the text, in order. */
export function* periodMatches(text: string): Generator<PeriodMatch> {
  for (let at = nextBeginning(text, 0); at < text.length;) {
    const match = matchAt(text, at);
    if (match !== null) yield match;
    at = nextBeginning(text, match?.end ?? at + 1);
  }
}

function matchAt(text: string, at: number): PeriodMatch | null {
  const pattern = patterns.get(beginningAt(text, at));
  if (pattern === undefined) return null;
  pattern.regex.lastIndex = at;
  const match = pattern.regex.exec(text);
  return match === null ? null : { index: at, end: at + match[0].length, ...groupsOf(match, pattern.names) };
}

/** The groups that took part in a match, and the name of the first. */
function groupsOf(match: RegExpExecArray, names: readonly string[]): { kind: string; groups: Groups } {
  const groups: Record<string, string> = {};
  let kind = '';
  for (let index = 1; index < match.length; index++) {
    const name = names[index - 1];
    const value = match[index];
    if (name === undefined || value === undefined) continue;
    groups[name] = value;
    if (kind === '') kind = name;
  }
  return { kind, groups };
}
