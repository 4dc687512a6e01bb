import { z } from 'zod';
import { errorData, TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { personEntry, standing } from '../thesis/alerts.ts';
import type { Context } from './context.ts';
import { alertLineOut, lineOf, transitions } from './evaluating/alert-log.ts';
import { alertsView, digestText } from './evaluating/alerts-view.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { findSignal } from './evaluating/find-signal.ts';
import { signalsOf } from './evaluating/signal-out.ts';
import { instantAsked } from './factual/known-facts.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation } from './operation.ts';
import { alertsShape } from './shapes/alert.ts';

export default operation({
  name: 'alerts',
  schema: 'tightrope/alerts@1',
  summary: text(
    'Log what the rules have become since the last look, and tell what is new',
    '记录自上次以来各规则的变化，并告知新的警报',
    '記錄自上次以來各規則的變化，並告知新的警報',
  ),
  description: text(
    'Every change of state is kept with the values it rests on. A muted alert tells nothing until its day; an acknowledged one is not told again while it lasts. The digest goes to the terminal, and where asked to a file or as JSON to a web address.',
    '每次状态变化连同所依据的数值一并保存。静音的警报到期前不再告知；已知悉的在本次触发期间不再告知。摘要显示在终端，也可写入文件或以 JSON 发送到网址。',
    '每次狀態變化連同所依據的數值一併儲存。靜音的警報到期前不再告知；已知悉的在本次觸發期間不再告知。摘要顯示在終端機，也可寫入檔案或以 JSON 傳送到網址。',
  ),
  examples: [
    { command: 'tightrope alerts', does: text('look and log', '查看并记录', '查看並記錄') },
    {
      command: 'tightrope alerts mute capex-outruns-cash --reason "known" --by Ada --until 2027-01-31',
      does: text('say nothing of one until a day', '某条警报到某日前不再告知', '某則警報到某日前不再告知'),
    },
  ],
  input: z.object({
    action: field(z.enum(['look', 'mute', 'acknowledge', 'lift']).default('look'), {
      about: text('What to do', '要做的事', '要做的事'),
      positional: true,
      placeholder: 'ACTION',
    }),
    rule: field(z.string().min(1).optional(), {
      about: text('Signal or kill criterion', '信号或终止条件', '訊號或終止條件'),
      positional: true,
      placeholder: 'RULE',
    }),
    reason: field(z.string().trim().min(1).optional(), {
      about: text('Why', '理由', '理由'),
      placeholder: 'WORDS',
    }),
    by: field(z.string().trim().min(1).optional(), {
      about: text('Who says so', '操作人', '操作人'),
      placeholder: 'NAME',
    }),
    until: field(z.string().min(1).optional(), {
      about: text(
        'Until when; until it ends where absent',
        '截止时间；不写则直到结束',
        '截止時間；不寫則直到結束',
      ),
      placeholder: 'DATE',
    }),
    to: field(z.string().min(1).optional(), {
      about: text('File for the digest', '摘要写入的文件', '摘要寫入的檔案'),
      placeholder: 'FILE',
      only: 'cli',
    }),
    webhook: field(z.url({ protocol: /^https?$/ }).optional(), {
      about: text('Web address the digest is sent to', '接收摘要的网址', '接收摘要的網址'),
      placeholder: 'URL',
      only: 'cli',
    }),
    thesis: thesisFields.thesis,
  }),
  output: alertsShape,
  http: { method: 'POST', path: '/api/v1/alerts' },
  async *run(context, { action, rule, reason, by, until, to, webhook, thesis: named }) {
    const found = await evaluated(context, { thesis: named });
    const ledger = await context.ledger();
    const { log, news, lines: added } = await transitions(found, ledger, context.now());
    if (action !== 'look') {
      const wanted = (at: string, expected: string): never => {
        throw new TightropeError('invalid_input', { at, expected, received: '' });
      };
      const { id } = findSignal(found.thesis, rule ?? wanted('rule', 'RULE'));
      const said = {
        name: by ?? wanted('by', '--by NAME'),
        reason: reason ?? wanted('reason', '--reason WORDS'),
        until: instantAsked('until', until, 'UTC') ?? null,
      };
      const state = { mute: 'muted', acknowledge: 'acknowledged', lift: 'back' } as const;
      const entry = personEntry(log, id, state[action], said, context.now().getTime());
      if (entry === null)
        throw new TightropeError('invalid_input', {
          at: 'action',
          expected: action === 'lift' ? 'muted | acknowledged' : 'firing',
          received: standing(log, id)?.to ?? 'no_data',
        });
      log.push(entry);
      added.push(lineOf(entry, found.thesis.id, '[]'));
    }
    const stand = signalsOf(found.thesis).flatMap(({ id }) => standing(log, id) ?? []);
    const data = {
      thesis: found.thesis.id,
      as_of: new Date(found.instant).toISOString(),
      added: added.length,
      news: news.map((entry) => alertLineOut(entry, found, context.locale)),
      standing: stand.map((entry) => alertLineOut(entry, found, context.locale)),
    };
    const delivered: string[] = [];
    if (to !== undefined) {
      await context.files.write(to, [new TextEncoder().encode(digestText(data, context.locale))]);
      delivered.push(to);
    }
    if (webhook !== undefined) delivered.push(await post(context, webhook, data));
    // Last: what could not be told now is news the next time.
    if (added.length > 0) await ledger.keepAlerts(added);
    yield { ok: true, data: { ...data, delivered }, warnings: [] };
  },
  view: (data, { locale }) => alertsView(data, locale),
});

/** Sends the digest as JSON; gives the address as it may be shown: its path may be a secret. Throws url_failed or webhook_private where it is refused. */
async function post(context: Context, url: string, data: object): Promise<string> {
  const shown = new URL(url).origin;
  const { status } = await context.web
    .request(url, {
      shown,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
      bytes: 65_536,
      timeoutMs: 20_000,
      signal: context.signal,
    })
    .catch((error: unknown) => {
      const { code, received = '' } = errorData(error);
      throw code === 'address_private'
        ? new TightropeError('webhook_private', { at: shown, received })
        : error;
    });
  if (status >= 300) throw new TightropeError('url_failed', { at: shown, received: String(status) });
  return shown;
}
