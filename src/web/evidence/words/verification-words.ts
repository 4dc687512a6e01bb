import { text } from '../../../base/locale.ts';
import { counted } from '../../messages/counted-text.ts';

/** Words of the queue and of verifying. */
export const verificationWords = {
  verificationTitle: counted(
    'Of {count} number, {parts}.',
    'Of {count} numbers, {parts}.',
    '{count} 个数字中，{parts}。',
    '{count} 個數字中，{parts}。',
  ),
  verificationTitleIn: counted(
    'Of {count} number in “{document}”, {parts}.',
    'Of {count} numbers in “{document}”, {parts}.',
    '《{document}》的 {count} 个数字中，{parts}。',
    '《{document}》的 {count} 個數字中，{parts}。',
  ),
  nothingVerified: text('Nothing has been verified yet.', '还没有核实过任何数字。', '還沒有核實過任何數字。'),
  nothingVerifiedHint: text(
    'Verify now: every number that was read is held against filings, prices, arithmetic and what others say.',
    '点“立即核实”：已读到的每个数字都会与申报文件、价格、算术和其他说法逐一比对。',
    '點「立即核實」：已讀到的每個數字都會與申報文件、價格、算術和其他說法逐一比對。',
  ),
  nothingMatches: text(
    'No number matches. Take away a filter, or search for fewer words.',
    '没有符合的数字。请去掉一个筛选条件，或少写几个搜索词。',
    '沒有符合的數字。請去掉一個篩選條件，或少寫幾個搜尋詞。',
  ),
  lede: text(
    'What matters to the thesis comes first. The quote stands on one side, the evidence on the other; a person may decide otherwise, and both are kept.',
    '对论点要紧的排在前面。一边是原话，一边是证据；人可以另作判断，两者都会保留。',
    '對論點要緊的排在前面。一邊是原話，一邊是證據；人可以另作判斷，兩者都會保留。',
  ),
  filters: text('Filters', '筛选', '篩選'),
  byOutcome: text('By outcome', '按结果', '按結果'),
  search: text('Search', '搜索', '搜尋'),
  searchHint: text('words in the quote, subject, metric', '引文、对象、指标中的词', '引文、對象、指標中的詞'),
  onlyDocument: text('Only “{document}”', '只看《{document}》', '只看《{document}》'),
  thisText: text('this text', '这份文本', '這份文本'),
  allDocuments: text('All texts', '全部文本', '全部文本'),
  shown: counted('{count} shown', '{count} shown', '符合的有 {count} 个', '符合的有 {count} 個'),
  keysHint: text(
    'j and k or the arrow keys move through the queue; Enter opens the text; d decides.',
    'j、k 或方向键在队列中移动；Enter 打开原文；d 作判断。',
    'j、k 或方向鍵在佇列中移動；Enter 開啟原文；d 作判斷。',
  ),
  queue: text('Numbers and what became of them', '数字与核实结果', '數字與核實結果'),
  verifyNow: text('Verify now', '立即核实', '立即核實'),
  verifying: text('Verifying…', '正在核实…', '正在核實…'),
  verified: counted(
    '{count} number verified; {changed}.',
    '{count} numbers verified; {changed}.',
    '核实了 {count} 个数字，{changed}。',
    '核實了 {count} 個數字，{changed}。',
  ),
  changedNone: text('no verdict changed', '结果没有变化', '結果沒有變化'),
  changed: counted(
    '{count} verdict is new or changed',
    '{count} verdicts are new or changed',
    '{count} 个结果有变化',
    '{count} 個結果有變化',
  ),
} as const;
