import { text, type Text } from '../../base/locale.ts';
import type { SourceOut } from '../api/fact-queries.ts';
import type { PullOut } from '../../operations/shapes/pull.ts';

export const sourcesWords = {
  sentence: text(
    '{ok} of {count} sources are current; {failing} fail and {lacking} lack a key or a contact.',
    '{count} 个数据源中 {ok} 个为最新；{failing} 个失败，{lacking} 个缺密钥或邮箱。',
    '{count} 個資料來源中 {ok} 個為最新；{failing} 個失敗，{lacking} 個缺金鑰或信箱。',
  ),
  sentenceNever: text(
    'None of {count} sources has been asked yet.',
    '{count} 个数据源都还没有请求过。',
    '{count} 個資料來源都還沒有請求過。',
  ),
  sentenceSnapshot: text(
    'Nothing has been pulled yet: {snapshot} of {count} sources answer from what came with the program.',
    '尚未获取任何数据：{count} 个数据源中 {snapshot} 个由随程序附带的快照作答。',
    '尚未擷取任何資料：{count} 個資料來源中 {snapshot} 個由隨程式附帶的快照作答。',
  ),
  lede: text(
    'Nothing is fetched unless you ask for it, here or on a schedule. What came with the program is on the page of {snapshot}.',
    '不经你要求或定时设定，不会获取任何数据。随程序附带的数据见{snapshot}。',
    '不經你要求或定時設定，不會擷取任何資料。隨程式附帶的資料見{snapshot}。',
  ),
  snapshot: text('the snapshot', '快照页', '快照頁'),
  source: text('Source', '数据源', '資料來源'),
  state: text('State', '状态', '狀態'),
  last: text('Last success', '上次成功', '上次成功'),
  due: text('Due again', '下次应获取', '下次應擷取'),
  licence: text('Licence', '许可', '授權'),
  key: text('Key', '密钥', '金鑰'),
  pull: text('Pull', '获取', '擷取'),
  table: text('Sources', '数据源', '資料來源'),
  never: text('never', '从未', '從未'),
  dueNow: text('now', '现在', '現在'),
  dueAt: text('due {date}', '{date} 应获取', '{date} 應擷取'),
  limit: text('limit: {n} requests in {s} s', '限速：{s} 秒 {n} 次', '限速：{s} 秒 {n} 次'),
  limitOne: text('limit: one request in {s} s', '限速：{s} 秒 1 次', '限速：{s} 秒 1 次'),
  limitOther: text('limit: {limit}', '限速：{limit}', '限速：{limit}'),
  lines: text(
    '{pulled} of {lines} lines pulled',
    '{lines} 项中已获取 {pulled} 项',
    '{lines} 項中已擷取 {pulled} 項',
  ),
  linesHeld: text(
    '{pulled} of {lines} lines pulled, {held} from the snapshot',
    '{lines} 项中已获取 {pulled} 项，{held} 项来自快照',
    '{lines} 項中已擷取 {pulled} 項，{held} 項來自快照',
  ),
  noLines: text('not asked by the thesis', '论点未使用', '論點未使用'),
  mayPass: text('may be passed on', '可再分发', '可再散布'),
  mayNotPass: text('may not be passed on', '不可再分发', '不可再散布'),
  keySet: text('{variable} is set', '{variable} 已设置', '{variable} 已設定'),
  keyRequired: text('{variable}, required', '{variable}，必需', '{variable}，必要'),
  keyOptional: text('{variable}, optional', '{variable}，可选', '{variable}，選用'),
  noKey: text('none needed', '不需要', '不需要'),
  signUp: text('Get a key', '申请密钥', '申請金鑰'),
  pullNow: text('Pull now', '立即获取', '立即擷取'),
  pullSource: text('Pull now: {source}', '立即获取：{source}', '立即擷取：{source}'),
  pulling: text('Asking…', '正在获取…', '正在擷取…'),
  pullingFor: text(
    'Asking {source}; each line is kept as it comes. This page may be left.',
    '正在向 {source} 请求，逐项保存；可以离开本页。',
    '正在向 {source} 請求，逐項儲存；可以離開本頁。',
  ),
  result: text(
    '{source}: {facts} new facts from {requests} requests.',
    '{source}：{requests} 次请求，新增 {facts} 条事实。',
    '{source}：{requests} 次請求，新增 {facts} 筆事實。',
  ),
  counted: text('{word}: {count}', '{word}：{count}', '{word}：{count}'),
  separator: text(', ', '，', '，'),
  moreFailures: text('and {count} more', '另有 {count} 项', '另有 {count} 項'),
  lastError: text('last error: {error}', '上次错误：{error}', '上次錯誤：{error}'),
  close: text('Close', '关闭', '關閉'),
} satisfies Record<string, Text>;

export const sourceStateWords: Readonly<Record<SourceOut['state'], Text>> = {
  never: text('not asked yet', '尚未请求', '尚未請求'),
  ok: text('current', '最新', '最新'),
  snapshot: text('from the snapshot', '来自快照', '來自快照'),
  stale: text('stale', '已过时', '已過時'),
  failing: text('failing', '失败', '失敗'),
  resting: text('asked us to wait', '要求稍候', '要求稍候'),
  key_missing: text('needs a key', '需要密钥', '需要金鑰'),
  contact_missing: text('needs a contact', '需要联系邮箱', '需要聯絡信箱'),
};

export const outcomeWords: Readonly<Record<PullOut['lines'][number]['outcome'], Text>> = {
  ok: text('kept', '已保存', '已儲存'),
  unchanged: text('unchanged', '无变化', '無變化'),
  skipped: text('skipped, a key is missing', '缺密钥，跳过', '缺金鑰，略過'),
  fresh: text('pulled lately, passed over', '近期已获取，跳过', '近期已擷取，略過'),
  due: text('due', '待获取', '待擷取'),
  refused: text('refused', '未采用', '未採用'),
  failed: text('failed', '失败', '失敗'),
};
