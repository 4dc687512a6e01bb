import { fill, text, type Locale } from '../../base/locale.ts';
import type { IndicatorDetailOut, ReadingOut, ValueOut } from '../shapes/reading.ts';
import type { Block } from '../view.ts';
import { indicatorValue } from '../../base/indicator-value.ts';
import { sparkline } from '../wording/sparkline.ts';
import { bandWords } from '../wording/thesis-words.ts';
import { markLegend, missingTable, readingsTable } from './readings-table.ts';

interface IndicatorsData {
  thesis: { title: string };
  as_of: string;
  groups: readonly { id: string; title: string }[];
  indicators: readonly ReadingOut[];
  details: readonly IndicatorDetailOut[];
}

export function indicatorsView(data: IndicatorsData, locale: Locale): Block[] {
  const { thesis, as_of, groups, indicators, details } = data;
  const heading: Block = {
    kind: 'heading',
    text: fill(words.heading[locale], { thesis: thesis.title, day: as_of.slice(0, 10) }),
  };
  if (indicators.length === 0) return [heading, { kind: 'paragraph', text: words.none[locale] }];
  if (details.length > 0)
    return [heading, ...details.flatMap((detail, index) => detailBlocks(detail, indicators[index], locale))];
  const known = indicators.filter(({ level }) => level !== null);
  const blocks = groups.flatMap(({ id, title }): Block[] => {
    const shown = known.filter(({ group }) => group === id);
    return shown.length === 0 ? [] : [{ kind: 'heading', text: title }, readingsTable(shown, locale)];
  });
  const missing = indicators.flatMap(({ level, title, reason, state_text }) =>
    level === null ? { title, text: reason?.text ?? state_text } : [],
  );
  return [
    heading,
    { kind: 'paragraph', text: fill(words.known[locale], { known: known.length, of: indicators.length }) },
    ...blocks,
    ...markLegend(known, locale),
    ...(missing.length === 0 ? [] : [missingTable(missing, locale)]),
    { kind: 'next', text: `\`tightrope explain indicator:${known[0]?.id ?? indicators[0]?.id ?? ''}\`` },
  ];
}

export function detailBlocks(
  detail: IndicatorDetailOut,
  reading: ReadingOut | undefined,
  locale: Locale,
): Block[] {
  if (reading === undefined) return [];
  const row = (label: keyof typeof words, value: string | null | undefined): (readonly [string, string])[] =>
    value === null || value === undefined || value === '' ? [] : [[words[label][locale], value]];
  const told = (value: ValueOut | null): string | null =>
    value === null
      ? null
      : `${value.text}${value.positive === null ? '' : fill(words.positive[locale], { share: Math.round(value.positive * 100) })}`;
  const { level } = reading;
  return [
    { kind: 'heading', text: reading.title },
    { kind: 'paragraph', text: detail.about },
    {
      kind: 'facts',
      rows: [
        ...row('value', level === null ? null : `${told(level) ?? ''} · ${level.period}`),
        ...row('growth', told(reading.growth)),
        ...row('acceleration', told(reading.acceleration)),
        ...row('band', reading.band_text),
        ...row('next', reading.next?.text),
        ...row(
          'state',
          reading.reason === null
            ? reading.state_text
            : `${reading.state_text}${locale === 'en' ? ': ' : '：'}${reading.reason.text}`,
        ),
        ...row('way', reading.reason?.way),
        ...row(
          'course',
          sparkline(
            reading.spark.map(([, value]) => value),
            24,
          ),
        ),
        ...row('why', detail.why),
        ...row('counter', detail.counter),
        ...row('file', `${detail.file}:${detail.line}`),
      ],
    },
    ...(detail.thresholds.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.from[locale], align: 'end' as const },
              { title: words.band[locale] },
              { title: words.why[locale], flexible: true },
              { title: words.origin[locale], flexible: true },
            ],
            rows: detail.thresholds.map(({ at_text, level: band, why, origin }) => [
              ...[at_text, bandWords[band][locale], why, origin],
            ]),
          },
        ]),
    ...historyBlocks(detail, reading.unit, locale),
  ];
}

function historyBlocks({ history }: IndicatorDetailOut, unit: string, locale: Locale): Block[] {
  if (history === null || history.length === 0) return [];
  const shown = history.slice(-mostPeriods);
  return [
    {
      kind: 'table',
      columns: [
        { title: words.period[locale] },
        { title: words.value[locale], align: 'end' },
        { title: words.ends[locale] },
        { title: words.knownAt[locale] },
      ],
      rows: shown.map(({ period, period_end, value, provisional, known_at }) => [
        ...[period, `${indicatorValue(value, unit, locale)}${provisional ? ' ?' : ''}`],
        ...[period_end, known_at.slice(0, 10)],
      ]),
    },
    ...(shown.length === history.length
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: fill(words.more[locale], { shown: shown.length, all: history.length }),
          },
        ]),
  ];
}

/** A terminal is no place for ten thousand days; --json gives them all. */
const mostPeriods = 40;

const words = {
  heading: text('{thesis}, as known at {day}', '{thesis}，以 {day} 所知为准', '{thesis}，以 {day} 所知為準'),
  none: text('The thesis has no such indicator.', '论点里没有这样的指标。', '論點裡沒有這樣的指標。'),
  known: text(
    '{known} of {of} indicators are known.',
    '{of} 项指标中已知 {known} 项。',
    '{of} 項指標中已知 {known} 項。',
  ),
  positive: text(
    ', above zero with probability {share} %',
    '，大于零的概率 {share} %',
    '，大於零的機率 {share} %',
  ),
  value: text('Value', '数值', '數值'),
  growth: text('Over a year', '同比', '年增'),
  acceleration: text('Acceleration', '加速度', '加速度'),
  band: text('Band', '区间', '區間'),
  next: text('To the next band', '距下一区间', '距下一區間'),
  state: text('State', '状态', '狀態'),
  way: text('What would bring it', '如何获得', '如何取得'),
  course: text('Course', '走势', '走勢'),
  why: text('Why', '理由', '理由'),
  counter: text('Against it', '反面理由', '反面理由'),
  file: text('File', '文件', '檔案'),
  from: text('From', '自', '自'),
  origin: text('Origin', '出处', '出處'),
  period: text('Period', '期间', '期間'),
  ends: text('Ends', '截止日', '截止日'),
  knownAt: text('Known', '获知日', '獲知日'),
  more: text(
    'The newest {shown} of {all}; --json gives all of them.',
    '只显示最新 {shown} 期，共 {all} 期；--json 给出全部。',
    '只顯示最新 {shown} 期，共 {all} 期；--json 給出全部。',
  ),
};
