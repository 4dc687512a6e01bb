import { z } from 'zod';
import { text } from '../base/locale.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { findSignal } from './evaluating/find-signal.ts';
import { signalOut, signalsOf } from './evaluating/signal-out.ts';
import { stripOf } from './evaluating/strip-of.ts';
import { signalsView } from './evaluating/signals-view.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation, type Column } from './operation.ts';
import { signalKinds, signalShape, stripShape, type SignalOut } from './shapes/signal.ts';

export default operation({
  name: 'signals',
  schema: 'tightrope/signals@1',
  summary: text(
    'Show which rules of the thesis fire, and how far the others are',
    '查看论点的哪些规则已触发，其余还差多远',
    '查看論點的哪些規則已觸發，其餘還差多遠',
  ),
  description: text(
    'Each rule in words, what it is worth, since when, and the distance of every condition to the bound that would change it. Kill criteria stand last.',
    '逐条列出规则的文字、真假、起始日期，以及每个条件距离翻转界限还有多远；终止条件列在最后。',
    '逐條列出規則的文字、真假、起始日期，以及每個條件距離翻轉界限還有多遠；終止條件列在最後。',
  ),
  examples: [
    { command: 'tightrope signals', does: text('all of them', '全部信号', '全部訊號') },
    {
      command: 'tightrope signals capex-outruns-cash --as-of 2025-06-30',
      does: text('one rule, as known that day', '一条规则，以当日所知为准', '一條規則，以當日所知為準'),
    },
  ],
  input: z.object({
    ids: field(z.array(z.string().min(1)).default([]), {
      about: text('Ids of signals', '信号编号', '訊號編號'),
      positional: true,
      placeholder: 'ID',
    }),
    kind: field(z.enum(signalKinds).optional(), {
      about: text('Only those for this', '只看指向某种操作的信号', '只看指向某種操作的訊號'),
      short: 'k',
      placeholder: 'KIND',
    }),
    strips: field(z.boolean().default(false), {
      about: text(
        'Add what each was over the last ten years, as known on each day',
        '另附每个信号近十年的状态，以每日所知为准',
        '另附每個訊號近十年的狀態，以每日所知為準',
      ),
    }),
    ...thesisFields,
  }),
  output: z.object({
    thesis: z.object({ id: z.string(), title: z.string() }),
    as_of: z.string(),
    counts: z.record(z.string(), z.int()).describe('Signals by state.'),
    whole: z.boolean().describe('Whether all were asked for, and not some by their ids.'),
    signals: z.array(signalShape),
    strips: z.array(stripShape).nullable().describe('Of the same signals; null where not asked for.'),
  }),
  http: { method: 'GET', path: '/api/v1/signals' },
  async *run(context, { ids, kind, strips, as_of, thesis: named }) {
    const found = await evaluated(context, { as_of, thesis: named });
    const { thesis, instant } = found;
    const chosen = ids.length > 0 ? ids.map((id) => findSignal(thesis, id)) : signalsOf(thesis);
    const asked = chosen.filter((one) => kind === undefined || one.kind === kind);
    const signals = asked.map((signal) => signalOut(found, signal, context.locale));
    const counts: Record<string, number> = {};
    for (const { state } of signals) counts[state] = (counts[state] ?? 0) + 1;
    yield {
      ok: true,
      data: {
        thesis: { id: thesis.id, title: thesis.title[context.locale] },
        as_of: new Date(instant).toISOString(),
        counts,
        whole: ids.length === 0,
        signals,
        strips: strips ? asked.map((signal) => stripOf(found, signal)) : null,
      },
      warnings: [],
    };
  },
  view: (data, { locale }) => signalsView(data, locale),
  table: ({ signals }) => ({ columns, rows: signals.map(row) }),
});

const columns: readonly Column[] = [
  ...(['id', 'title', 'kind', 'state'] as const).map((name): Column => ({ name, type: 'string' })),
  { name: 'truth', type: 'boolean' },
  { name: 'since', type: 'string' },
  ...(['known', 'unverified', 'nearest'] as const).map((name): Column => ({ name, type: 'number' })),
  { name: 'rule', type: 'string' },
];

function row(one: SignalOut): (string | number | boolean | null)[] {
  return [
    ...[one.id, one.title, one.kind, one.state, one.truth, one.since, one.known, one.unverified, one.nearest],
    one.rule.map(({ depth, text: told }) => `${'  '.repeat(depth)}${told}`).join('\n'),
  ];
}
