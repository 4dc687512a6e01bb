import { text, type Text } from './locale.ts';

/** What became of a claim, in as few words as will do: the same in the terminal, in a file and on a page. */
export const outcomeWords = {
  confirmed: text('holds', '成立', '成立'),
  contradicted: text('does not hold', '不成立', '不成立'),
  conflicting: text('in conflict', '说法冲突', '說法衝突'),
  condition_not_met: text('condition not met', '条件未满足', '條件未滿足'),
  superseded: text('superseded', '已被取代', '已被取代'),
  differs_in_basis: text('another basis', '口径不同', '口徑不同'),
  unverifiable: text('cannot be settled', '无从核实', '無從核實'),
} satisfies Record<string, Text>;

/** What became of a dated prediction. */
export const predictionOutcomeWords = {
  open: text('open', '未决', '未決'),
  came_true: text('came true', '应验', '應驗'),
  failed: text('failed', '落空', '落空'),
  unresolvable: text('unresolvable', '无法判定', '無法判定'),
} satisfies Record<string, Text>;
