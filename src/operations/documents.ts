import { z } from 'zod';
import { text, type Locale } from '../base/locale.ts';
import { paging } from './fields/paging.ts';
import { field, operation, type Column } from './operation.ts';
import { documentShape, type DocumentOut } from './shapes/document.ts';
import { documentOut } from './shapes/from-ledger.ts';
import { definedOnly } from './fields/defined-only.ts';
import type { Block } from './view.ts';
import { labels, untitled } from './wording/labels.ts';
import { moreRows } from './wording/more-rows.ts';

export default operation({
  name: 'documents',
  schema: 'tightrope/documents@1',
  summary: text('List the documents that are kept', '列出已保存的文档', '列出已儲存的文件'),
  description: text(
    'Shows the newest version of each text; --all-versions shows the older ones too.',
    '只显示每篇文本的最新版本；加上 --all-versions 也显示旧版本。',
    '只顯示每篇文本的最新版本；加上 --all-versions 也顯示舊版本。',
  ),
  examples: [
    { command: 'tightrope documents', does: text('the newest 50', '最新的 50 份', '最新的 50 份') },
    {
      command: 'tightrope documents --search Oracle --csv',
      does: text(
        'those that say Oracle in their title, as CSV',
        '标题含 Oracle 的文档，输出 CSV',
        '標題含 Oracle 的文件，輸出 CSV',
      ),
    },
  ],
  input: z.object({
    search: field(z.string().min(1).optional(), {
      about: text('Words in the title or the source', '标题或来源里的词', '標題或來源裡的詞'),
      short: 's',
      placeholder: 'WORDS',
    }),
    all_versions: field(z.boolean().default(false), {
      about: text(
        'Also older versions of the same text',
        '同时列出同一文本的旧版本',
        '同時列出同一文本的舊版本',
      ),
    }),
    sort: field(z.enum(['recorded_at', 'published_at', 'title', 'claims']).default('recorded_at'), {
      about: text('What to sort by', '按什么排序', '依什麼排序'),
      placeholder: 'FIELD',
    }),
    ...paging,
    descending: field(z.boolean().optional(), {
      about: text(
        'Last first; when sorting by recorded_at the newest come first unless this is false',
        '倒序排列；按 recorded_at 排序时默认最新的在前',
        '反向排序；依 recorded_at 排序時預設最新的在前',
      ),
      short: 'r',
    }),
  }),
  output: z.object({ total: z.int(), offset: z.int(), documents: z.array(documentShape) }),
  http: { method: 'GET', path: '/api/v1/documents' },
  async *run(context, { search, all_versions, sort, descending, limit, all, offset }) {
    const ledger = await context.ledger('look');
    const page = await ledger.documents(
      definedOnly({
        search,
        allVersions: all_versions,
        sort,
        descending: descending ?? sort === 'recorded_at',
        limit,
        all,
        offset,
      }),
    );
    yield {
      ok: true,
      data: { total: page.total, offset, documents: page.rows.map(documentOut) },
      warnings: [],
    };
  },
  view: ({ total, offset, documents }, { locale }) =>
    documents.length === 0
      ? [
          { kind: 'paragraph', text: nothing[locale] },
          { kind: 'next', text: next[locale] },
        ]
      : [documentsTable(documents, locale), ...moreRows(total - offset - documents.length, locale)],
  table: ({ documents }) => ({
    columns,
    rows: documents.map((document) => columns.map(({ name }) => document[name as keyof DocumentOut])),
  }),
});

const columns: readonly Column[] = [
  ...(['id', 'text_sha', 'logical_id', 'previous_id'] as const).map((name) => ({
    name,
    type: 'string' as const,
  })),
  { name: 'version', type: 'number' },
  ...(['title', 'url', 'format', 'encoding', 'language', 'published_at', 'recorded_at'] as const).map(
    (name) => ({
      name,
      type: 'string' as const,
    }),
  ),
  ...(['byte_count', 'text_length', 'claim_count'] as const).map((name) => ({
    name,
    type: 'number' as const,
  })),
  { name: 'reader_version', type: 'string' },
];

function documentsTable(documents: readonly DocumentOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: labels.id[locale] },
      { title: labels.title[locale], flexible: true },
      { title: labels.published[locale] },
      { title: labels.language[locale] },
      { title: labels.claims[locale], align: 'end' },
      { title: labels.recorded[locale] },
    ],
    rows: documents.map((document) => [
      document.id.slice(0, 8),
      document.title ?? untitled[locale],
      document.published_at ?? '',
      document.language,
      String(document.claim_count),
      document.recorded_at?.slice(0, 10) ?? '',
    ]),
  };
}

const nothing = text('No documents.', '没有文档。', '沒有文件。');
const next = text(
  '`tightrope read FILE` reads one and keeps it.',
  '`tightrope read 文件` 读取并保存一份。',
  '`tightrope read 檔案` 讀取並儲存一份。',
);
