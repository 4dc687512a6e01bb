import { z } from 'zod';
import { text } from '../base/locale.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { findIndicator } from './evaluating/find-indicator.ts';
import { historyTable } from './evaluating/history-table.ts';
import { indicatorDetail } from './evaluating/indicator-detail.ts';
import { indicatorsView } from './evaluating/indicators-view.ts';
import { readingOut } from './evaluating/reading-out.ts';
import { readerOf } from './evaluating/reader-of.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation, type Column } from './operation.ts';
import { indicatorDetailShape, readingShape, type ReadingOut } from './shapes/reading.ts';

export default operation({
  name: 'indicators',
  schema: 'tightrope/indicators@1',
  summary: text(
    'Show where every indicator of the thesis stands',
    '查看论点各项指标的现状',
    '查看論點各項指標的現狀',
  ),
  description: text(
    'Value, growth over a year, acceleration, band and age of each; what is unknown says why. With ids what an indicator measures and what speaks against it; with --history every period it had.',
    '每项指标的数值、同比增速、加速度、区间和时效；未知的说明原因。写编号则说明其含义及反面理由，加 --history 列出历史各期。',
    '每項指標的數值、年增率、加速度、區間和時效；未知的說明原因。寫編號則說明其含義及反面理由，加 --history 列出歷史各期。',
  ),
  examples: [
    { command: 'tightrope indicators', does: text('all of them', '全部指标', '全部指標') },
    {
      command: 'tightrope indicators capex-to-operating-cash-flow --history',
      does: text('one of them with its history', '一项指标及其历史', '一項指標及其歷史'),
    },
    {
      command: 'tightrope indicators --group capex --as-of 2024-06-30',
      does: text('one group, as known that day', '某一组，以当日所知为准', '某一組，以當日所知為準'),
    },
  ],
  input: z.object({
    ids: field(z.array(z.string().min(1)).default([]), {
      about: text('Ids of indicators', '指标编号', '指標編號'),
      positional: true,
      placeholder: 'ID',
    }),
    group: field(z.string().min(1).optional(), {
      about: text('Only one group of the board', '只看一个分组', '只看一個分組'),
      short: 'g',
      placeholder: 'GROUP',
    }),
    history: field(z.boolean().default(false), {
      about: text('Also every period and vintage', '同时列出各期数值和版本', '同時列出各期數值和版本'),
    }),
    ...thesisFields,
  }),
  output: z.object({
    thesis: z.object({ id: z.string(), title: z.string() }),
    as_of: z.string(),
    counts: z.record(z.string(), z.int()).describe('Indicators by state.'),
    groups: z.array(z.object({ id: z.string(), title: z.string() })).describe('In the order of the board.'),
    indicators: z.array(readingShape).describe('By group, then id.'),
    details: z.array(indicatorDetailShape).describe('Of the ids asked for; with history of all shown.'),
  }),
  http: { method: 'GET', path: '/api/v1/indicators' },
  async *run(context, { ids, group, history, as_of, thesis: named }) {
    const found = await evaluated(context, { as_of, thesis: named });
    const { thesis, instant } = found;
    const { locale } = context;
    const reader = await readerOf(context, named);
    const order = thesis.indicatorGroups.map(({ id }) => id);
    const chosen =
      ids.length > 0 ? ids.map((id) => findIndicator(thesis, id)) : [...thesis.indicators.values()];
    const shown = chosen.filter((one) => group === undefined || one.group === group);
    if (ids.length === 0) shown.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
    const indicators = shown.map((indicator) => readingOut(found, indicator, reader));
    const counts: Record<string, number> = {};
    for (const { state } of indicators) counts[state] = (counts[state] ?? 0) + 1;
    yield {
      ok: true,
      data: {
        thesis: { id: thesis.id, title: thesis.title[locale] },
        as_of: new Date(instant).toISOString(),
        counts,
        groups: thesis.indicatorGroups
          .filter(({ id }) => shown.some((one) => one.group === id))
          .map(({ id, title }) => ({ id, title: title[locale] })),
        indicators,
        details:
          ids.length > 0 || history
            ? shown.map((indicator) => indicatorDetail(found, indicator, locale, history))
            : [],
      },
      warnings: [],
    };
  },
  view: (data, { locale }) => indicatorsView(data, locale),
  table: ({ indicators, details }) =>
    details.some(({ history }) => history !== null)
      ? historyTable(indicators, details)
      : { columns, rows: indicators.map(row) },
});

const columns: readonly Column[] = [
  ...(['id', 'title', 'group', 'role', 'unit', 'state', 'reason', 'period', 'period_end'] as const).map(
    (name): Column => ({ name, type: 'string' }),
  ),
  ...(['value', 'low', 'high', 'growth', 'acceleration', 'unverified', 'age_days'] as const).map(
    (name): Column => ({ name, type: 'number' }),
  ),
  { name: 'band', type: 'string' },
  { name: 'known_at', type: 'string' },
];

function row({ level, growth, acceleration, reason, ...one }: ReadingOut): (string | number | null)[] {
  return [
    ...[one.id, one.title, one.group, one.role, one.unit, one.state, reason?.text ?? null],
    ...[level?.period ?? null, level?.period_end ?? null, level?.value ?? null, level?.low ?? null],
    ...[level?.high ?? null, growth?.value ?? null, acceleration?.value ?? null, level?.unverified ?? null],
    ...[one.age_days, one.band, level?.known_at ?? null],
  ];
}
