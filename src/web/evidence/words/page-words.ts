import { text } from '../../../base/locale.ts';

/** Words that several pages of evidence share, and what leads from one to another. */
export const pageWords = {
  pages: text('Pages of evidence', '证据的各页', '證據的各頁'),
  verification: text('Verification', '核实', '核實'),
  conflicts: text('Conflicts', '冲突', '衝突'),
  debate: text('Debate', '争论', '爭論'),
  predictions: text('Predictions', '预测', '預測'),
  toVerify: text('To verify', '待查', '待查'),
  proposals: text('Proposals of a model', '模型的建议', '模型的建議'),
  more: text('Show more', '显示更多', '顯示更多'),
  csv: text('Download as CSV', '下载 CSV', '下載 CSV'),
  settleNone: text('no source is known', '尚不知道有何来源', '尚不知道有何來源'),
  unknownSubject: text('no subject', '没有对象', '沒有對象'),
  saidBy: text('said by {speaker}', '出自 {speaker}', '出自 {speaker}'),
  newTab: text('opens in a new tab', '在新标签页中打开', '在新分頁中開啟'),
  anyPeriod: text('period unknown', '时期不明', '時期不明'),
  theirVerdicts: text('What became of them', '核实结果一览', '核實結果一覽'),
  notVerified: text('not verified', '未核实', '未核實'),
} as const;
