import { z } from 'zod';
import { text } from '../base/locale.ts';
import type { OverrideRow } from '../ledger/ledger.ts';
import { paging } from './fields/paging.ts';
import { field, operation } from './operation.ts';
import { correctClaims } from './overriding/correct-claims.ts';
import { goldLabel, labelShape, type Label } from './overriding/gold-label.ts';
import { overridesTable, overrideStates, type OverrideState } from './overriding/override-view.ts';
import { placeInText } from './overriding/place-in-text.ts';
import { overridesOut } from './shapes/from-ledger.ts';
import { overrideShape } from './shapes/override.ts';
import { moreRows } from './wording/more-rows.ts';

const rowShape = overrideShape.extend({
  state: z
    .enum(overrideStates)
    .describe('Whether it holds in the newest version of the document, and if not, why.'),
  place: z
    .object({ document: z.string(), start: z.int(), end: z.int() })
    .nullable()
    .describe(
      'Where its words stand in the newest version; null where they are not found there, or not once.',
    ),
});

type Row = z.output<typeof rowShape>;

export default operation({
  name: 'overrides',
  schema: 'tightrope/overrides@1',
  summary: text('List what persons corrected', '列出人工更正', '列出人工更正'),
  description: text(
    'Every word in the order it was said, with what became of it. With --labels also the corrected claims as labels that `npm run score` takes.',
    '按时间列出每次更正及其现状。加上 --labels 还会给出更正后的论断标注，供 `npm run score` 使用。',
    '依時間列出每次更正及其現狀。加上 --labels 還會給出更正後的論斷標註，供 `npm run score` 使用。',
  ),
  examples: [
    {
      command: 'tightrope overrides --document 3f8a91c2',
      does: text('of one document', '一份文档的更正', '一份文件的更正'),
    },
    {
      command: 'tightrope overrides --all --labels --json',
      does: text('everything, for scoring', '全部更正，供评分使用', '全部更正，供評分使用'),
    },
  ],
  input: z.object({
    document: field(z.string().min(1).optional(), {
      about: text('Id of a document, or its beginning', '文档编号或编号的开头', '文件編號或編號的開頭'),
      short: 'd',
      placeholder: 'ID',
    }),
    labels: field(z.boolean().default(false), {
      about: text('Also the claims spoken of, as labels', '同时给出所涉论断的标注', '同時給出所涉論斷的標註'),
    }),
    ...paging,
  }),
  output: z.object({
    total: z.int(),
    offset: z.int(),
    overrides: z.array(rowShape),
    labels: z
      .array(labelShape)
      .nullable()
      .describe(
        'Claims of the newest versions that persons spoke of and did not reject; null where not asked for.',
      ),
  }),
  http: { method: 'GET', path: '/api/v1/overrides' },
  async *run(context, { document, labels: withLabels, descending, limit, all, offset }) {
    const ledger = await context.ledger('look');
    const said = await ledger.overrides(document === undefined ? {} : { document });
    const rows = new Map<string, Row>();
    const labels: Label[] = [];
    for (const [logicalId, words] of byDocument(said)) {
      const full = await ledger.document(logicalId);
      const { claims, unplaced } = correctClaims(full, words, await context.lexicon());
      const holding = new Set(claims.flatMap(({ corrections }) => corrections.map(({ said }) => said.id)));
      const lost = new Set(unplaced.map(({ id }) => id));
      for (const word of words) {
        const place = placeInText(word, full);
        const state = stateOf(word, holding, lost);
        const [shown] = overridesOut([word]);
        if (shown !== undefined)
          rows.set(word.id, { ...shown, state, place: place && { document: full.id, ...place } });
      }
      for (const claim of withLabels ? claims : []) {
        if (claim.corrections.length > 0 && claim.standing !== 'rejected')
          labels.push(goldLabel(claim, full.text));
      }
    }
    const inOrder = said.flatMap(({ id }) => rows.get(id) ?? []);
    if (descending) inOrder.reverse();
    yield {
      ok: true,
      data: {
        total: inOrder.length,
        offset,
        overrides: all ? inOrder.slice(offset) : inOrder.slice(offset, offset + limit),
        labels: withLabels ? labels : null,
      },
      warnings: [],
    };
  },
  view: ({ total, offset, overrides }, { locale }) =>
    overrides.length === 0
      ? [{ kind: 'paragraph', text: nothing[locale] }]
      : [overridesTable(overrides, locale), ...moreRows(total - offset - overrides.length, locale)],
  table: ({ overrides }) => ({
    columns: columns.map((name) => ({ name, type: numbers.has(name) ? 'number' : 'string' })),
    rows: overrides.map((row) => columns.map((name) => row[name])),
  }),
});

function byDocument(rows: readonly OverrideRow[]): Map<string, OverrideRow[]> {
  const found = new Map<string, OverrideRow[]>();
  for (const row of rows) {
    const list = found.get(row.logicalId);
    if (list === undefined) found.set(row.logicalId, [row]);
    else list.push(row);
  }
  return found;
}

function stateOf(
  { id, value }: OverrideRow,
  holding: ReadonlySet<string>,
  lost: ReadonlySet<string>,
): OverrideState {
  if (holding.has(id)) return 'holds';
  if (lost.has(id)) return 'unplaced';
  return value === null ? 'withdrawal' : 'replaced';
}

const columns = [
  ...([
    'id',
    'anchor',
    'document',
    'logical_id',
    'text_sha',
    'start',
    'end',
    'part',
    'quote',
    'prefix',
  ] as const),
  ...(['suffix', 'slot', 'value', 'reason', 'author', 'at', 'n', 'state'] as const),
] as const;
const numbers: ReadonlySet<string> = new Set(['start', 'end', 'part', 'n']);

const nothing = text('Nothing has been corrected.', '还没有任何更正。', '還沒有任何更正。');
