import { text, type Text } from '../../base/locale.ts';
import type {
  Change,
  ClaimKind,
  ClaimState,
  Modality,
  OverrideSlot,
  RejectionReason,
  SlotName,
  Standing,
} from '../../base/vocabulary.ts';

/** The closed vocabularies of a claim as a person reads them on a terminal. JSON keeps the words themselves. */

export const kindWords: Readonly<Record<ClaimKind, Text>> = {
  money: text('money', '金额', '金額'),
  percent: text('percentage', '百分比', '百分比'),
  ratio: text('ratio', '倍数', '倍數'),
  count: text('count', '数量', '數量'),
  power: text('power', '功率', '功率'),
  energy: text('energy', '电量', '電量'),
  duration: text('duration', '时长', '時長'),
  rate: text('rate', '利率', '利率'),
  index: text('index', '指数', '指數'),
  price: text('price', '价格', '價格'),
  other: text('other', '其他', '其他'),
};

export const modalityWords: Readonly<Record<Modality, Text>> = {
  reported: text('reported', '已公布', '已公布'),
  forecast: text('forecast', '预测', '預測'),
  plan: text('plan', '计划', '計畫'),
  estimate: text('estimate', '估计', '估計'),
  rumour: text('rumour', '传闻', '傳聞'),
  opinion: text('opinion', '观点', '觀點'),
  hypothetical: text('hypothetical', '假设', '假設'),
  rule: text('rule', '规律', '規律'),
  history: text('history', '历史', '歷史'),
};

export const changeWords: Readonly<Record<Change, Text>> = {
  up: text('↑ up', '↑ 上升', '↑ 上升'),
  down: text('↓ down', '↓ 下降', '↓ 下降'),
};

export const stateWords: Readonly<Record<ClaimState, Text>> = {
  located: text('located', '已定位', '已定位'),
  unlocated: text('unlocated: feeds nothing', '未定位：不参与计算', '未定位：不參與計算'),
};

/** What a person may correct: beside slots, whether it is a claim and the sides of its number. */
export const overrideSlotWords: Readonly<Record<OverrideSlot, Text>> = {
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

export const standingWords: Readonly<Record<Standing, Text>> = {
  found: text('found by the reader', '读取器找到', '讀取器找到'),
  rejected: text('rejected by a person', '已由人否决', '已由人否決'),
  added: text('added by a person', '由人补上', '由人補上'),
};

export const slotWords: Readonly<Record<SlotName, Text>> = {
  quantity: text('quantity', '数值', '數值'),
  unit: text('unit', '单位', '單位'),
  currency: text('currency', '货币', '貨幣'),
  per: text('per', '每', '每'),
  subject: text('subject', '对象', '對象'),
  metric: text('metric', '指标', '指標'),
  period: text('period', '时期', '時期'),
  change: text('change', '变化', '變化'),
  modality: text('modality', '性质', '性質'),
  speaker: text('speaker', '说话人', '發言人'),
};

/** Why a number is no claim. */
export const rejectionWords: Readonly<Record<RejectionReason, Text>> = {
  vague: text('too vague to look up', '太含糊，无从查考', '太含糊，無從查考'),
  window: text('says when other figures were, not how much', '只交代时间，不是数量', '只交代時間，不是數量'),
  short_time: text('a short time in the telling', '叙述中的短暂时间', '敘述中的短暫時間'),
  manner_of_speech: text('a manner of speech', '只是一种说法', '只是一種說法'),
  ordinal: text('a place in an order', '表示次序', '表示次序'),
  clock: text('a time of day', '钟点', '鐘點'),
  size_of_thing: text('a size of a thing or process', '物件或工艺的规格', '物件或製程的規格'),
  name: text('part of a name', '名称的一部分', '名稱的一部分'),
  date: text('a date', '日期', '日期'),
  list_number: text('counts the items of a list', '列表的编号', '清單的編號'),
  section_number: text('counts sections', '章节的编号', '章節的編號'),
  address: text('part of an address', '网址的一部分', '網址的一部分'),
  same_as_another: text('says another figure again', '重复另一个数字', '重複另一個數字'),
  no_meaning: text('nothing says what it counts', '看不出数的是什么', '看不出數的是什麼'),
};
