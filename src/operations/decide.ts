import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { outcomes } from '../evidence/verdict.ts';
import { field, operation } from './operation.ts';
import { targetOf } from './overriding/target-of.ts';
import { verdictShape } from './shapes/verdict.ts';
import { findings } from './verifying/findings.ts';
import { thesisOf, verdictOut } from './verifying/verdict-out.ts';
import { verdictRow, verdictColumns } from './verifying/verdict-table.ts';
import { decisionView } from './verifying/decision-view.ts';

export default operation({
  name: 'decide',
  schema: 'tightrope/decision@1',
  summary: text('Decide yourself what becomes of a claim', '自行裁定一条论断', '自行裁定一則論斷'),
  description: text(
    'What was found stays beside what you decide; a decision can be withdrawn, and all of them are kept.',
    '核实结果与你的裁定并存；裁定可以撤回，全部留痕。',
    '核實結果與你的裁定並存；裁定可以撤回，全部留痕。',
  ),
  examples: [
    {
      command: 'tightrope decide 7c01d4ee --outcome confirmed --reason "the filing of 20 November says so"',
      does: text('say that it holds', '裁定为成立', '裁定為成立'),
    },
    {
      command: 'tightrope decide 7c01d4ee --withdraw --reason "read it wrongly"',
      does: text('take a decision back', '撤回裁定', '撤回裁定'),
    },
  ],
  input: z.object({
    claim: field(z.string().min(1), {
      about: text('Id of a claim, or its beginning', '论断编号或编号的开头', '論斷編號或編號的開頭'),
      positional: true,
      placeholder: 'CLAIM',
    }),
    outcome: field(z.enum(outcomes).optional(), {
      about: text('What holds', '裁定的结果', '裁定的結果'),
      placeholder: 'OUTCOME',
    }),
    withdraw: field(z.boolean().default(false), {
      about: text('Take the last decision back', '撤回上一次裁定', '撤回上一次裁定'),
    }),
    reason: field(z.string().trim().min(1).max(1000), {
      about: text('Why', '理由', '理由'),
      placeholder: 'WORDS',
    }),
    author: field(z.string().trim().min(1).max(200).optional(), {
      about: text('Who decides', '裁定人', '裁定人'),
      placeholder: 'NAME',
    }),
  }),
  output: z.object({ verdict: verdictShape.nullable().describe('Null where the claim was never verified.') }),
  http: { method: 'POST', path: '/api/v1/verdicts/decide' },
  async *run(context, { claim: reference, outcome, withdraw, reason, author }) {
    if ((outcome === undefined) === !withdraw) {
      throw new TightropeError('invalid_input', {
        at: 'outcome',
        expected: 'outcome | withdraw',
        received: outcome ?? '',
      });
    }
    const ledger = await context.ledger();
    const { claim, document } = await targetOf(context, ledger, reference);
    await ledger.decide({
      documentId: document.id,
      textSha: document.textSha,
      start: claim.start,
      end: claim.end,
      part: claim.part,
      slot: 'verdict',
      value: outcome ?? null,
      reason,
      author: author ?? null,
    });
    const thesis = await thesisOf(context);
    const found = (await findings(context, ledger, { document: document.id })).find(
      (one) => one.claim.id === claim.id,
    );
    yield {
      ok: true,
      data: {
        verdict:
          found === undefined
            ? null
            : verdictOut(found.row, found.claim, found.decision, thesis, context.locale),
      },
      warnings: [],
    };
  },
  view: ({ verdict }, { locale }) => decisionView(verdict, locale),
  table: ({ verdict }) => ({ columns: verdictColumns, rows: verdict === null ? [] : [verdictRow(verdict)] }),
});
