import { text, type Text } from '../../base/locale.ts';

/** Words of the page of receipts. */
export const receiptWords = {
  receipts: text('Receipts', '记录', '紀錄'),
  title: text(
    'Own calls since {day}: {right} right, {wrong} wrong, {open} open.',
    '自 {day} 起自己的判断：对 {right}，错 {wrong}，未定 {open}。',
    '自 {day} 起自己的判斷：對 {right}，錯 {wrong}，未定 {open}。',
  ),
  replayed: text(
    'Before that day the rules would have been right {right} times and wrong {wrong} times; {open} are open, {uncovered} cannot be judged. They were written knowing those years: that is hindsight and is not added to the calls.',
    '在此之前，这些规则回放的结果为对 {right} 次、错 {wrong} 次，未定 {open} 次，无法判断 {uncovered} 次。规则写成时已知道那些年份，属事后回放，不计入判断。',
    '在此之前，這些規則回放的結果為對 {right} 次、錯 {wrong} 次，未定 {open} 次，無法判斷 {uncovered} 次。規則寫成時已知道那些年份，屬事後回放，不計入判斷。',
  ),
  csv: text('Download as CSV', '下载 CSV', '下載 CSV'),
  none: text('No signal forecasts anything.', '没有作出预测的信号。', '沒有作出預測的訊號。'),
} as const satisfies Record<string, Text>;
