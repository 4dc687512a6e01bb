import { stepQuarter } from '../grammar/period-labels.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Scene } from './scene.ts';
import type { FoundPeriod } from './found-period.ts';
import type { Stretch } from './stretches.ts';

/**
 * The quarter a company reports on, where the text gives only the day of the report (11月19日发布财报,营收…) or a quarter
 * without a year (第三季): the last one ended before that day, by the company's own fiscal year. Null where the figure
 * is not said to be of a report, or its period is named.
 */
export function earningsPeriod(
  scene: Scene,
  quantity: Quantity,
  told: FoundPeriod | null,
  about: { metric: string; fiscalYearEnd: number },
): FoundPeriod | null {
  if (!reported.has(about.metric)) return null;
  const today = scene.segmentAt(quantity.start)?.date ?? scene.date;
  if (today === null) return null;
  const named = told?.span == null ? '' : scene.text.slice(told.span.start, told.span.end);
  if (told !== null && about.fiscalYearEnd !== 12 && bareQuarter.test(named)) {
    const sentence = scene.stretches.around(quantity.core.start, 2);
    const ahead = expected.test(
      scene.text.slice(Math.max(sentence.start, (told.span?.start ?? quantity.start) - 40), quantity.start),
    );
    const label = quarterNamed(told.value, { today, ahead }, about.fiscalYearEnd);
    return label === null ? null : { value: label, span: told.span, reason: told.reason, vague: told.vague };
  }
  if (told !== null && thisOne.test(named)) {
    const sentence = scene.stretches.around(quantity.core.start, 2);
    const from = Math.max(sentence.start, Math.min(told.span?.start ?? quantity.start, quantity.start) - 40);
    const ahead = expected.test(scene.text.slice(from, quantity.start));
    const last = lastQuarter(today, about.fiscalYearEnd);
    return { ...told, value: (ahead ? stepQuarter(last, 1) : last) ?? told.value };
  }
  if (
    told !== null &&
    about.fiscalYearEnd !== 12 &&
    lastOne.test(named) &&
    told.value === calendarLast(today)
  )
    return { ...told, value: lastQuarter(today, about.fiscalYearEnd) };
  const ended = told?.span == null ? null : quarterEnded(scene.text, told.span, told.value);
  if (told !== null && ended !== null) return { ...told, value: lastQuarter(ended, about.fiscalYearEnd) };
  if (told !== null && !told.vague) return null;
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const before = scene.text.slice(Math.max(sentence.start, quantity.start - 80), quantity.start);
  if (!report.test(before)) return null;
  const day = dayIn(before, today);
  return {
    value: lastQuarter(day ?? today, about.fiscalYearEnd),
    span: null,
    reason: 'quarter_of_report',
    vague: true,
  };
}

const reported: ReadonlySet<string> = new Set([
  'revenue',
  'revenue_share',
  'net_income',
  'net_loss',
  'margin',
  'other:eps',
  'other:operating_income',
  'cash_flow',
  'growth',
  'capex',
]);
const report =
  /(?:发布|公布|披露|交出|发表|揭露|交付)[^,。]{0,10}(?:财报|业绩|季报|成绩单)|(?:released|reported|posted|announced|published) (?:its |the )?(?:[a-z-]+ ){0,3}(?:results|earnings)|财报(?:资讯|信息|数据)?(?:显示|披露)/;
const expected = /预计|预期|有望|指引|展望|预测|将|expect|guidance|outlook|forecast|predict|project|guide/;
const bareQuarter =
  /^(?:第?[1-4一二三四] ?(?:财季|季度?)|(?:fiscal )?q[1-4]|(?:fiscal )?(?:first|second|third|fourth)[ -](?:fiscal )?quarter)$/;

/** 截至10月26日的三个月, "the three months ended October 26": a day some weeks behind the end of a quarter; null for others. */
function quarterEnded(text: string, { start, end }: Stretch, label: string): string | null {
  if (label.length !== 10) return null;
  const named = text.startsWith('截至', start - 2)
    ? /^的?(?:三个月|(?:第.)?(?:财季|季度?))/.test(text.slice(end, end + 8))
    : text[start - 1] === ' ' &&
      /(?:three months|quarter) (?:ended|ending|to)(?: on)? $/.test(
        text.slice(Math.max(0, start - 36), start),
      );
  return named ? new Date(Date.parse(label) + 20 * 86_400_000).toISOString().slice(0, 10) : null;
}

/** What is told of 本季度 in figures is the quarter that is over; what is expected of it, the one that runs. */
const thisOne = /^(?:本季度?|本财季|this quarter|the current quarter)$/;
const lastOne = /^(?:last quarter|上一?季度?|上个季度|(?:the )?(?:previous|prior) quarter)$/;

/** The quarter of the calendar before that of a day. */
function calendarLast(today: string): string | null {
  return stepQuarter(`${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`, -1);
}

function dayIn(text: string, today: string): string | null {
  const match = /(\d{1,2}) ?月 ?(\d{1,2}) ?日/.exec(text);
  if (!match) return null;
  const [month = '', day = ''] = [match[1]?.padStart(2, '0'), match[2]?.padStart(2, '0')];
  const year = Number(today.slice(0, 4)) - (Number(month) - Number(today.slice(5, 7)) >= 7 ? 1 : 0);
  return `${year}-${month}-${day}`;
}

/** The quarter that had ended at least about a week before a day, in the calendar of a fiscal year. */
function lastQuarter(day: string, fiscalYearEnd: number): string {
  const months =
    Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - (Number(day.slice(8, 10)) < 6 ? 1 : 0);
  // Months are counted from January of year 0; a quarter has ended with the last month of its three.
  const since = (((months - fiscalYearEnd) % 12) + 12) % 12;
  const quarter = Math.floor(since / 3);
  const yearEnd = Math.floor((months - fiscalYearEnd) / 12) + 1;
  if (quarter === 0) return labelOf(yearEnd - 1, 4, fiscalYearEnd);
  return labelOf(yearEnd, quarter, fiscalYearEnd);
}

function quarterNamed(
  label: string,
  { today, ahead }: { today: string; ahead: boolean },
  fiscalYearEnd: number,
): string | null {
  const wanted = label.slice(-1);
  const last = lastQuarter(today, fiscalYearEnd);
  let candidate: string | null = ahead ? stepQuarter(last, 1) : last;
  for (let step = 0; step < 4 && candidate !== null; step++) {
    if (candidate.endsWith(`Q${wanted}`)) return candidate;
    candidate = stepQuarter(candidate, -1);
  }
  return null;
}

function labelOf(year: number, quarter: number, fiscalYearEnd: number): string {
  return `${fiscalYearEnd === 12 ? '' : 'FY'}${year}-Q${quarter}`;
}
