import { z } from 'zod';
import { text } from '../base/locale.ts';
import { clusters } from '../evidence/clusters.ts';
import { conflictsOf } from './conflicting/conflicts-of.ts';
import { conflictsView } from './conflicting/conflicts-view.ts';
import { operation } from './operation.ts';
import { conflictShape } from './shapes/verdict.ts';
import { claimsById, evidenceTexts } from './verifying/evidence-claims.ts';

export default operation({
  name: 'conflicts',
  schema: 'tightrope/conflicts@1',
  summary: text(
    'Show what several texts say differently of the same thing',
    '查看多份文本对同一件事的不同说法',
    '查看多份文本對同一件事的不同說法',
  ),
  description: text(
    'Claims with the same subject, metric, period, unit and basis that do not fit each other. A source quoted twice counts once; what a later report replaced is said to be superseded.',
    '对象、指标、时期、单位和口径都相同而数值不符的论断。同一来源被引用两次只算一次；被后来的报告取代的会注明。',
    '對象、指標、時期、單位和口徑都相同而數值不符的論斷。同一來源被引用兩次只算一次；被後來的報告取代的會註明。',
  ),
  examples: [{ command: 'tightrope conflicts', does: text('all of them', '全部冲突', '全部衝突') }],
  input: z.object({}),
  output: z.object({ conflicts: z.array(conflictShape) }),
  http: { method: 'GET', path: '/api/v1/conflicts' },
  async *run(context) {
    const ledger = await context.ledger('look');
    const texts = await evidenceTexts(context, ledger);
    const claims = texts.flatMap((one) => one.claims).filter(({ rejected }) => !rejected);
    const verdicts = new Map((await ledger.verdicts()).map((row) => [row.claimId, row]));
    const naming = { lexicon: await context.lexicon(), concepts: await context.concepts() };
    yield {
      ok: true,
      data: {
        conflicts: conflictsOf(clusters(claims), verdicts, claimsById(texts), naming, context.locale),
      },
      warnings: [],
    };
  },
  view: ({ conflicts }, { locale }) => conflictsView(conflicts, locale),
  table: ({ conflicts }) => ({
    columns: (['conflict', 'kind', 'subject', 'metric', 'period', 'value', 'quote', 'document'] as const).map(
      (name) => ({ name, type: 'string' as const }),
    ),
    rows: conflicts.flatMap(({ id, kind, subject, metric, period, sides }) =>
      sides.flatMap(({ value, claims }) =>
        claims.map(({ quote, document }) => [id, kind, subject, metric, period, value, quote, document]),
      ),
    ),
  }),
});
