import { text, type Text } from '../../base/locale.ts';
import type { FactState } from '../../base/observation.ts';
import type { Shape } from '../../facts/derived-fact.ts';
import type { Reason } from '../../facts/reckoning.ts';

export const factReasonWords: Readonly<Record<Reason, Text>> = {
  no_statement: text('no filing states it', '没有申报文件列出', '沒有申報文件列出'),
  no_year: text(
    'the year it would be taken from is not stated',
    '缺少可供推算的全年数',
    '缺少可供推算的全年數',
  ),
  no_nine_months: text(
    'the nine months to take off the year are not stated',
    '缺少可供扣除的前九个月累计数',
    '缺少可供扣除的前九個月累計數',
  ),
  no_year_to_date: text('the year to date is not stated', '缺少年初至今累计数', '缺少年初至今累計數'),
  no_prior_year_to_date: text(
    'the year to date of the year before is not stated',
    '缺少上年同期累计数',
    '缺少上年同期累計數',
  ),
  no_part: text('a part of the formula is missing', '公式缺少一项', '公式缺少一項'),
  not_additive: text(
    'its quarters do not add up to a year by nature',
    '这一项本来就不能逐季相加',
    '這一項本來就不能逐季相加',
  ),
  vintages_differ: text(
    'its parts were stated by different vintages',
    '各项出自不同版本的申报',
    '各項出自不同版本的申報',
  ),
  contradicts_year_to_date: text(
    'it contradicts its own year to date',
    '与自身的年初至今累计数矛盾',
    '與自身的年初至今累計數矛盾',
  ),
  equals_year: text('it equals the whole year', '与全年数相同', '與全年數相同'),
  contradicts_parts: text('its quarters add up to something else', '与各季之和不符', '與各季之和不符'),
  filing_disagrees: text('filings of the same rank disagree', '同级申报文件说法不一', '同級申報文件說法不一'),
  negative: text(
    'it would be below zero, which this cannot be',
    '推算结果为负，而这一项不可能为负',
    '推算結果為負，而這一項不可能為負',
  ),
  out_of_scale: text(
    'it is a thousand times off what others state',
    '与其他申报相差千倍',
    '與其他申報相差千倍',
  ),
  not_a_number: text('what is stated is not a number', '所列不是数字', '所列不是數字'),
  sides_apart: text(
    'its two sides end more than 35 days apart',
    '分子分母的截止日相差超过 35 天',
    '分子分母的截止日相差超過 35 天',
  ),
  units_differ: text('its sides are in different units', '两边单位不同', '兩邊單位不同'),
  denominator_not_positive: text('what it is divided by is not above zero', '分母不大于零', '分母不大於零'),
  part_conflicting: text('a part of it is in conflict', '其中一项有冲突', '其中一項有衝突'),
  part_quarantined: text(
    'a part of it is set aside as out of scale',
    '其中一项因量级异常被搁置',
    '其中一項因量級異常被擱置',
  ),
};

export const factStateWords: Readonly<Record<FactState, Text>> = {
  ok: text('stated', '原文所列', '原文所列'),
  stale: text('stale', '已过时', '已過時'),
  derived: text('derived', '推算', '推算'),
  not_derivable: text('cannot be derived', '无法推算', '無法推算'),
  unlocated: text('unlocated', '未能定位', '未能定位'),
  conflicting: text('in conflict', '有冲突', '有衝突'),
  quarantined: text('set aside', '已搁置', '已擱置'),
};

export const shapeWords: Readonly<Record<Shape, Text>> = {
  quarter: text('quarter', '单季', '單季'),
  year: text('year', '全年', '全年'),
  ttm: text('twelve months', '近十二个月', '近十二個月'),
  ytd: text('year to date', '年初至今', '年初至今'),
  instant: text('at the end of the day', '期末', '期末'),
};
