import { text, type Text } from '../../base/locale.ts';
import type { Change, ClaimKind, ClaimState, Modality, SlotName } from '../../base/vocabulary.ts';

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
