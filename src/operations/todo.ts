import { z } from 'zod';
import { text } from '../base/locale.ts';
import type { VerdictReason } from '../evidence/verdict.ts';
import { paging } from './fields/paging.ts';
import { operation, type Column } from './operation.ts';
import { todoShape, type TodoOut } from './shapes/verdict.ts';
import { claimOut } from './shapes/from-ledger.ts';
import { findings, standingOutcome, type Finding } from './verifying/findings.ts';
import { todoView } from './verifying/todo-view.ts';
import { settling } from './verifying/verdict-out.ts';
import { verdictReasonWords } from './wording/verdicts.ts';

const { descending: _descending, ...pages } = paging;

export default operation({
  name: 'todo',
  schema: 'tightrope/todo@1',
  summary: text(
    'List what is still to be verified, with the source for each',
    '列出待核实的论断和各自的来源',
    '列出待核實的論斷和各自的來源',
  ),
  description: text(
    'Claims that nothing held can settle, the numbers the thesis hangs on first; what is said several times is one row.',
    '现有资料无法核实的论断，命脉所系的数字排在最前；多处说同一件事的并作一行。',
    '現有資料無法核實的論斷，命脈所繫的數字排在最前；多處說同一件事的併作一列。',
  ),
  examples: [
    { command: 'tightrope todo', does: text('the first 50', '最前面的 50 条', '最前面的 50 則') },
    { command: 'tightrope todo --all --csv', does: text('all, as CSV', '全部，输出 CSV', '全部，輸出 CSV') },
  ],
  input: z.object(pages),
  output: z.object({ total: z.int(), offset: z.int(), items: z.array(todoShape) }),
  http: { method: 'GET', path: '/api/v1/todo' },
  async *run(context, { limit, all, offset }) {
    const ledger = await context.ledger('look');
    const thesis = { lexicon: await context.lexicon(), sources: await context.sources() };
    const open = (await findings(context, ledger)).filter((one) => standingOutcome(one) === 'unverifiable');
    const groups = grouped(open);
    const items = groups.slice(offset, all ? undefined : offset + limit).map((group): TodoOut => {
      const { claim, row } = group.first;
      const reason = row.reason as VerdictReason | null;
      const matters = claim.metric === null ? undefined : thesis.sources.matters.get(claim.metric);
      return {
        claim: claimOut(claim),
        times_said: group.count,
        reason,
        reason_text: reason === null ? null : verdictReasonWords[reason][context.locale],
        why: matters?.why[context.locale] ?? null,
        lifeline: matters?.lifeline ?? false,
        source: settling(claim, thesis, context.locale),
      };
    });
    yield { ok: true, data: { total: groups.length, offset, items }, warnings: [] };
  },
  view: (data, { locale }) => todoView(data, locale),
  table: ({ items }) => ({ columns, rows: items.map(itemRow) }),
});

/** Claims that say the same of the same thing, in the order of the first. */
function grouped(open: readonly Finding[]): { first: Finding; count: number }[] {
  const groups = new Map<string, { first: Finding; count: number }>();
  for (const finding of open) {
    const { claim } = finding;
    const same =
      claim.subject === null || claim.metric === null
        ? claim.id
        : JSON.stringify([
            claim.subject,
            claim.metric,
            claim.period,
            claim.unit,
            claim.lowText,
            claim.highText,
          ]);
    const group = groups.get(same);
    if (group === undefined) groups.set(same, { first: finding, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()];
}

const columns: readonly Column[] = [
  ...(['claim', 'document', 'document_title', 'quote', 'subject', 'metric', 'period'] as const).map(
    (name): Column => ({ name, type: 'string' }),
  ),
  { name: 'times_said', type: 'number' },
  ...(['reason', 'source', 'source_url'] as const).map((name): Column => ({ name, type: 'string' })),
  { name: 'lifeline', type: 'boolean' },
];

function itemRow({
  claim,
  times_said,
  reason,
  source,
  lifeline,
}: TodoOut): (string | number | boolean | null)[] {
  return [
    ...[claim.id, claim.document, claim.document_title, claim.quote, claim.subject, claim.metric],
    ...[claim.period, times_said, reason, source?.name ?? null, source?.url ?? null, lifeline],
  ];
}
