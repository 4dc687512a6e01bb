import { z } from 'zod';
import { text } from '../base/locale.ts';
import { describeError } from '../base/messages/index.ts';
import { thesisFields } from './fields/thesis.ts';
import { ofThesis } from './of-thesis.ts';
import { field, operation } from './operation.ts';
import { planned } from './pulling/planned.ts';
import { pullView } from './pulling/pull-view.ts';
import { chosenTasks, pullTasks } from './pulling/pull-task.ts';
import { runPull } from './pulling/run-pull.ts';
import { pullShape } from './shapes/pull.ts';

export default operation({
  name: 'pull',
  schema: 'tightrope/pull@1',
  summary: text(
    'Fetch filings and public series and keep what is new',
    '获取申报文件和公开数据，保存新内容',
    '擷取申報文件和公開資料，儲存新內容',
  ),
  description: text(
    'Asks what the thesis lists under pull/, each service within its own limit, and keeps each line whole. A pull that is stopped goes on where it was. What was pulled less than 20 hours ago is passed over unless --force is given. Keys are optional and come from the environment; the SEC wants an address in TIGHTROPE_CONTACT.',
    '按论点 pull/ 目录所列逐项获取，遵守各家服务的限速，每项要么完整保存要么不存。中断后再次运行会接着做。20 小时内获取过的会跳过，加 --force 则不跳过。密钥可选，从环境变量读取；SEC 要求在 TIGHTROPE_CONTACT 注明联系邮箱。',
    '依論點 pull/ 目錄所列逐項擷取，遵守各家服務的限速，每項要嘛完整儲存要嘛不存。中斷後再次執行會接著做。20 小時內擷取過的會略過，加 --force 則不略過。金鑰可選，從環境變數讀取；SEC 要求在 TIGHTROPE_CONTACT 註明聯絡信箱。',
  ),
  examples: [
    { command: 'tightrope pull', does: text('everything that is due', '所有到期的项目', '所有到期的項目') },
    {
      command: 'tightrope pull sec fred-api --dry-run',
      does: text(
        'what would be asked of the SEC and of FRED, without asking',
        '看看会向 SEC 和 FRED 请求什么，但不请求',
        '看看會向 SEC 和 FRED 請求什麼，但不請求',
      ),
    },
    {
      command: 'tightrope pull 0001045810 --force',
      does: text('one company, again', '重新获取一家公司', '重新擷取一家公司'),
    },
  ],
  input: z.object({
    what: field(z.array(z.string().min(1)).default([]), {
      about: text(
        'Sources (sec, fred), feeds (sec-companyfacts) or keys (SOFR); everything where absent',
        '来源（sec、fred）、数据源（sec-companyfacts）或键（SOFR）；不写则全部',
        '來源（sec、fred）、資料來源（sec-companyfacts）或鍵（SOFR）；不寫則全部',
      ),
      positional: true,
      placeholder: 'WHAT',
    }),
    force: field(z.boolean().default(false), {
      about: text('Also what was pulled lately', '近期获取过的也重新获取', '近期擷取過的也重新擷取'),
    }),
    dry_run: field(z.boolean().default(false), {
      about: text('Only show what would be asked', '只显示将请求什么', '只顯示將請求什麼'),
    }),
    thesis: thesisFields.thesis,
  }),
  output: pullShape,
  http: { method: 'POST', path: '/api/v1/pull' },
  async *run(given, { what, force, dry_run, thesis }) {
    const context = ofThesis(given, thesis);
    const started = context.now().toISOString();
    const tasks = chosenTasks(await pullTasks(context), what);
    const { lines, hosts } = dry_run
      ? await planned(context, tasks, force)
      : { ...(await runPull(context, tasks, force)) };
    yield {
      ok: true,
      data: {
        started,
        ended: context.now().toISOString(),
        dry_run,
        what,
        thesis: thesis ?? null,
        lines: lines.map(({ error, ...line }) => ({
          ...line,
          error_code: error?.code ?? null,
          message: error === null ? null : describeError(error, context.locale).message,
        })),
        hosts,
      },
      warnings: [],
    };
  },
  failed: ({ lines }) => lines.some(({ outcome }) => outcome === 'failed' || outcome === 'refused'),
  view: (data, { locale }) => pullView(data, locale),
  table: ({ lines }) => ({
    columns: [
      ...(['feed', 'key', 'outcome', 'error_code', 'message'] as const).map((name) => ({
        name,
        type: 'string' as const,
      })),
      ...(['facts', 'series', 'tables', 'refused', 'requests', 'bytes'] as const).map((name) => ({
        name,
        type: 'number' as const,
      })),
    ],
    rows: lines.map((line) => [
      ...[line.feed, line.key, line.outcome, line.error_code, line.message],
      ...[line.facts, line.series, line.tables, line.refused, line.requests, line.bytes],
    ]),
  }),
});
