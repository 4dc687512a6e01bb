import { z } from 'zod';
import { fill, text, type Locale } from '../base/locale.ts';
import { operation } from './operation.ts';
import { labels } from './wording/labels.ts';

export default operation({
  name: 'ledger verify',
  schema: 'tightrope/ledger-verify@1',
  summary: text(
    'Check every hash and span of the ledger',
    '检查账本里的每个哈希和位置',
    '檢查帳本裡的每個雜湊和位置',
  ),
  description: text(
    'Computes every id anew from what is kept, looks every quote up in its text, and has the database check its own file.',
    '从保存的内容重新计算每个编号，核对每段原文在文本中的位置，并让数据库检查自己的文件。',
    '從儲存的內容重新計算每個編號，核對每段原文在文本中的位置，並讓資料庫檢查自己的檔案。',
  ),
  examples: [{ command: 'tightrope ledger verify', does: text('the whole ledger', '整个账本', '整個帳本') }],
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    engine: z.enum(['sqlite', 'postgresql']),
    location: z.string(),
    checked: z.record(z.string(), z.int()).describe('Rows checked, by table.'),
    faults: z.array(z.object({ table: z.string(), id: z.string(), fault: z.string() })),
  }),
  http: { method: 'GET', path: '/api/v1/ledger/verify' },
  async *run(context) {
    const ledger = await context.ledger('look');
    const report = await ledger.verify((done, total) =>
      context.progress({ stage: 'verify', at: ledger.location, done, total }),
    );
    const { ok, checked, faults } = report;
    yield {
      ok: true,
      data: { ok, engine: ledger.engine, location: ledger.location, checked, faults },
      warnings: [],
    };
  },
  failed: ({ ok }) => !ok,
  view: ({ ok, location, checked, faults }, { locale }) => [
    {
      kind: 'paragraph',
      text: ok
        ? fill(words.whole[locale], { at: location })
        : fill(words.faulty[locale], { at: location, count: faults.length }),
    },
    { kind: 'facts', rows: countRows(checked) },
    ...(ok ? [] : faultBlocks(faults, locale)),
  ],
});

function countRows(counts: Readonly<Record<string, number>>): [string, string][] {
  return Object.entries(counts).map(([table, count]) => [table, String(count)]);
}

function faultBlocks(faults: readonly { table: string; id: string; fault: string }[], locale: Locale) {
  return [
    {
      kind: 'table' as const,
      columns: [
        { title: labels.table[locale] },
        { title: labels.id[locale] },
        { title: words.fault[locale], flexible: true },
      ],
      rows: faults.map(({ table, id, fault }) => [table, id, fault]),
    },
    { kind: 'next' as const, text: words.wayOut[locale] },
  ];
}

const words = {
  whole: text('The ledger {at} is whole.', '账本 {at} 完好。', '帳本 {at} 完好。'),
  faulty: text(
    'The ledger {at} has {count} faults.',
    '账本 {at} 有 {count} 处错误。',
    '帳本 {at} 有 {count} 處錯誤。',
  ),
  fault: text('Fault', '错误', '錯誤'),
  wayOut: text(
    '`tightrope ledger restore BACKUP --force` puts back a backup; the damaged ledger is kept beside it.',
    '`tightrope ledger restore 备份 --force` 用备份恢复；损坏的账本会另外保留。',
    '`tightrope ledger restore 備份 --force` 用備份還原；損壞的帳本會另外保留。',
  ),
} as const;
