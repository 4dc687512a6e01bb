import { z } from 'zod';
import { fold } from '../base/fold.ts';
import { text } from '../base/locale.ts';
import { outcomes } from '../evidence/verdict.ts';
import { paging } from './fields/paging.ts';
import { field, operation } from './operation.ts';
import { verdictCountsShape, verdictShape } from './shapes/verdict.ts';
import { countsOf, findings, standingOutcome, type Finding } from './verifying/findings.ts';
import { thesisOf, verdictOut } from './verifying/verdict-out.ts';
import { verdictColumns, verdictRow } from './verifying/verdict-table.ts';
import { verdictsView } from './verifying/verdicts-view.ts';

const { descending: _descending, ...pages } = paging;

export default operation({
  name: 'verdicts',
  schema: 'tightrope/verdicts@1',
  summary: text('List what was found of the claims', '列出论断的核实结果', '列出論斷的核實結果'),
  description: text(
    'The last finding of each claim, the numbers the thesis hangs on first. What a person decided stands beside it. `tightrope verify` looks again.',
    '每条论断最近一次的核实结果，命脉所系的数字排在最前；人的裁定列在旁边。用 `tightrope verify` 重新核实。',
    '每則論斷最近一次的核實結果，命脈所繫的數字排在最前；人的裁定列在旁邊。用 `tightrope verify` 重新核實。',
  ),
  examples: [
    { command: 'tightrope verdicts', does: text('all of them', '全部结果', '全部結果') },
    {
      command: 'tightrope verdicts --outcome contradicted',
      does: text('what does not hold', '不成立的论断', '不成立的論斷'),
    },
  ],
  input: z.object({
    document: field(z.string().min(1).optional(), {
      about: text('Id of a document, or its beginning', '文档编号或编号的开头', '文件編號或編號的開頭'),
      short: 'd',
      placeholder: 'ID',
    }),
    outcome: field(z.enum(outcomes).optional(), {
      about: text('Only this outcome', '只看这种结果', '只看這種結果'),
      placeholder: 'OUTCOME',
    }),
    search: field(z.string().min(1).optional(), {
      about: text('Words in quote, subject or metric', '原文、对象或指标里的词', '原文、對象或指標裡的詞'),
      short: 's',
      placeholder: 'WORDS',
    }),
    ...pages,
  }),
  output: z.object({
    total: z.int(),
    offset: z.int(),
    counts: verdictCountsShape.describe("Claims by outcome, a person's word before the finding."),
    verdicts: z.array(verdictShape),
  }),
  http: { method: 'GET', path: '/api/v1/verdicts' },
  async *run(context, { document, outcome, search, limit, all, offset }) {
    const ledger = await context.ledger('look');
    const thesis = await thesisOf(context);
    const found = (await findings(context, ledger, { document })).filter((one) => says(one, search));
    const wanted = found.filter((one) => outcome === undefined || standingOutcome(one) === outcome);
    const shown = wanted.slice(offset, all ? undefined : offset + limit);
    yield {
      ok: true,
      data: {
        total: wanted.length,
        offset,
        counts: countsOf(found),
        verdicts: shown.map(({ row, claim, decision }) =>
          verdictOut(row, claim, decision, thesis, context.locale),
        ),
      },
      warnings: [],
    };
  },
  view: (data, { locale }) => verdictsView(data, locale),
  table: ({ verdicts }) => ({ columns: verdictColumns, rows: verdicts.map(verdictRow) }),
});

function says({ claim }: Finding, search: string | undefined): boolean {
  if (search === undefined) return true;
  const where = fold([claim.prefix + claim.quote + claim.suffix, claim.subject, claim.metric].join('\n'));
  return fold(search)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
