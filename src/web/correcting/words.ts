import { fill, text, type Text } from '../../base/locale.ts';
import type { Locale } from '../../base/locale.ts';
import type { OverrideSlot } from '../../base/vocabulary.ts';
import { useSettings } from '../settings/use-settings.tsx';

/**
 * Words of the reader page for what persons say of claims. They come with the page itself, so that the first page does
 * not carry them.
 */
const words = {
  by: text('Sort out by', '分类查看', '分類檢視'),
  certainty: text('Certainty', '确定程度', '確定程度'),
  person: text('By a person', '人工意见', '人工意見'),
  aClaim: text('a claim', '论断', '論斷'),
  more: text('{count} more', '还有 {count} 个', '還有 {count} 個'),
  located: text('in the text', '有原文', '有原文'),
  inferred: text('inferred', '推断', '推斷'),
  open: text('open', '空缺', '空缺'),
  said: text('by a person', '人工', '人工'),
  certaintyCaption: text(
    'What each slot rests on; choose a number to see those claims',
    '每一项的依据；点数字可只看这些论断',
    '每一項的依據；點數字可只看這些論斷',
  ),
  certaintyButton: text('{slot}, {state}: {count}', '{slot}，{state}：{count}', '{slot}，{state}：{count}'),
  corrected: text('corrected', '已更正', '已更正'),
  rejectedByPerson: text('no claim', '不是论断', '不是論斷'),
  added: text('added', '补上', '補上'),
  untouched: text('as found', '未改动', '未改動'),

  showRejected: text('Found and rejected', '找到但未采用', '找到但未採用'),
  rejectedTitle: text('Found, but no claim', '找到，但不算论断', '找到，但不算論斷'),
  rejectedList: text(
    '{count} numbers found, but no claims',
    '{count} 个数字找到了，但不算论断',
    '{count} 個數字找到了，但不算論斷',
  ),
  rejectedNone: text(
    'Every number in this text is a claim.',
    '文中每个数字都是论断。',
    '文中每個數字都是論斷。',
  ),

  doubtful: text(
    'To look at: {unlocated} without a place, {doubtful} without a subject or metric',
    '待查看：{unlocated} 处没有位置，{doubtful} 条没有对象或指标',
    '待檢視：{unlocated} 處沒有位置，{doubtful} 則沒有對象或指標',
  ),
  unplacedTitle: text(
    'Corrections whose place is not found in this text',
    '在这份文本中找不到位置的更正',
    '在這份文本中找不到位置的更正',
  ),
  unlocatedTitle: text('Claims without a place', '没有位置的论断', '沒有位置的論斷'),
  doubtfulTitle: text('Claims without a subject or metric', '没有对象或指标的论断', '沒有對象或指標的論斷'),
  withoutSubject: text('no subject', '没有对象', '沒有對象'),
  withoutMetric: text('no metric', '没有指标', '沒有指標'),
  page: text('Page {n}', '第 {n} 页', '第 {n} 頁'),

  correct: text('Correct', '更正', '更正'),
  correctSlot: text('Correct: {slot}', '更正：{slot}', '更正：{slot}'),
  correctValue: text('Correct the number', '更正数值', '更正數值'),
  reject: text('This is no claim', '这不是论断', '這不是論斷'),
  rejectTitle: text('Say that it is no claim', '标为“不是论断”', '標為「不是論斷」'),
  addTitle: text('Add it as a claim', '补为论断', '補為論斷'),
  addSelection: text('Add as a claim', '补为论断', '補為論斷'),
  selected: text('Selected: {text}', '已选：{text}', '已選：{text}'),
  withdraw: text('Withdraw', '撤回', '撤回'),
  withdrawSlot: text('Withdraw: {slot}', '撤回：{slot}', '撤回：{slot}'),
  withdrawTitle: text('Take it back', '撤回更正', '撤回更正'),
  found: text('the reader found: {value}', '读取器找到：{value}', '讀取器找到：{value}'),
  foundNothing: text('the reader found nothing', '读取器没有找到', '讀取器沒有找到'),
  because: text('{reason} · {date}', '{reason} · {date}', '{reason} · {date}'),
  becauseBy: text(
    '{reason} · {author}, {date}',
    '{reason} · {author}，{date}',
    '{reason} · {author}，{date}',
  ),
  isRejected: text('A person says that this is no claim.', '有人认为这不是论断。', '有人認為這不是論斷。'),
  isAdded: text('A person added this claim.', '这条论断由人补上。', '這則論斷由人補上。'),

  value: text('Value', '值', '值'),
  noneHint: text('Write none where the text gives none.', '文中没有就写 none。', '文中沒有就寫 none。'),
  low: text('From, in base units', '下限（基本单位）', '下限（基本單位）'),
  high: text('To', '上限', '上限'),
  unit: text('Unit', '单位', '單位'),
  reason: text('Reason', '理由', '理由'),
  author: text('Your name (optional)', '署名（可不填）', '署名（可不填）'),
  notSaid: text('not said', '不说明', '不說明'),
  save: text('Save', '保存', '儲存'),
  saving: text('Saving…', '正在保存…', '正在儲存…'),
  cancel: text('Cancel', '取消', '取消'),
  kept: text(
    'What the reader found is kept beside it.',
    '读取器找到的内容会一并保留。',
    '讀取器找到的內容會一併保留。',
  ),
  reasonMissing: text('Give a reason.', '请写明理由。', '請寫明理由。'),
} as const satisfies Record<string, Text>;

const slots: Readonly<Record<OverrideSlot, Text>> = {
  claim: text('claim', '是否论断', '是否論斷'),
  low: text('from', '下限', '下限'),
  high: text('to', '上限', '上限'),
  unit: text('unit', '单位', '單位'),
  subject: text('subject', '对象', '對象'),
  metric: text('metric', '指标', '指標'),
  period: text('period', '时期', '時期'),
  change: text('change', '变化', '變化'),
  modality: text('modality', '性质', '性質'),
  speaker: text('speaker', '说话人', '發言人'),
};

type CorrectingWord = keyof typeof words;

interface Said {
  say(word: CorrectingWord, values?: Readonly<Record<string, string | number>>): string;
  slot(name: OverrideSlot): string;
  locale: Locale;
}

export function useCorrectingWords(): Said {
  const { locale } = useSettings();
  return {
    say: (word, values = {}) => fill(words[word][locale], values),
    slot: (name) => slots[name][locale],
    locale,
  };
}
