import { text, type Text } from '../../base/locale.ts';
import type { VerdictReason } from '../../evidence/verdict.ts';

export const verdictReasonWords: Readonly<Record<VerdictReason, Text>> = {
  only_roughly: text('it fits only when rounded', '四舍五入后才相符', '四捨五入後才相符'),
  slot_inferred: text(
    'what it is about was inferred, not said',
    '对象或时期出自推断，并非原文明说',
    '對象或時期出自推斷，並非原文明說',
  ),
  garbled_number: text('the number itself is garbled', '数字本身残缺', '數字本身殘缺'),
  near_miss: text('close, but outside its own precision', '接近，但超出自身精度', '接近，但超出自身精度'),
  only_supposed: text(
    'told as an example or an opinion; its number is that of the record',
    '只是举例或观点，数字与记录一致',
    '只是舉例或觀點，數字與紀錄一致',
  ),
  off_by_hundred: text(
    'a hundred times apart: a slip of scale',
    '相差百倍，应是量级之误',
    '相差百倍，應是量級之誤',
  ),
  no_subject: text('the text does not say whom it is about', '原文没有说明对象', '原文沒有說明對象'),
  no_metric: text('the text does not say what is measured', '原文没有说明指标', '原文沒有說明指標'),
  no_period: text('the text does not say for when', '原文没有说明时期', '原文沒有說明時期'),
  no_quantity: text('there is no number to compare', '没有可比的数字', '沒有可比的數字'),
  not_reported: text(
    'it is said as an opinion or an example, not as a fact',
    '只是观点或举例，并非事实陈述',
    '只是觀點或舉例，並非事實陳述',
  ),
  subject_without_source: text(
    'no filing or series is about this subject',
    '没有关于该对象的申报文件或序列',
    '沒有關於該對象的申報文件或序列',
  ),
  metric_without_source: text(
    'no filing or series states this measure',
    '没有申报文件或序列列出该指标',
    '沒有申報文件或序列列出該指標',
  ),
  no_fact_for_period: text('nothing is held for that period', '没有该时期的数据', '沒有該時期的資料'),
  fact_not_derivable: text(
    'the filings do not let it be derived',
    '由申报文件推算不出',
    '由申報文件推算不出',
  ),
  facts_conflict: text('the filings themselves disagree', '申报文件之间不一致', '申報文件之間不一致'),
  unit_differs: text('it is in another unit or currency', '单位或货币不同', '單位或貨幣不同'),
  source_not_held: text(
    'the source that would settle it is not held',
    '能核实它的来源尚未获取',
    '能核實它的來源尚未擷取',
  ),
  needs_dimension: text(
    'filings split this by segment; the series held do not',
    '该数按分部披露，现有序列不含分部',
    '該數按部門揭露，現有序列不含部門',
  ),
  circular: text('it rests on itself', '循环引用', '循環引用'),
  still_to_come: text('its time has not come', '尚未到期', '尚未到期'),
  basis_differs: text('it is counted on another basis', '计算口径不同', '計算口徑不同'),
  period_differs: text('it is about another period', '时期不同', '時期不同'),
  scope_differs: text('it is about a part, or a wider whole', '范围不同', '範圍不同'),
  level_against_growth: text('a level stands against a growth', '一为水平，一为增速', '一為水準，一為增速'),
  claims_disagree: text(
    'others say something else of the same',
    '别处对同一件事说法不同',
    '別處對同一件事說法不同',
  ),
  off_by_ten: text(
    'a power of ten apart: a slip of scale',
    '相差十的整数次方，应是量级之误',
    '相差十的整數次方，應是量級之誤',
  ),
  off_by_thousand: text(
    'a thousand times apart: a slip of unit',
    '相差千倍，应是单位之误',
    '相差千倍，應是單位之誤',
  ),
  does_not_add_up: text(
    'it does not add up with the numbers beside it',
    '与旁边的数字加不拢',
    '與旁邊的數字加不攏',
  ),
  impossible_value: text('it cannot be', '不可能是这个数', '不可能是這個數'),
  case_outside_condition: text(
    'the case it is applied to does not meet its own condition',
    '所用的情形不符合它自己的条件',
    '所用的情形不符合它自己的條件',
  ),
};

/** What each check compares. */
export const ruleWords: Readonly<Record<string, Text>> = {
  'fact.level': text('against the filings', '对照申报文件', '對照申報文件'),
  'fact.growth': text(
    'against the growth the filings give',
    '对照申报文件算出的增速',
    '對照申報文件算出的增速',
  ),
  'fact.ratio': text(
    'against a ratio of two lines of the filings',
    '对照申报文件两项之比',
    '對照申報文件兩項之比',
  ),
  'series.level': text('against a public series', '对照公开数据序列', '對照公開資料序列'),
  'cited.figure': text('against a figure the thesis cites', '对照论点所引的数字', '對照論點所引的數字'),
  'table.13f': text('against a holdings report', '对照持仓报告', '對照持倉報告'),
  'text.yardstick': text('against the yardstick it names', '对照它自己所举的标尺', '對照它自己所舉的標尺'),
  'sanity.magnitude': text('whether it can be at all', '是否可能', '是否可能'),
  'sanity.garbled': text('whether the number is whole', '数字是否完整', '數字是否完整'),
  'prediction.resolved': text('a prediction beside what came', '预测对照结果', '預測對照結果'),
  'rumour.settled': text('a rumour beside what was filed', '传闻对照申报', '傳聞對照申報'),
  'rule.condition': text('a rule beside the case it is told for', '规律对照所用的情形', '規律對照所用的情形'),
  'claims.cluster': text(
    'against what others say of the same',
    '对照别处对同一件事的说法',
    '對照別處對同一件事的說法',
  ),
  'claims.basis': text('the same on another basis', '同一件事的另一口径', '同一件事的另一口徑'),
  'claims.circle': text('whether it rests on itself', '是否循环引用', '是否循環引用'),
  'text.growth': text(
    'growth between two levels of the text',
    '文中两个水平之间的增速',
    '文中兩個水準之間的增速',
  ),
  'text.increment': text('a difference of two levels of the text', '文中两个水平之差', '文中兩個水準之差'),
  'text.inverse': text('one number as the inverse of another', '互为倒数', '互為倒數'),
  'text.multiple': text('a multiple the text states', '文中所说的倍数', '文中所說的倍數'),
  'text.per_year': text('a total beside its yearly part', '总额对照每年数额', '總額對照每年數額'),
  'text.remainder': text(
    'what is left when the parts are taken off',
    '减去各部分之后的余额',
    '減去各部分之後的餘額',
  ),
  'text.share': text('a share the text states', '文中所说的占比', '文中所說的占比'),
  'text.sum': text('parts beside their sum', '各部分对照合计', '各部分對照合計'),
  'text.unit_price': text('a total beside its price a piece', '总额对照单价', '總額對照單價'),
};
