import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { SeriesOut, VintageOut } from '../shapes/fact.ts';
import type { Block } from '../view.ts';
import { amountValue } from '../../base/indicator-value.ts';
import { moreRows } from '../wording/more-rows.ts';

export function seriesView(
  data: { total: number; offset: number; series: readonly SeriesOut[]; values: readonly VintageOut[] | null },
  locale: Locale,
): Block[] {
  const { total, offset, series, values } = data;
  const [first] = series;
  if (first === undefined)
    return [
      { kind: 'paragraph', text: words.none[locale] },
      { kind: 'next', text: '`tightrope pull`' },
    ];
  if (values === null) return [list(series, locale), ...moreRows(total - offset - series.length, locale)];
  const shown = values.slice(-mostValues);
  return [
    { kind: 'heading', text: first.title },
    {
      kind: 'facts',
      rows: [
        [words.id[locale], first.id],
        [words.unit[locale], first.scale === 0 ? first.unit : `10^${first.scale} ${first.unit}`],
        [words.spans[locale], `${first.first ?? ''} – ${first.last ?? ''}`],
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: words.period[locale] },
        { title: words.value[locale], align: 'end' },
        { title: words.known[locale] },
        { title: words.source[locale], flexible: true },
      ],
      rows: shown.map((one) => [
        one.period_start === null ? one.period_end : `${one.period_start} – ${one.period_end}`,
        amountValue(one.value, first.unit, locale),
        `${one.known_at.slice(0, 10)}${one.known_at_basis === 'exact' ? '' : ` (${basisWords[one.known_at_basis][locale]})`}`,
        `${one.form ?? ''} ${one.source_ref}${one.state === 'ok' ? '' : ` ${words.aside[locale]}`}`.trim(),
      ]),
    },
    ...(values.length > shown.length
      ? [
          {
            kind: 'paragraph' as const,
            text: fill(words.more[locale], { shown: shown.length, all: values.length }),
          },
        ]
      : []),
  ];
}

function list(series: readonly SeriesOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.id[locale] },
      { title: words.title[locale], flexible: true },
      { title: words.unit[locale] },
      { title: words.count[locale], align: 'end' },
      { title: words.last[locale] },
    ],
    rows: series.map(({ id, title, unit, facts, last }) => [id, title, unit, String(facts), last ?? '']),
  };
}

/** A terminal is no place for ten thousand days; --csv and --json give them all. */
const mostValues = 60;

const basisWords = {
  assumed_lag: text('by usual lag', '按通常时滞', '按通常時滯'),
  retrieved: text('when fetched', '获取时', '擷取時'),
} as const;

const words = {
  none: text('No series fits.', '没有符合的序列。', '沒有符合的序列。'),
  id: text('Series', '序列', '序列'),
  title: text('Title', '标题', '標題'),
  unit: text('Unit', '单位', '單位'),
  count: text('Facts', '事实', '事實'),
  last: text('Newest', '最新', '最新'),
  spans: text('Spans', '跨度', '跨度'),
  period: text('Period', '期间', '期間'),
  value: text('Value', '数值', '數值'),
  known: text('Known', '获知日', '獲知日'),
  source: text('Source', '出处', '出處'),
  aside: text('(set aside)', '（已搁置）', '（已擱置）'),
  more: text(
    'The newest {shown} of {all}; --csv and --json give all of them.',
    '只显示最新 {shown} 条，共 {all} 条；--csv 和 --json 给出全部。',
    '只顯示最新 {shown} 筆，共 {all} 筆；--csv 和 --json 給出全部。',
  ),
} satisfies Record<string, Text>;
