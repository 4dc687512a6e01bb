import { text, type Locale, type Text } from '../../base/locale.ts';
import { counted, teller, type CountedText, type Tell } from '../messages/counted-text.ts';
import { useSettings } from '../settings/use-settings.tsx';

/** Words of the board, which come with it. */
export const boardWords = {
  since: text('since {day}', '自 {day} 起', '自 {day} 起'),
  always: text('as far back as is known', '有记录以来', '有記錄以來'),
  noStance: text('no decision table', '没有决策表', '沒有決策表'),
  why: text('Why this stance', '为何是这个立场', '為何是這個立場'),
  because: text('Because', '依据', '依據'),
  perhaps: text('unknown: perhaps {others}', '未知：或为{others}', '未知：或為{others}'),
  comma: text(', ', '、', '、'),
  alsoPossible: text('What is unknown would also allow', '未知的部分仍可能带来', '未知的部分仍可能帶來'),
  whatItIsNot: text(
    'The stance is a written rule applied to what is known. It is not a probability and not a forecast. Research, not advice.',
    '立场是把写明的规则用于已知事实的结果，不是概率，也不是预测。本结果为研究，不构成投资建议。',
    '立場是把寫明的規則用於已知事實的結果，不是機率，也不是預測。本結果為研究，不構成投資建議。',
  ),
  arithmetic: text('All its signals', '全部信号', '全部訊號'),
  evidence: text('Evidence', '证据', '證據'),
  evidenceShare: text(
    '{known} of {of} lifeline indicators known, {unverified} of that unverified',
    '命脉指标已知 {known}/{of}，其中 {unverified} 未经核实',
    '命脈指標已知 {known}/{of}，其中 {unverified} 未經核實',
  ),

  asOf: text('As known on', '以当日所知为准', '以當日所知為準'),
  earlier: text('End of the quarter before', '上一季末', '上一季末'),
  later: text('End of the quarter after', '下一季末', '下一季末'),
  now: text('Now', '现在', '現在'),
  refused: text(
    '“{written}” in the address is no day (YYYY-MM-DD), so this is what is known now.',
    '网址里的“{written}”不是日期（YYYY-MM-DD），因此显示现在所知。',
    '網址裡的「{written}」不是日期（YYYY-MM-DD），因此顯示現在所知。',
  ),
  refusedSince: text(
    '“{written}” is no day to count changes from, so the usual days are taken.',
    '“{written}”不是日期，变化按通常的天数计算。',
    '「{written}」不是日期，變化按通常的天數計算。',
  ),
  travelled: text(
    'This is what could be known on {day}. Claims, conflicts and open questions are those of today.',
    '这是 {day} 当时所能知道的。论断、冲突以今天为准。',
    '這是 {day} 當時所能知道的。論斷、衝突以今天為準。',
  ),
  behind: counted(
    'The newest number held is of {day}, {count} day ago.',
    'The newest number held is of {day}, {count} days ago. Much has gone out of date since.',
    '最新的数字是 {day} 的，距今 {count} 天，此后许多数字已过时。',
    '最新的數字是 {day} 的，距今 {count} 天，此後許多數字已過時。',
  ),
  ahead: text(
    'The clock of this computer says {today}, but numbers held reach to {day}: what came later is left out. Is the clock right?',
    '本机时钟是 {today}，而已有数字延续到 {day}，其后的数字没有计入。时钟对吗？',
    '本機時鐘是 {today}，而已有數字延續到 {day}，其後的數字沒有計入。時鐘對嗎？',
  ),
  showThen: text('Show it as known on {day}', '查看 {day} 当时所知', '檢視 {day} 當時所知'),
  refresh: text('Bring in what came since', '获取此后的数据', '擷取此後的資料'),
  orCommand: text('or {command} in a terminal', '或在终端运行 {command}', '或在終端機執行 {command}'),
  nothingHeld: text('No number is held yet.', '还没有任何数字。', '還沒有任何數字。'),
  faults: counted(
    'The files of the thesis have {count} fault. What does not depend on it still holds: {stands}.',
    'The files of the thesis have {count} faults. What does not depend on them still holds: {stands}.',
    '论点文件有 {count} 处错误。与之无关的仍然成立：{stands}。',
    '論點檔案有 {count} 處錯誤。與之無關的仍然成立：{stands}。',
  ),
  stands: text(
    '{indicators} indicators, {signals} signals, {stance}',
    '指标 {indicators} 项、信号 {signals} 个、{stance}',
    '指標 {indicators} 項、訊號 {signals} 個、{stance}',
  ),
  theStance: text('the stance', '立场', '立場'),
  withoutStance: text('no stance', '没有立场', '沒有立場'),
  leftOut: text('Left out: {loses}.', '略去：{loses}。', '略去：{loses}。'),
  moreFaults: text('{command} names them all.', '用 {command} 查看全部。', '用 {command} 檢視全部。'),

  slack: text('slack {value}', '余量 {value}', '餘量 {value}'),
  slackTitle: text('Slack', '余量', '餘量'),
  ropeLabel: text(
    '{title}: {above} and {below}, {first} to {last}. {slack}',
    '{title}：{above}与{below}，{first} 至 {last}。{slack}',
    '{title}：{above}與{below}，{first} 至 {last}。{slack}',
  ),
  ropeSlack: text(
    'In {period} {value} is left between the two.',
    '{period} 两者之间还剩 {value}。',
    '{period} 兩者之間還剩 {value}。',
  ),
  ropeUnknown: text(
    'The rope cannot be drawn: nothing is known of {what} at this date.',
    '画不出这根钢丝：当时对{what}一无所知。',
    '畫不出這根鋼絲：當時對{what}一無所知。',
  ),
  unknownArea: text('unknown', '未知', '未知'),
  provisional: text('provisional', '暂定', '暫定'),
  dashed: text('Dashed: not all have reported yet.', '虚线：尚未全部公布。', '虛線：尚未全部公布。'),
  table: text('Table and CSV', '表格与 CSV', '表格與 CSV'),
  csv: text('Download as CSV', '下载 CSV', '下載 CSV'),
  period: text('Period', '期间', '期間'),

  lifelines: text('Lifelines', '命脉', '命脈'),
  indicator: text('Indicator', '指标', '指標'),
  level: text('Level', '水平', '水準'),
  growth: text('One year', '一年变化', '一年變化'),
  acceleration: text('Acceleration', '加速度', '加速度'),
  state: text('State', '状态', '狀態'),
  age: text('As of', '截至', '截至'),
  course: text('Course', '走势', '走勢'),
  days: counted('{count} day old', '{count} days old', '{count} 天前', '{count} 天前'),
  spark: text(
    '{title}: {count} values from {first} to {last}',
    '{title}：{first} 至 {last} 的 {count} 个值',
    '{title}：{first} 至 {last} 的 {count} 個值',
  ),
  allIndicators: text(
    'All {of} indicators, {known} known',
    '全部 {of} 项指标，已知 {known} 项',
    '全部 {of} 項指標，已知 {known} 項',
  ),

  moved: text('What moved since {day}', '自 {day} 以来的变化', '自 {day} 以來的變化'),
  movedVisit: text('since your last visit', '自您上次打开', '自您上次開啟'),
  changeSince: text('Compare with', '对比日期', '對比日期'),
  still: text(
    'Nothing the thesis watches has changed since then.',
    '此后论点所关注的都没有变化。',
    '此後論點所關注的都沒有變化。',
  ),
  recorded: text(
    'Newly held here since then: {facts} facts, {documents} texts with {claims} claims.',
    '此后新存入：{facts} 条事实，{documents} 份文本，{claims} 条论断。',
    '此後新存入：{facts} 筆事實，{documents} 份文本，{claims} 則論斷。',
  ),
  fromTo: text('{from} → {to}', '{from} → {to}', '{from} → {to}'),
  more: counted('and {count} more', 'and {count} more', '另有 {count} 项', '另有 {count} 項'),
  kindStance: text('stance', '立场', '立場'),
  kindSignal: text('signal', '信号', '訊號'),
  kindBand: text('indicator', '指标', '指標'),
  kindKnown: text('evidence', '证据', '證據'),
  kindThreshold: text('threshold changed', '阈值修改', '門檻修改'),
  kindClaim: text('claim', '论断', '論斷'),

  firing: text('Signals that fire', '已触发的信号', '已觸發的訊號'),
  firingNone: text('No signal fires.', '没有信号触发。', '沒有訊號觸發。'),
  near: text('Near their thresholds', '临近阈值', '臨近門檻'),
  nearNone: text(
    'Of no signal is it known how far it is from firing.',
    '尚不知道任何信号离触发有多远。',
    '尚不知道任何訊號離觸發有多遠。',
  ),
  signal: text('Signal', '信号', '訊號'),
  condition: text('Condition', '条件', '條件'),
  nowIs: text('Now', '现值', '現值'),
  distance: text('Distance', '距离', '距離'),
  yearsAway: text('{years} usual years', '约 {years} 年的通常变动', '約 {years} 年的通常變動'),
  allSignals: text('All signals', '全部信号', '全部訊號'),

  fallen: text('Claims that do not hold', '不成立的论断', '不成立的論斷'),
  fallenNone: text('No claim was found not to hold.', '没有发现不成立的论断。', '沒有發現不成立的論斷。'),
  fallenUnread: text(
    'No text has been read yet: read one in the library, then verify it.',
    '还没有读过文本：请到文库读入，然后核实。',
    '還沒有讀過文本：請到文庫讀入，然後核實。',
  ),
  unverified: counted(
    '{count} claim waits to be verified.',
    '{count} claims wait to be verified.',
    '有 {count} 条论断待核实。',
    '有 {count} 條論斷待核實。',
  ),
  fallenUnverified: text('Nothing has been verified yet.', '还没有核实过。', '還沒有核實過。'),
  sources: text('evidence', '依据', '依據'),
  allFindings: text('All findings', '全部核实结果', '全部核實結果'),
  conflicts: text('Open conflicts', '未决冲突', '未決衝突'),
  conflictsNone: text(
    'No two texts say different things of the same.',
    '没有发现对同一件事的不同说法。',
    '沒有發現對同一件事的不同說法。',
  ),
  against: text(' against ', ' 对 ', ' 對 '),
  kills: text('What would end the thesis', '终止条件', '終止條件'),
  killsNone: text('None is written down.', '没有写明。', '沒有寫明。'),
  registered: text('registered {day}', '{day} 登记', '{day} 登記'),
  by: text('to be judged by {day}', '{day} 前判定', '{day} 前判定'),
  calls: text(
    'Own calls since {day}: {right} right, {wrong} wrong, {open} open.',
    '自 {day} 起自己的判断：对 {right}，错 {wrong}，未定 {open}。',
    '自 {day} 起自己的判斷：對 {right}，錯 {wrong}，未定 {open}。',
  ),
  receipts: text('Receipts', '记录', '紀錄'),
  reviewNever: text(
    'is to be filled in and signed for the first time.',
    '等待首次填写和签署。',
    '等待首次填寫與簽署。',
  ),
  reviewDue: text(
    'is to be filled in and signed, due since {day}.',
    '已于 {day} 到期，等待填写和签署。',
    '已於 {day} 到期，等待填寫與簽署。',
  ),
  gaps: text('What is not known', '尚不知道的', '尚不知道的'),
  gapsTitle: counted(
    '{count} indicator has no value',
    '{count} indicators have no value',
    '{count} 项指标没有数值',
    '{count} 項指標沒有數值',
  ),
  failedTitle: counted(
    '{count} indicator rests on a source that failed',
    '{count} indicators rest on sources that failed',
    '{count} 项指标的来源失败',
    '{count} 項指標的來源失敗',
  ),
  gapsNone: text('Every indicator has a value.', '每项指标都有数值。', '每項指標都有數值。'),
  reason: text('Why', '原因', '原因'),
  way: text('Way out', '解决办法', '解決辦法'),
} as const satisfies Record<string, Text | CountedText>;

export type BoardWord = keyof typeof boardWords;

export function useBoardWords(): { tell: Tell<BoardWord>; locale: Locale } {
  const { locale } = useSettings();
  return { tell: teller(boardWords, locale), locale };
}
