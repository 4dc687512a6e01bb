import { z } from 'zod';
import { text } from '../base/locale.ts';
import { operation, type Column } from './operation.ts';
import { snapshotShape } from './shapes/snapshot.ts';
import { snapshotCoverage } from './snapshotting/snapshot-coverage.ts';
import { snapshotView } from './snapshotting/snapshot-view.ts';

export default operation({
  name: 'snapshot',
  schema: 'tightrope/snapshot@1',
  summary: text(
    'Show which facts come with the program, and what is missing',
    '查看随程序附带的事实及其缺口',
    '查看隨程式附帶的事實及其缺口',
  ),
  description: text(
    'Facts recorded earlier, so that the program answers before anything was pulled: their date, sources and licences, what there is of each company, and the gaps. Nothing is contacted. `tightrope pull` renews them.',
    '预先记录的事实，让程序在获取数据之前就能回答：日期、来源与许可、各公司的覆盖范围，以及缺口。不会联网。用 `tightrope pull` 更新。',
    '預先記錄的事實，讓程式在擷取資料之前就能回答：日期、來源與授權、各公司的涵蓋範圍，以及缺口。不會連線。用 `tightrope pull` 更新。',
  ),
  examples: [
    { command: 'tightrope snapshot', does: text('what came with it', '附带了什么', '附帶了什麼') },
    {
      command: 'tightrope snapshot --csv',
      does: text('every company and concept as CSV', '各公司各概念，输出 CSV', '各公司各概念，輸出 CSV'),
    },
  ],
  input: z.object({}),
  output: snapshotShape,
  http: { method: 'GET', path: '/api/v1/snapshot' },
  async *run(context) {
    const snapshot = await context.snapshot();
    const nothing = { totals: { companies: 0, series: 0, facts: 0, tables: 0 }, date: null, hash: null };
    const empty = { ...nothing, sources: [], concepts: [], companies: [], series: [], tables: [], gaps: [] };
    const data = snapshot === null ? empty : await snapshotCoverage(context, snapshot.manifest);
    yield { ok: true, data, warnings: [] };
  },
  view: (data, { locale }) => snapshotView(data, locale),
  table: ({ companies, series, tables }) => ({
    columns,
    rows: [
      ...companies.flatMap(({ entity, concepts }) =>
        concepts.map(({ concept, state, facts, first, last }) => [
          entity,
          concept,
          state,
          facts,
          first,
          last,
        ]),
      ),
      ...series.map(({ id, facts, first, last }) => [null, id, 'held', facts, first, last]),
      ...tables.map(({ id, as_of }) => [null, id, 'held', null, as_of, as_of]),
    ],
  }),
});

const columns: readonly Column[] = [
  { name: 'entity', type: 'string' },
  { name: 'concept_or_series', type: 'string' },
  { name: 'state', type: 'string' },
  { name: 'facts', type: 'number' },
  { name: 'first', type: 'string' },
  { name: 'last', type: 'string' },
];
