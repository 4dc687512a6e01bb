import { z } from 'zod';
import { text } from '../base/locale.ts';
import { field, operation } from './operation.ts';
import { foretold } from './predicting/foretold.ts';
import { predictionsView } from './predicting/predictions-view.ts';
import { predictionShape, trackRecordShape } from './shapes/prediction.ts';

export default operation({
  name: 'predictions',
  schema: 'tightrope/predictions@1',
  summary: text(
    'List dated predictions, what came of them, and who made them',
    '列出有期限的预测、结果和预测人的记录',
    '列出有期限的預測、結果和預測人的紀錄',
  ),
  description: text(
    'Records are counts beside what would have come true by itself, never a percentage alone. What nothing held can settle stays open, then counts as unresolvable.',
    '记录以次数呈现，并与自然发生的次数对照，不单独给百分比。现有资料无法判定的先列为未决，逾期后列为无法判定。',
    '紀錄以次數呈現，並與自然發生的次數對照，不單獨給百分比。現有資料無法判定的先列為未決，逾期後列為無法判定。',
  ),
  examples: [
    { command: 'tightrope predictions', does: text('all of them', '全部预测', '全部預測') },
    {
      command: 'tightrope predictions --speaker HSBC',
      does: text('those of one speaker', '某人的预测', '某人的預測'),
    },
  ],
  input: z.object({
    speaker: field(z.string().min(1).optional(), {
      about: text('Who made it', '谁预测的', '誰預測的'),
      placeholder: 'NAME',
    }),
  }),
  output: z.object({
    predictions: z.array(predictionShape).describe('By the day on which they can be judged.'),
    records: z.array(trackRecordShape),
  }),
  http: { method: 'GET', path: '/api/v1/predictions' },
  async *run(context, { speaker }) {
    yield { ok: true, data: await foretold(context, speaker), warnings: [] };
  },
  view: (data, { locale }) => predictionsView(data, locale),
  table: ({ predictions }) => ({
    columns: [
      ...(['claim', 'document', 'quote', 'speaker', 'made_on', 'resolves_on', 'outcome'] as const).map(
        (name) => ({ name, type: 'string' as const }),
      ),
      { name: 'base_rate', type: 'number' as const },
    ],
    rows: predictions.map((one) => [
      ...[one.claim.id, one.claim.document, one.claim.quote, one.speaker, one.made_on, one.resolves_on],
      ...[one.outcome, one.base_rate?.rate ?? null],
    ]),
  }),
});
