import { z } from 'zod';
import { text } from '../base/locale.ts';
import { eventsOf } from './evaluating/events-of.ts';
import { eventsView } from './evaluating/events-view.ts';
import { instantAsked } from './factual/known-facts.ts';
import { thesisFields } from './fields/thesis.ts';
import { operation } from './operation.ts';
import { eventsShape } from './shapes/event.ts';

export default operation({
  name: 'events',
  schema: 'tightrope/events@1',
  summary: text(
    'Tell events that reach a lifeline from noise, over the link map',
    '按因果图区分触及命脉的事件与噪音',
    '依因果圖區分觸及命脈的事件與雜訊',
  ),
  description: text(
    'Each event with its path, the share that arrives, and what would turn noise into a signal. The strengths of the links were written with these events in view, so agreement is no test of them.',
    '列出每个事件的路径、传到命脉的份额，以及什么会把噪音变成信号。连线强度是看着这些事件写的，因此吻合不算检验。',
    '列出每個事件的路徑、傳到命脈的份額，以及什麼會把雜訊變成訊號。連線強度是看著這些事件寫的，因此吻合不算檢驗。',
  ),
  examples: [
    { command: 'tightrope events', does: text('all of them', '全部事件', '全部事件') },
    {
      command: 'tightrope events --as-of 2025-06-30',
      does: text('those that had happened by then', '截至当日已发生的', '截至當日已發生的'),
    },
  ],
  input: z.object({ ...thesisFields }),
  output: eventsShape,
  http: { method: 'GET', path: '/api/v1/events' },
  async *run(context, { as_of, thesis: named }) {
    const until = instantAsked('as_of', as_of, 'UTC')?.slice(0, 10) ?? null;
    const data = eventsOf(await context.thesis(named), until, context.locale);
    yield { ok: true, data, warnings: [] };
  },
  view: (data, { locale }) => eventsView(data, locale),
  table: ({ events }) => ({
    columns: [
      ...(['id', 'title', 'on', 'said', 'found'] as const).map((name) => ({ name, type: 'string' as const })),
      { name: 'agrees', type: 'boolean' },
      { name: 'lifeline', type: 'string' },
      { name: 'sign', type: 'string' },
      { name: 'share', type: 'number' },
      { name: 'days', type: 'number' },
    ],
    rows: events.map(({ id, title, on, said, found, agrees, paths: [path] }) => [
      ...[id, title, on, said, found, agrees],
      ...[path?.to.id ?? null, path?.sign ?? null, path?.share ?? null, path?.days ?? null],
    ]),
  }),
});
