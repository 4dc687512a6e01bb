import { text, type Text } from '../../base/locale.ts';
import type { BandLevel, ReadingState } from '../../thesis/indicator.ts';
import type { SignalState } from '../../thesis/signal.ts';

export const bandWords: Readonly<Record<BandLevel, Text>> = {
  calm: text('calm', '平静', '平靜'),
  watch: text('watch', '留意', '留意'),
  strained: text('strained', '紧张', '緊張'),
  critical: text('critical', '危急', '危急'),
};

export const readingStateWords: Readonly<Record<ReadingState, Text>> = {
  ok: text('ok', '正常', '正常'),
  provisional: text('provisional', '暂定', '暫定'),
  uncertain: text('uncertain', '不确定', '不確定'),
  suspect_static: text('suspiciously still', '疑似停滞', '疑似停滯'),
  stale: text('stale', '已过时', '已過時'),
  source_error: text('source failed', '来源失败', '來源失敗'),
  unknown: text('unknown', '未知', '未知'),
};

export const signalStateWords: Readonly<Record<SignalState, Text>> = {
  ok: text('does not hold', '不成立', '不成立'),
  pending: text('holds, not long enough', '成立，时间未到', '成立，時間未到'),
  firing: text('firing', '已触发', '已觸發'),
  resolving: text('ending', '正在解除', '正在解除'),
  no_data: text('unknown', '未知', '未知'),
  stale: text('stale', '已过时', '已過時'),
  source_error: text('source failed', '来源失败', '來源失敗'),
};

/** Why a reading has no value, or none to rely on; `{of}` is what it is about. */
export const readingReasonWords: Readonly<Record<string, Text>> = {
  waits: text('waits for a source: {of}', '等待来源：{of}', '等待來源：{of}'),
  no_data: text('nobody has pulled or entered {of}', '尚未获取或录入 {of}', '尚未擷取或輸入 {of}'),
  not_believed: text(
    'what is said of {of} is not believed',
    '对 {of} 的记载不可采信',
    '對 {of} 的記載不可採信',
  ),
  no_earlier_value: text('no value of a year earlier', '缺少上年同期的值', '缺少上年同期的值'),
  too_few_members: text(
    'too few have reported; missing: {of}',
    '已公布的太少；尚缺：{of}',
    '已公布的太少；尚缺：{of}',
  ),
  too_few_points: text('too few values', '值太少', '值太少'),
  not_same_period: text(
    'its parts are not about the same period',
    '各部分不属同一时期',
    '各部分不屬同一時期',
  ),
  units_differ: text('its parts have different units: {of}', '各部分单位不同：{of}', '各部分單位不同：{of}'),
  denominator_not_positive: text('what it is divided by is not above zero', '分母不大于零', '分母不大於零'),
  no_claim_good_enough: text(
    'no figure of {of} is well enough founded',
    '{of} 没有依据足够的数字',
    '{of} 沒有依據足夠的數字',
  ),
  name_lost: text(
    'the files of the thesis are at fault on {of}: `tightrope thesis check` says where',
    '论点文件中 {of} 有错误：`tightrope thesis check` 会指出位置',
    '論點檔案中 {of} 有錯誤：`tightrope thesis check` 會指出位置',
  ),
  formula_lost: text(
    'its file is at fault: `tightrope thesis check` says where',
    '其文件有错误：`tightrope thesis check` 会指出位置',
    '其檔案有錯誤：`tightrope thesis check` 會指出位置',
  ),
  provisional: text(
    '{first} of {second} have reported',
    '{second} 个中已公布 {first} 个',
    '{second} 個中已公布 {first} 個',
  ),
  stale: text('older than {of} days', '已超过 {of} 天', '已超過 {of} 天'),
  suspect_static: text('has not moved for too long', '久未变动，存疑', '久未變動，存疑'),
  uncertain: text(
    'the range of what is stated allows both signs',
    '所述区间正负皆可能',
    '所述區間正負皆可能',
  ),
  source_error: text('{of} could not be asked for', '{of} 无法获取', '{of} 無法擷取'),
};
