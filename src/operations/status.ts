import { z } from 'zod';
import { text } from '../base/locale.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { statusOf } from './evaluating/status-of.ts';
import { statusView } from './evaluating/status-view.ts';
import { readerOf } from './evaluating/reader-of.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation } from './operation.ts';
import { thesisStatusShape } from './shapes/thesis-status.ts';

export default operation({
  name: 'status',
  schema: 'tightrope/status@1',
  summary: text(
    'Say where the thesis stands: stance, lifelines, signals, what is missing',
    '论点现状：立场、命脉、信号、尚缺什么',
    '論點現狀：立場、命脈、訊號、尚缺什麼',
  ),
  description: text(
    'The stance follows from a written table over signals, and is no probability. What is unknown counts as not holding; the stances it would still allow are named.',
    '立场由写明的信号决策表得出，不是概率。未知的按不成立处理，并列出它仍可能带来的其他立场。',
    '立場由寫明的訊號決策表得出，不是機率。未知的按不成立處理，並列出它仍可能帶來的其他立場。',
  ),
  examples: [
    { command: 'tightrope status', does: text('as known now', '以目前所知为准', '以目前所知為準') },
    {
      command: 'tightrope status --as-of 2024-06-30',
      does: text('as known that day', '以当日所知为准', '以當日所知為準'),
    },
  ],
  input: z.object({
    robustness: field(z.boolean().default(false), {
      about: text(
        'Also how firm the stance stands: weights, the smallest set that turns it, thresholds',
        '同时给出立场的稳固程度：权重、足以翻转的最小组合、阈值敏感度',
        '同時給出立場的穩固程度：權重、足以翻轉的最小組合、門檻敏感度',
      ),
    }),
    ...thesisFields,
  }),
  output: thesisStatusShape,
  http: { method: 'GET', path: '/api/v1/status' },
  async *run(context, { as_of, thesis, robustness }) {
    const found = await evaluated(context, { as_of, thesis });
    const reader = await readerOf(context, thesis);
    const data = statusOf(found, reader, robustness);
    yield { ok: true, data, warnings: [] };
  },
  view: (data, { locale }) => statusView(data, locale),
});
