import { z } from 'zod';
import { fill, text } from '../base/locale.ts';
import { field, operation } from './operation.ts';
import { claimShape } from './shapes/claim.ts';
import { claimColumns, claimRow } from './shapes/claim-table.ts';
import { overrideShape } from './shapes/override.ts';
import { correctedDocument } from './overriding/corrected.ts';
import { overridesTable } from './overriding/override-view.ts';
import { rejectedBlocks, rejectedField, rejectedOut } from './reading/rejected.ts';
import { rejectedShape } from './shapes/rejected.ts';
import { documentShape, entityShape, segmentShape } from './shapes/document.ts';
import { claimsOut, documentOut, entitiesOut, overridesOut, segmentsOut } from './shapes/from-ledger.ts';
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
    rejected: field(z.boolean().default(false), rejectedField),
  }),
  output: z.object({
    document: documentShape,
    latest_id: z
      .string()
      .describe('Id of the newest version of the same text; this one where it is the newest.'),
    text: z.string(),
    segments: z.array(segmentShape),
    entities: z.array(entityShape),
    claims: z.array(claimShape).describe('As persons have corrected them, those they added among them.'),
    unplaced: z
      .array(overrideShape)
      .describe('Corrections whose place is not found in this text, or holds nothing they could be said of.'),
    rejected: z
      .array(rejectedShape)
      .nullable()
      .describe('Numbers that are no claims, with the reason; null where not asked for.'),
  }),
  http: { method: 'GET', path: '/api/v1/documents/{id}' },
  async *run(context, { id, rejected }) {
    const ledger = await context.ledger('look');
    const full = await ledger.document(id);
    const { claims, unplaced } = await correctedDocument(context, ledger, full);
    yield {
      ok: true,
      data: {
        document: documentOut(full),
        latest_id: full.latestId,
        text: full.text,
        segments: segmentsOut(full.segments),
        entities: entitiesOut(full.mentions),
        claims: claimsOut(claims),
        unplaced: overridesOut(unplaced),
        rejected: rejected ? await rejectedOut(context, full, claims) : null,
      },
      warnings: [],
    };
  },
  view: ({ document, latest_id, claims, unplaced, rejected }, { locale }) => [
    { kind: 'heading', text: document.title ?? untitled[locale] },
    documentFacts(document, locale),
    ...(latest_id === document.id
      ? []
      : [{ kind: 'next' as const, text: fill(newer[locale], { id: latest_id.slice(0, 8) }) }]),
    ...(claims.length === 0
      ? [{ kind: 'paragraph' as const, text: nothing[locale] }]
      : [claimsTable(claims, locale), { kind: 'next' as const, text: next[locale] }]),
    ...(unplaced.length === 0
      ? []
      : [{ kind: 'heading' as const, text: lost[locale] }, overridesTable(unplaced, locale)]),
    ...rejectedBlocks(rejected, locale),
  ],
  table: ({ claims }) => ({ columns: claimColumns, rows: claims.map(claimRow) }),
});

const nothing = text(
  'No numeric claim was found in it.',
  '其中没有找到带数字的论断。',
  '其中沒有找到帶數字的論斷。',
);
const lost = text(
  'Corrections whose place is not found in this text',
  '在这份文本中找不到位置的更正',
  '在這份文本中找不到位置的更正',
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
