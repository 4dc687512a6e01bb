import { mayBeginPeriod } from './period-beginnings.ts';

/** What one match of the pattern of periods caught, by name. */
export type Groups = Readonly<Record<string, string | undefined>>;

const year = '(?:19|20)\\d\\d';
const quarterName = 'first|second|third|fourth|final|1st|2nd|3rd|4th';
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** One alternative a line; what it names is in its groups. */
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
    `(?:fiscal )?(?<eq>${quarterName})[ -](?:fiscal )?quarter(?:,? (?:of )?(?<eqYear>${year})(?!\\d))?`,
    `(?<hYear>${year}) ?年(?<half>上|下)半年`,
    `(?<eh>first|second) half (?:of )?(?<ehYear>${year})(?!\\d)|h(?<eh2>[12]) ?(?<ehYear2>${year})(?!\\d)`,
    `(?<mYear>${year}) ?年 ?(?<month>\\d{1,2}) ?月(?: ?(?<day>\\d{1,2}) ?日)?`,
    `(?<![a-z])(?<monthName>${months})\\.? (?:(?<monthDay>\\d{1,2})(?:st|nd|rd|th)?,? )?(?<monthYear>${year})(?!\\d)`,
    `(?<![a-z])(?<dayMonth>${months})\\.? (?<onlyDay>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d.,]*\\d|%)`,
    `(?:end of|late|end-|year-end) ?(?<endYear>${year})(?!\\d)|(?<endYear2>${year}) ?年(?:年)?(?:底|末)`,
    `(?<![\\d$])(?<!\\d[.,])(?<bareYear>${year})(?=年|财年| ?fiscal|[.,](?!\\d)|[^\\d.,%万亿a-z美元-]|$)(?: ?年(?!期)(?:初|中)?)?(?<sameYear>全年)?`,
    `(?<![\\d.])(?<rMonth>1[0-2]|[1-9]) ?月 ?(?<rDay>\\d{1,2}) ?日? ?[至到—–~-] ?(?:(?<rMonth2>1[0-2]|[1-9]) ?月 ?)?(?<rDay2>\\d{1,2}) ?日`,
    `(?<![\\d.年])(?<dMonth>1[0-2]|[1-9]) ?月(?:份| ?(?<dDay>\\d{1,2}) ?日)?`,
    `(?<![一二三四五六七八九十几两数半多])(?<hanMonth>十[一二]?|[一二三四五六七八九])月(?:份|中旬?|上旬|下旬|底|初|末)?(?!\\d)`,
    `(?<![\\d月年.,])(?<barDay>[1-9]|[12]\\d|3[01])日(?![均内线游化本期前后常报益元圆])`,
    `(?<yearAgo>(?:上年|去年)(?:同期|同季|同月)|year-ago (?:period|quarter)|a year (?:earlier|ago)|(?:the )?same (?:period|quarter) (?:of )?last year|(?:the )?prior-year (?:period|quarter))`,
    `(?<relYear>去年|今年|明年|上年|本年|后年|前年)(?: ?(?:第 ?)?(?<relQuarter>[1-4一二三四首末]) ?季度?|(?<relHalf>上|下)半年|(?<relMonth>1[0-2]|[1-9]) ?月(?:份)?(?: ?(?<relDay>\\d{1,2}) ?日)?|(?<relEnd>年?底|末)|初)?`,
    `(?<relative>(?<![年比较季月日])同期|本季度?|本财季|该季度?|当季|上季度?|上一季度?|前一季度?|下一?季度?|下个季度|本月|上个?月|全年|年底|年末|年中|上半年|下半年|昨日|昨天|昨晚|隔夜|今天|今日|当日|当天|今早|到今天|到现在|本财年|本年度|this year|(?:the |its |their )?current (?:fiscal )?year|this fiscal year|last year|next year|this quarter|the current quarter|last quarter|next quarter|(?:the )?(?:previous|prior) quarter|this month|last month|yesterday|today|last night)`,
    `(?<week>[上本这]个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?!年)|(?<![a-z])(?<lastWeek>last )?(?<dayName>mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])`,
    `(?<vague>现在|目前|当前|如今|现今|这几天|近几天|近几日|这两天|过去[一二两三四五六七\\d]天|[一二两三四五]天(?!内|之内|以?[后前]|时间)|前一周|上周|本周|这周|这一周|近期|近日|currently|this week|last week|right now|these days)`,
    `(?:第)(?<onlyQuarter>[1-4一二三四]) ?(?:财季|季度?)|(?<onlyQuarter2>[一二三四首末])(?:季度|(?<=[首末])季(?!军|后))|(?<![a-z\\d])(?:fiscal )?q(?<onlyQuarter3>[1-4])(?![\\d.%a-z])`,
  ].join('|'),
  'y',
);

/** The pattern without its names, which would cost an object of all of them for each match. */
const names = [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map(([, name = '']) => name);
const unnamed = new RegExp(pattern.source.replace(/\(\?<\w+>/g, '('), 'y');

export interface PeriodMatch {
  index: number;
  end: number;
  groups: Groups;
}

/** Every match of a period in the text, in order. */
export function* periodMatches(text: string): Generator<PeriodMatch> {
  for (let at = 0; at < text.length; at++) {
    if (!mayBeginPeriod(text, at)) continue;
    unnamed.lastIndex = at;
    const match = unnamed.exec(text);
    if (match === null) continue;
    const end = at + match[0].length;
    yield { index: at, end, groups: groupsOf(match) };
    at = end - 1;
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
