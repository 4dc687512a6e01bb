import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { factLedger } from './factual/fact-ledger.ts';
import { filingUrl } from '../facts/filing-url.ts';
import { findEntity } from './factual/find-entity.ts';
import { knownFacts } from './factual/known-facts.ts';
import { seriesView } from './factual/series-view.ts';
import { asOfFields } from './fields/as-of.ts';
import { definedOnly } from './fields/defined-only.ts';
import { paging } from './fields/paging.ts';
import { field, operation, type Column } from './operation.ts';
import { seriesShape, vintageShape, type SeriesOut } from './shapes/fact.ts';
import type { SeriesRow } from '../ledger/fact-record.ts';

const { descending: _descending, ...pages } = paging;

export default operation({
  name: 'series',
  schema: 'tightrope/series@1',
  summary: text(
    'List series, or show every value one ever had',
    '列出序列，或显示一个序列的所有数值与版本',
    '列出序列，或顯示一個序列的所有數值與版本',
  ),
  description: text(
    'With an id every value and vintage of that series, as the source stated it; without, the series that fit.',
    '给出编号时，显示该序列在来源处的每个数值和版本；否则列出符合条件的序列。',
    '給出編號時，顯示該序列在來源處的每個數值和版本；否則列出符合條件的序列。',
  ),
  examples: [
    {
      command: 'tightrope series --source fred',
      does: text('what FRED gave', '来自 FRED 的序列', '來自 FRED 的序列'),
    },
    {
      command: 'tightrope series fred:GDP --known-at 2025-01-15',
      does: text('one series as known that day', '一个序列在那天的已知情况', '一個序列在那天的已知情況'),
    },
  ],
  input: z.object({
    id: field(z.string().min(1).optional(), {
      about: text('Id of a series', '序列编号', '序列編號'),
      positional: true,
      placeholder: 'SERIES',
    }),
    search: field(z.string().min(1).optional(), {
      about: text('Words in id, title or tag', '编号、标题或标签里的词', '編號、標題或標籤裡的詞'),
      short: 's',
      placeholder: 'WORDS',
    }),
    source: field(z.string().min(1).optional(), {
      about: text('sec, fred, eia…', 'sec、fred、eia 等', 'sec、fred、eia 等'),
      placeholder: 'SOURCE',
    }),
    entity: field(z.string().min(1).optional(), {
      about: text(
        'Company: id, name, ticker or CIK',
        '公司：编号、名称、代码或 CIK',
        '公司：編號、名稱、代號或 CIK',
      ),
      placeholder: 'WHO',
    }),
    from: field(z.iso.date().optional(), {
      about: text('Periods that end on or after', '截止日不早于', '截止日不早於'),
      placeholder: 'DATE',
    }),
    to: field(z.iso.date().optional(), {
      about: text('Periods that end on or before', '截止日不晚于', '截止日不晚於'),
      placeholder: 'DATE',
    }),
    ...asOfFields,
    ...pages,
  }),
  output: z.object({
    total: z.int().describe('Series that fit.'),
    offset: z.int(),
    series: z.array(seriesShape),
    values: z
      .array(vintageShape)
      .nullable()
      .describe(
        'Every value of the one series asked for, by period end, then known_at; null where none was named.',
      ),
  }),
  http: { method: 'GET', path: '/api/v1/series' },
  async *run(context, { id, search, source, entity, from, to, known_at, recorded_by, limit, all, offset }) {
    const who = entity === undefined ? undefined : findEntity(await context.lexicon(), entity);
    const cik = who?.key?.replace('cik:', '');
    const ledger = await factLedger(context, ({ key, series }) => {
      const [first] = series;
      if (id !== undefined) return series.some((one) => one.id === id);
      if (source !== undefined) return first?.id.startsWith(`${source}:`) === true;
      return cik === undefined || key === cik;
    });
    const { total, rows } = await ledger.series(
      definedOnly({
        ids: id === undefined ? undefined : [id],
        ...{ search, source, limit, all, offset },
        entity: who === undefined ? undefined : (who.key ?? who.id),
      }),
    );
    if (id !== undefined && rows.length === 0) throw new TightropeError('series_not_found', { at: id });
    const dates = { knownAt: known_at, recordedBy: recorded_by };
    const facts = id === undefined ? null : await knownFacts(ledger, rows, dates, definedOnly({ from, to }));
    yield {
      ok: true,
      data: {
        total,
        offset,
        series: rows.map(seriesOut),
        values:
          facts?.map((fact) => ({
            period_start: fact.periodStart,
            period_end: fact.periodEnd,
            value_text: fact.valueText,
            value: fact.value,
            known_at: fact.knownAt,
            known_at_basis: fact.knownAtBasis,
            recorded_at: fact.recordedAt,
            source_ref: fact.sourceRef,
            form: fact.form,
            state: fact.state,
            reason: fact.reason,
            url: filingUrl(fact.series, fact.sourceRef),
          })) ?? null,
      },
      warnings: [],
    };
  },
  view: (data, { locale }) => seriesView(data, locale),
  table: ({ series, values }) =>
    values === null
      ? {
          columns: seriesColumns,
          rows: series.map((one) => seriesColumns.map(({ name }) => cell(one, name))),
        }
      : { columns: valueColumns, rows: values.map((one) => valueColumns.map(({ name }) => cell(one, name))) },
});

function seriesOut(row: SeriesRow): SeriesOut {
  const { lagDays: _lag, recordedAt: _at, ...shown } = row;
  return shown;
}

function cell(row: object, name: string): string | number | boolean | null {
  return (row as Record<string, string | number | boolean | null>)[name] ?? null;
}

const seriesColumns: readonly Column[] = [
  ...(['id', 'title', 'entity', 'tag', 'unit'] as const).map((name): Column => ({ name, type: 'string' })),
  { name: 'scale', type: 'number' },
  ...(['cadence', 'measure', 'zone'] as const).map((name): Column => ({ name, type: 'string' })),
  { name: 'redistributable', type: 'boolean' },
  { name: 'facts', type: 'number' },
  ...(['first', 'last'] as const).map((name): Column => ({ name, type: 'string' })),
];

const valueColumns: readonly Column[] = [
  ...(['period_start', 'period_end'] as const).map((name): Column => ({ name, type: 'string' })),
  { name: 'value', type: 'number' },
  ...(
    [
      'value_text',
      'known_at',
      'known_at_basis',
      'recorded_at',
      'source_ref',
      'form',
      'state',
      'reason',
    ] as const
  ).map((name): Column => ({ name, type: 'string' })),
];
