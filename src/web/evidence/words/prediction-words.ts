import { text } from '../../../base/locale.ts';
import { counted } from '../../messages/counted-text.ts';

/** Words of the page of dated predictions, which come with that page. */
export const predictionWords = {
  title: counted(
    '{count} prediction has a date; {parts}.',
    '{count} predictions have a date; {parts}.',
    '{count} 个预测写明了期限：{parts}。',
    '{count} 個預測寫明了期限：{parts}。',
  ),
  none: text('No text makes a dated prediction.', '文本中没有有期限的预测。', '文本中沒有有期限的預測。'),
  noneHint: text(
    'A prediction counts once its text names the day on which it can be judged.',
    '原文写明何时可以判定的，才算预测。',
    '原文寫明何時可以判定的，才算預測。',
  ),
  noneMatches: text(
    'No prediction matches. Take away a filter.',
    '没有符合的预测。请去掉一个筛选条件。',
    '沒有符合的預測。請去掉一個篩選條件。',
  ),
  lede: text(
    'Ordered by the day on which each can be judged. Beside the result stands how often as much came about by itself: a record says little without it.',
    '按可以判定的日期排列。结果旁边是同样的变化自然发生过多少次：没有这一项，记录说明不了什么。',
    '依可以判定的日期排列。結果旁邊是同樣的變化自然發生過多少次：沒有這一項，紀錄說明不了什麼。',
  ),
  partOpen: counted('{count} is open', '{count} are open', '{count} 个未决', '{count} 個未決'),
  partCameTrue: counted('{count} came true', '{count} came true', '{count} 个应验', '{count} 個應驗'),
  partFailed: counted('{count} failed', '{count} failed', '{count} 个落空', '{count} 個落空'),
  partUnresolvable: counted(
    '{count} can no longer be settled',
    '{count} can no longer be settled',
    '{count} 个已无法判定',
    '{count} 個已無法判定',
  ),
  byResult: text('By what came of it', '按结果', '依結果'),
  bySource: text('By who said it', '按预测人', '依預測人'),
  by: text('By', '期限', '期限'),
  said: text('Prediction', '预测', '預測'),
  made: text('made on {date}', '作于 {date}', '作於 {date}'),
  madeUnknown: text('made on an unknown day', '作出日期不明', '作出日期不明'),
  result: text('What came of it', '结果', '結果'),
  resultEvidence: text('What settled it', '判定依据', '判定依據'),
  notYet: text('the day has not come', '期限未到', '期限未到'),
  waits: text(
    'the day is past; nothing that is held settles it yet',
    '期限已过，现有资料尚不能判定',
    '期限已過，現有資料尚不能判定',
  ),
  never: text(
    'the day is long past, and nothing that is held settles it',
    '期限早已过去，现有资料无法判定',
    '期限早已過去，現有資料無法判定',
  ),
  byItself: text('By itself', '自然发生', '自然發生'),
  rate: text(
    '{times} of {windows} past spans as long brought as much',
    '过去同样长的 {windows} 段时期中，{times} 段有这样的变化',
    '過去同樣長的 {windows} 段時期中，{times} 段有這樣的變化',
  ),
  records: text('Records', '记录', '紀錄'),
  recordsAbout: text(
    'Counts, by who said it. What would have come true by itself is the sum of the odds in the column above.',
    '按预测人计数。“自然应验”是上表各次概率之和。',
    '依預測人計數。「自然應驗」是上表各次機率之和。',
  ),
  who: text('Who', '预测人', '預測人'),
  number: text('Predictions', '预测数', '預測數'),
  besideChance: text('Beside chance', '与自然发生相比', '與自然發生相比'),
  against: counted(
    'of {count} whose odds are known, {came} came true; by itself {expected} would have',
    'of {count} whose odds are known, {came} came true; by themselves {expected} would have',
    '概率已知的 {count} 个中应验 {came} 个；自然应验约 {expected} 个',
    '機率已知的 {count} 個中應驗 {came} 個；自然應驗約 {expected} 個',
  ),
  againstUnknown: text(
    'no odds known: the counts say nothing of skill',
    '概率未知，次数说明不了本事',
    '機率未知，次數說明不了本事',
  ),
  onlyThese: text('Show only the predictions of {who}', '只看{who}的预测', '只看{who}的預測'),
} as const;
