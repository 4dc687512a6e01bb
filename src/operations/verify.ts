import { z } from 'zod';
import { text } from '../base/locale.ts';
import { field, operation } from './operation.ts';
import { verdictCountsShape, verdictShape } from './shapes/verdict.ts';
import { countsOf, findings, standingOutcome } from './verifying/findings.ts';
import { runVerify } from './verifying/run-verify.ts';
import { thesisOf, verdictOut } from './verifying/verdict-out.ts';
import { verdictColumns, verdictRow } from './verifying/verdict-table.ts';
import { verifyView } from './verifying/verify-view.ts';

export default operation({
  name: 'verify',
  schema: 'tightrope/verify@1',
  summary: text(
    'Check claims against filings, series, each other and arithmetic',
    '用申报文件、数据序列、彼此和算术核实论断',
    '用申報文件、資料序列、彼此和算術核實論斷',
  ),
  description: text(
    'Looks at what is new or touched by something new, and shows what was settled. A claim is said not to hold only where subject, metric, period and basis are the same; otherwise the two are laid side by side. What cannot be settled says which source would.',
    '核实新增的和受新资料影响的论断，并显示有定论的结果。只有对象、指标、时期和口径都相同时才说不成立，否则并列对照。无从核实的会指出可查的来源。',
    '核實新增的和受新資料影響的論斷，並顯示有定論的結果。只有對象、指標、時期和口徑都相同時才說不成立，否則並列對照。無從核實的會指出可查的來源。',
  ),
  examples: [
    { command: 'tightrope verify', does: text('what is new', '核实新增内容', '核實新增內容') },
    { command: 'tightrope verify 3f8a91c2', does: text('one document', '核实一份文档', '核實一份文件') },
    { command: 'tightrope verify --all', does: text('everything again', '全部重新核实', '全部重新核實') },
  ],
  input: z.object({
    document: field(z.string().min(1).optional(), {
      about: text('Id of a document, or its beginning', '文档编号或编号的开头', '文件編號或編號的開頭'),
      positional: true,
      placeholder: 'DOCUMENT',
    }),
    all: field(z.boolean().default(false), {
      about: text('Also what was verified before', '已核实过的也重新核实', '已核實過的也重新核實'),
    }),
  }),
  output: z.object({
    verified: z.int().describe('Claims looked at.'),
    changed: z.int().describe('Claims of which something else is found than before.'),
    counts: verdictCountsShape,
    verdicts: z.array(verdictShape).describe('What is settled one way or another, what matters first.'),
  }),
  http: { method: 'POST', path: '/api/v1/verify' },
  async *run(context, { document, all }) {
    const { verified, changed, texts } = await runVerify(context, { document, all });
    const ledger = await context.ledger();
    const found = await findings(context, ledger, { document, texts });
    const thesis = await thesisOf(context);
    yield {
      ok: true,
      data: {
        verified,
        changed,
        counts: countsOf(found),
        verdicts: found
          .filter((one) => standingOutcome(one) !== 'unverifiable')
          .map(({ row, claim, decision }) => verdictOut(row, claim, decision, thesis, context.locale)),
      },
      warnings: [],
    };
  },
  view: (data, { locale }) => verifyView(data, locale),
  table: ({ verdicts }) => ({ columns: verdictColumns, rows: verdicts.map(verdictRow) }),
});
