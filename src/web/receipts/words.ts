import { text, type Text } from '../../base/locale.ts';

/** Words of the page of receipts. */
export const receiptWords = {
  receipts: text('Receipts', '记录', '紀錄'),
  title: text(
    'Own calls since {day}: {right} right, {wrong} wrong, {open} open.',
    '自 {day} 起自己的判断：对 {right}，错 {wrong}，未定 {open}。',
    '自 {day} 起自己的判斷：對 {right}，錯 {wrong}，未定 {open}。',
  ),
  counted: text(
    'A call is made whenever a signal that forecasts something begins to fire on or after the day it was registered ({day} for the thesis). What it forecasts must follow within a number of days set beforehand; windows that overlap count once.',
    '凡有预测的信号在登记日（论点为 {day}）当天或之后开始触发，就算一次判断。它预测的事必须在事先定好的天数内发生；窗口重叠的只计一次。',
    '凡有預測的訊號在登記日（論點為 {day}）當天或之後開始觸發，就算一次判斷。它預測的事必須在事先定好的天數內發生；窗口重疊的只計一次。',
  ),
  replayed: text(
    'Replayed from {from} up to registration, the rules would have been right {right} times and wrong {wrong} times; {open} are open, {uncovered} cannot be judged. They were written knowing those years: that is hindsight and is not added to the calls.',
    '从 {from} 回放到登记日，这些规则的结果为对 {right} 次、错 {wrong} 次，未定 {open} 次，无法判断 {uncovered} 次。规则写成时已知道那些年份，属事后回放，不计入判断。',
    '從 {from} 回放到登記日，這些規則的結果為對 {right} 次、錯 {wrong} 次，未定 {open} 次，無法判斷 {uncovered} 次。規則寫成時已知道那些年份，屬事後回放，不計入判斷。',
  ),
  openTitle: text('Open calls', '未到期的判断', '未到期的判斷'),
  openNone: text('No call is open.', '没有未到期的判断。', '沒有未到期的判斷。'),
  allTitle: text('All own calls', '全部判断', '全部判斷'),
  allNone: text(
    'No signal that forecasts something has begun to fire since it was registered.',
    '登记以来，有预测的信号都还没有开始触发。',
    '登記以來，有預測的訊號都還沒有開始觸發。',
  ),
  signal: text('Signal', '信号', '訊號'),
  made: text('Made on', '作出日', '作出日'),
  resolves: text('Resolved by', '最迟见分晓', '最遲見分曉'),
  mustFollow: text('What must follow', '应当发生的事', '應當發生的事'),
  within: text('within {days} days', '{days} 天内', '{days} 天內'),
  outcome: text('What came of it', '结果', '結果'),
  bySignal: text(
    'By signal, beside how often it follows anyway',
    '各信号与本来的发生频率',
    '各訊號與本來的發生頻率',
  ),
  killsTitle: text('What would end the thesis', '终止条件', '終止條件'),
  killsNone: text('No kill criterion is written down.', '没有写下终止条件。', '沒有寫下終止條件。'),
  criterion: text('Criterion', '条件', '條件'),
  registered: text('Registered', '登记日', '登記日'),
  judgedBy: text('Judged by', '判定期限', '判定期限'),
  anyTime: text('any time', '任何时候', '任何時候'),
  status: text('Status', '现状', '現狀'),
  amended: text('Amendments', '修订', '修訂'),
  never: text('none', '无', '無'),
  csv: text('Calls and replays as CSV', '判断与回放 CSV', '判斷與回放 CSV'),
  none: text('No signal forecasts anything.', '没有作出预测的信号。', '沒有作出預測的訊號。'),
} as const satisfies Record<string, Text>;
