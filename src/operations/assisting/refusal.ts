import { text, type Text } from '../../base/locale.ts';
import type { ProposalSlot } from './open-slots.ts';

/** Why something a model answered is not taken. */
export const refusalReasons = [
  // the whole answer
  'answer_too_long',
  'not_json',
  'fenced',
  'not_as_asked',
  'too_many_items',
  // an item
  'malformed_item',
  'unknown_number',
  'slot_not_asked',
  'slot_filled',
  'repeated',
  'contradicts_itself',
  // its quote
  'quote_empty',
  'quote_too_long',
  'quote_not_in_text',
  'quote_ambiguous',
  'quote_is_quantity',
  // its value
  'unknown_metric',
  'unknown_modality',
  'value_not_in_quote',
  'not_a_name',
  'several_names',
  'no_period',
  'several_periods',
  'invalid_value',
  'nothing_new',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Something a model answered that is not taken; what it concerns is null where that was not understood. */
export interface Refusal {
  number: number | null;
  slot: ProposalSlot | null;
  value: string | null;
  quote: string;
  reason: RefusalReason;
}

export const refusalWords: Readonly<Record<RefusalReason, Text>> = {
  answer_too_long: text('the answer is too long', '回答过长', '回答過長'),
  not_json: text('the answer is not JSON', '回答不是 JSON', '回答不是 JSON'),
  fenced: text(
    'the answer is wrapped in Markdown',
    '回答包在 Markdown 代码块里',
    '回答包在 Markdown 程式碼區塊裡',
  ),
  not_as_asked: text(
    'the answer has another form than asked for',
    '回答的格式与要求不符',
    '回答的格式與要求不符',
  ),
  too_many_items: text('the answer has too many items', '回答的条目过多', '回答的項目過多'),
  malformed_item: text(
    'the item has another form than asked for',
    '条目的格式与要求不符',
    '項目的格式與要求不符',
  ),
  unknown_number: text('no quantity has this number', '没有这个编号的数值', '沒有這個編號的數值'),
  slot_not_asked: text('this slot was not asked about', '没有询问这一项', '沒有詢問這一項'),
  slot_filled: text('a person has settled this slot', '这一项已由人确定', '這一項已由人確定'),
  repeated: text('says the same again', '重复', '重複'),
  contradicts_itself: text('says different things of one slot', '对同一项说法不一', '對同一項說法不一'),
  quote_empty: text('no words of the text are given', '没有给出原文', '沒有給出原文'),
  quote_too_long: text('the quote is too long', '引文过长', '引文過長'),
  quote_not_in_text: text('these words are not in the text', '原文中没有这些字', '原文中沒有這些字'),
  quote_ambiguous: text(
    'the words stand in the text several times, none of them nearest in the sentence',
    '这些字在文中出现多次，句中没有离数值最近的一处',
    '這些字在文中出現多次，句中沒有離數值最近的一處',
  ),
  quote_is_quantity: text('the quote is only a quantity', '引文只是数值', '引文只是數值'),
  unknown_metric: text('the thesis has no such metric', '论点里没有这个指标', '論點裡沒有這個指標'),
  unknown_modality: text('there is no such modality', '没有这种性质', '沒有這種性質'),
  value_not_in_quote: text('the quote says something else', '引文说的不是这个', '引文說的不是這個'),
  not_a_name: text('the words are not a name', '这些字不是名称', '這些字不是名稱'),
  several_names: text('the words name several things', '这些字里有几个名称', '這些字裡有幾個名稱'),
  no_period: text('no period can be read in the words', '读不出时期', '讀不出時期'),
  several_periods: text('the words name several periods', '这些字里有几个时期', '這些字裡有幾個時期'),
  invalid_value: text('the slot cannot have this value', '这一项不能是这个值', '這一項不能是這個值'),
  nothing_new: text('says what was found already', '与已找到的相同', '與已找到的相同'),
};
