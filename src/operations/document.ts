import { z } from 'zod';
import { fill, text } from '../base/locale.ts';
import { field, operation } from './operation.ts';
import { claimShape } from './shapes/claim.ts';
import { claimColumns, claimRow } from './shapes/claim-table.ts';
import { documentShape, entityShape, segmentShape } from './shapes/document.ts';
import { claimsOut, documentOut, entitiesOut, segmentsOut } from './shapes/from-ledger.ts';
import { claimsTable } from './wording/claims-table.ts';
import { documentFacts } from './wording/document-facts.ts';
import { untitled } from './wording/labels.ts';

export default operation({
  name: 'document',
  schema: 'tightrope/document@1',
  summary: text('Show one document and its claims', '显示一份文档和它的论断', '顯示一份文件和它的論斷'),
  description: text(
    'By its id, the first 8 characters of it, or its source (the newest version then). With --json also the whole text.',
    '可用编号、编号的前 8 个字符，或来源（取最新版本）。加上 --json 还会给出全文。',
    '可用編號、編號的前 8 個字元，或來源（取最新版本）。加上 --json 還會給出全文。',
  ),
  examples: [
    { command: 'tightrope document 3f8a91c2', does: text('one document', '一份文档', '一份文件') },
    {
      command: 'tightrope document sample:en.md --json',
      does: text('with its text, as JSON', '连同全文，输出 JSON', '連同全文，輸出 JSON'),
    },
  ],
  input: z.object({
    id: field(z.string().min(1), {
      about: text('Id, its beginning, or the source', '编号、编号的开头，或来源', '編號、編號的開頭，或來源'),
      positional: true,
      placeholder: 'DOCUMENT',
    }),
  }),
  output: z.object({
    document: documentShape,
    latest_id: z
      .string()
      .describe('Id of the newest version of the same text; this one where it is the newest.'),
    text: z.string(),
    segments: z.array(segmentShape),
    entities: z.array(entityShape),
    claims: z.array(claimShape),
  }),
  http: { method: 'GET', path: '/api/v1/documents/{id}' },
  async *run(context, { id }) {
    const full = await (await context.ledger('look')).document(id);
    yield {
      ok: true,
      data: {
        document: documentOut(full),
        latest_id: full.latestId,
        text: full.text,
        segments: segmentsOut(full.segments),
        entities: entitiesOut(full.mentions),
        claims: claimsOut(full.claims),
      },
      warnings: [],
    };
  },
  view: ({ document, latest_id, claims }, { locale }) => [
    { kind: 'heading', text: document.title ?? untitled[locale] },
    documentFacts(document, locale),
    ...(latest_id === document.id
      ? []
      : [{ kind: 'next' as const, text: fill(newer[locale], { id: latest_id.slice(0, 8) }) }]),
    ...(claims.length === 0
      ? [{ kind: 'paragraph' as const, text: nothing[locale] }]
      : [claimsTable(claims, locale), { kind: 'next' as const, text: next[locale] }]),
  ],
  table: ({ claims }) => ({ columns: claimColumns, rows: claims.map(claimRow) }),
});

const nothing = text(
  'No numeric claim was found in it.',
  '其中没有找到带数字的论断。',
  '其中沒有找到帶數字的論斷。',
);
const next = text(
  '`tightrope explain ID` shows what a claim rests on.',
  '`tightrope explain 编号` 显示一条论断的依据。',
  '`tightrope explain 編號` 顯示一則論斷的依據。',
);
const newer = text(
  'A newer version is kept: `tightrope document {id}`',
  '已保存更新的版本：`tightrope document {id}`',
  '已儲存更新的版本：`tightrope document {id}`',
);
