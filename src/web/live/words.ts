import { text, type Text } from '../../base/locale.ts';

/** How fresh what is shown is. */
export const liveWords = {
  label: text('How fresh the data are', '数据有多新', '資料有多新'),
  data: text('Data of {date}', '数据截至 {date}', '資料截至 {date}'),
  old: text(
    'Data of {date}, {days} days old',
    '数据截至 {date}，已 {days} 天',
    '資料截至 {date}，已 {days} 天',
  ),
  noData: text('No data yet', '尚无数据', '尚無資料'),
  refreshed: text('refreshed {ago}', '{ago}获取', '{ago}擷取'),
  never: text('as they came with the program', '随程序附带', '隨程式附帶'),
  next: text('next {time}', '下次 {time}', '下次 {time}'),
  byHand: text('refreshed by hand', '手动获取', '手動擷取'),
  running: text('refreshing now', '正在获取', '正在擷取'),
  offline: text('offline', '离线', '離線'),
  unreachable: text('the program does not answer', '程序没有响应', '程式沒有回應'),
  runs: text('Refreshes on the schedule', '定时获取记录', '定時擷取紀錄'),
  planned: text('Planned', '计划时间', '計畫時間'),
  made: text('Made', '实际时间', '實際時間'),
  late: text('late: it was missed', '补做：错过了计划时间', '補做：錯過了計畫時間'),
  asked: text('Asked', '请求', '請求'),
  facts: text('New facts', '新事实', '新事實'),
  failed: text('Failed', '失败', '失敗'),
  stopped: text('stopped by {code}', '因 {code} 中止', '因 {code} 中止'),
  schedule: text(
    'The sources are asked on the schedule “{pattern}”.',
    '按“{pattern}”定时获取数据。',
    '依「{pattern}」定時擷取資料。',
  ),
  noSchedule: text(
    'Nothing is asked on a schedule; “tightrope serve --refresh @daily” does.',
    '没有定时获取；可用 “tightrope serve --refresh @daily” 开启。',
    '沒有定時擷取；可用「tightrope serve --refresh @daily」開啟。',
  ),
} satisfies Record<string, Text>;
