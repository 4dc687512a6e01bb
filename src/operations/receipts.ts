import { z } from 'zod';
import { fill, text } from '../base/locale.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { receiptsOf } from './evaluating/receipts-of.ts';
import { thesisFields } from './fields/thesis.ts';
import { operation } from './operation.ts';
import { receiptsShape } from './shapes/receipts.ts';

export default operation({
  name: 'receipts',
  schema: 'tightrope/receipts@1',
  summary: text('Show the record of own calls', '查看自己判断的记录', '查看自己判斷的紀錄'),
  description: text(
    'Right, wrong and open since registration; what the rules would have said before is kept apart. Beside each how often it follows anyway.',
    '登记以来的对、错、未定；登记前的回放另列。每项旁附本来的发生频率。',
    '登記以來的對、錯、未定；登記前的回放另列。每項旁附本來的發生頻率。',
  ),
  examples: [{ command: 'tightrope receipts', does: text('the whole record', '全部记录', '全部紀錄') }],
  input: z.object({ ...thesisFields }),
  output: receiptsShape,
  http: { method: 'GET', path: '/api/v1/receipts' },
  async *run(context, { as_of, thesis }) {
    const found = await evaluated(context, { as_of, thesis });
    yield { ok: true, data: receiptsOf(found, context.locale), warnings: [] };
  },
  view: ({ thesis, calls, replayed, signals }, { locale }) => [
    { kind: 'heading', text: thesis.title },
    { kind: 'paragraph', text: fill(words.calls[locale], { ...calls, day: thesis.registered }) },
    { kind: 'paragraph', text: fill(words.replayed[locale], { ...replayed }) },
    {
      kind: 'table',
      columns: [
        { title: words.signal[locale], flexible: true },
        { title: words.own[locale], align: 'end' },
        { title: words.before[locale], align: 'end' },
        { title: words.base[locale], align: 'end' },
      ],
      rows: signals.map(({ title, judged: { calls: own, replayed: before, base } }) => [
        ...[title, `${own.followed.count}/${own.followed.of}`],
        ...[`${before.followed.count}/${before.followed.of}`, `${base.windows.count}/${base.windows.of}`],
      ]),
    },
  ],
  table: ({ signals }) => ({
    columns: [
      ...(['id', 'title', 'from', 'to', 'made', 'must_follow_by', 'verdict', 'followed_on'] as const).map(
        (name) => ({
          name,
          type: 'string' as const,
        }),
      ),
      { name: 'overlaps', type: 'boolean' },
      { name: 'base_count', type: 'number' },
      { name: 'base_of', type: 'number' },
    ],
    rows: signals.flatMap(({ id, title, episodes, judged: { base } }) =>
      episodes.map((one) => [
        ...[id, title, one.from, one.to, one.call ? 'call' : 'replay', one.until, one.verdict],
        ...[one.followed_on, one.overlaps, base.windows.count, base.windows.of],
      ]),
    ),
  }),
});

const words = {
  calls: text(
    'Own calls since {day}: {right} right, {wrong} wrong, {open} open, {not_covered} cannot be judged.',
    '自 {day} 起自己的判断：对 {right}，错 {wrong}，未定 {open}，无法判断 {not_covered}。',
    '自 {day} 起自己的判斷：對 {right}，錯 {wrong}，未定 {open}，無法判斷 {not_covered}。',
  ),
  replayed: text(
    'Replayed before, in hindsight: {right} right, {wrong} wrong, {open} open, {not_covered} cannot be judged.',
    '登记前的回放（事后）：对 {right}，错 {wrong}，未定 {open}，无法判断 {not_covered}。',
    '登記前的回放（事後）：對 {right}，錯 {wrong}，未定 {open}，無法判斷 {not_covered}。',
  ),
  signal: text('Signal', '信号', '訊號'),
  own: text('Calls', '判断', '判斷'),
  before: text('Replayed', '回放', '回放'),
  base: text('Follows anyway', '本来频率', '本來頻率'),
};
