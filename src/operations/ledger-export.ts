import { resolve } from 'node:path';
import { z } from 'zod';
import { text } from '../base/locale.ts';
import { tables } from '../ledger/ledger.ts';
import { byteSize } from './byte-size.ts';
import { exportFormats, exportTables } from './exporting/export-tables.ts';
import { field, operation } from './operation.ts';
import { labels } from './wording/labels.ts';

export default operation({
  name: 'ledger export',
  schema: 'tightrope/ledger-export@1',
  summary: text(
    'Write the ledger as Parquet, CSV or JSON',
    '把账本导出为 Parquet、CSV 或 JSON',
    '把帳本匯出為 Parquet、CSV 或 JSON',
  ),
  description: text(
    "One file a table. In CSV a text that a spreadsheet would run as a formula gets one ' in front; JSON is one object a line.",
    "每张表一个文件。CSV 中会被电子表格当作公式执行的文字前面加一个 '；JSON 每行一个对象。",
    "每張資料表一個檔案。CSV 中會被試算表當作公式執行的文字前面加一個 '；JSON 每行一個物件。",
  ),
  examples: [
    {
      command: 'tightrope ledger export ~/export',
      does: text('every table as Parquet', '每张表导出为 Parquet', '每張資料表匯出為 Parquet'),
    },
    {
      command: 'tightrope ledger export ~/export --format csv --table claim --bom',
      does: text('the claims, for Excel', '论断表，供 Excel 打开', '論斷資料表，供 Excel 開啟'),
    },
  ],
  input: z.object({
    folder: field(z.string().min(1), {
      about: text('Folder to write into', '写入的文件夹', '寫入的資料夾'),
      positional: true,
      placeholder: 'FOLDER',
    }),
    format: field(z.enum(exportFormats).default('parquet'), {
      about: text('parquet, csv or json', 'parquet、csv 或 json', 'parquet、csv 或 json'),
      short: 'f',
      placeholder: 'FORMAT',
    }),
    table: field(z.array(z.enum(tables)).optional(), {
      about: text('Only these tables', '只导出这些表', '只匯出這些資料表'),
      short: 't',
      placeholder: 'TABLE',
    }),
    bom: field(z.boolean().default(false), {
      about: text(
        'Begin CSV with a byte order mark, so that Excel reads Chinese',
        'CSV 开头加字节顺序标记，让 Excel 正确显示中文',
        'CSV 開頭加位元組順序記號，讓 Excel 正確顯示中文',
      ),
    }),
    force: field(z.boolean().default(false), {
      about: text('Replace files that are there', '覆盖已有的文件', '覆寫既有的檔案'),
    }),
  }),
  output: z.object({
    folder: z.string(),
    format: z.enum(exportFormats),
    files: z.array(z.object({ table: z.enum(tables), path: z.string(), rows: z.int(), byte_count: z.int() })),
  }),
  async *run(context, { folder, format, table, bom, force }) {
    const target = resolve(folder);
    const files = await exportTables(context, {
      folder: target,
      format,
      bom,
      force,
      tables: table ?? tables,
    });
    yield { ok: true, data: { folder: target, format, files }, warnings: [] };
  },
  view: ({ files }, { locale }) => [
    {
      kind: 'table',
      columns: [
        { title: labels.table[locale] },
        { title: labels.rows[locale], align: 'end' },
        { title: labels.size[locale], align: 'end' },
        { title: labels.path[locale], flexible: true },
      ],
      rows: files.map(({ table, path, rows, byte_count }) => [
        table,
        String(rows),
        byteSize(byte_count),
        path,
      ]),
    },
  ],
});
