import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import { predictionOutcomeWords } from '../../base/outcome-words.ts';
import type { PredictionOut, TrackRecordOut } from '../shapes/prediction.ts';
import type { Block } from '../view.ts';

export function predictionsView(
  { predictions, records }: { predictions: readonly PredictionOut[]; records: readonly TrackRecordOut[] },
  locale: Locale,
): Block[] {
  if (predictions.length === 0) return [{ kind: 'paragraph', text: words.none[locale] }];
  return [
    {
      kind: 'table',
      columns: [
        { title: words.by[locale] },
        { title: words.who[locale] },
        { title: words.says[locale], flexible: true },
        { title: words.outcome[locale] },
        { title: words.base[locale] },
      ],
      rows: predictions.map((one) => [
        one.resolves_on,
        one.speaker ?? '',
        `${one.claim.quote} · ${one.statement.trim()}`,
        predictionOutcomeWords[one.outcome][locale],
        one.base_rate === null
          ? ''
          : fill(words.rate[locale], {
              hits: Math.round(one.base_rate.rate * one.base_rate.windows),
              windows: one.base_rate.windows,
            }),
      ]),
    },
    { kind: 'heading', text: words.records[locale] },
    {
      kind: 'table',
      columns: [
        { title: words.who[locale], flexible: true },
        { title: words.made[locale], align: 'end' },
        { title: predictionOutcomeWords.open[locale], align: 'end' },
        { title: predictionOutcomeWords.came_true[locale], align: 'end' },
        { title: predictionOutcomeWords.failed[locale], align: 'end' },
        { title: predictionOutcomeWords.unresolvable[locale], align: 'end' },
      ],
      rows: records.map((record) => [
        ...[record.source, String(record.made), String(record.open), String(record.came_true)],
        ...[String(record.failed), String(record.unresolvable)],
      ]),
    },
  ];
}

const words = {
  none: text('No text makes a dated prediction.', '文本中没有有期限的预测。', '文本中沒有有期限的預測。'),
  by: text('By', '期限', '期限'),
  who: text('Who', '谁', '誰'),
  says: text('Says', '内容', '內容'),
  outcome: text('Came of it', '结果', '結果'),
  base: text('By itself', '自然发生', '自然發生'),
  rate: text('{hits} of {windows} times', '{windows} 次中 {hits} 次', '{windows} 次中 {hits} 次'),
  records: text('Records', '记录', '紀錄'),
  made: text('made', '预测', '預測'),
} satisfies Record<string, Text>;
