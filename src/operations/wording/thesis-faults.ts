import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { Fault, FaultCode } from '../../thesis/thesis.ts';

/** What is wrong, in a sentence. */
export function faultWords({ code, expected, received }: Fault, locale: Locale): string {
  const kind = nameKinds[expected];
  if (code === 'name_unknown' && kind !== undefined)
    return fill(unknownWords[locale], { kind: kind[0][locale], received });
  return fill(faults[code][0][locale], { expected, received });
}

/** What to do about it. A name that is nearly there comes first. */
export function faultWayOut({ code, expected, received, meant }: Fault, locale: Locale): string {
  const [, wayOut] = faults[code];
  const kind = nameKinds[expected];
  if (code === 'name_unknown' && meant === null && kind !== undefined)
    return fill(placeWords[locale], { place: kind[1] });
  return meant === null ? fill(wayOut[locale], { expected, received }) : fill(meantWords[locale], { meant });
}

const unknownWords = text('There is no {kind} {received}', '没有{kind} {received}', '沒有{kind} {received}');
const placeWords = text('Those there are stand in {place}.', '已有的在 {place}。', '已有的在 {place}。');

/** What a name may be of, and where such names are written down. */
const nameKinds: Readonly<Record<string, readonly [Text, place: string]>> = {
  indicator: [text('indicator', '指标', '指標'), 'indicators/'],
  signal: [text('signal', '信号', '訊號'), 'signals/'],
  outcome: [text('outcome', '后续结果', '後續結果'), 'outcomes.yaml'],
  group: [text('group', '组', '群組'), 'groups.yaml (groups)'],
  board: [text('group of the board', '看板分组', '看板分組'), 'groups.yaml (boards)'],
  lifeline: [text('lifeline', '命脉', '命脈'), 'thesis.yaml'],
  node: [text('node', '节点', '節點'), 'links.yaml'],
  entity: [text('company', '公司', '公司'), 'entities.yaml'],
  concept: [text('concept', '概念', '概念'), 'concepts/'],
  metric: [text('metric', '指标名', '指標名稱'), 'metrics.yaml, cited/'],
};

const meantWords = text('Did you mean {meant}?', '是不是想写 {meant}？', '是不是想寫 {meant}？');

const faults: Readonly<Record<FaultCode, readonly [what: Text, wayOut: Text]>> = {
  yaml_broken: [
    text('It is no YAML: {received}', '不是有效的 YAML：{received}', '不是有效的 YAML：{received}'),
    text(
      'Mend the line, or the one above it: indentation, a missing quote or bracket.',
      '修正这一行或上一行：缩进、缺少的引号或括号。',
      '修正這一行或上一行：縮排、缺少的引號或括號。',
    ),
  ],
  format_newer: [
    text(
      'Written in format {received}; this program knows up to {expected}',
      '以格式 {received} 写成，本程序只懂到 {expected}',
      '以格式 {received} 寫成，本程式只懂到 {expected}',
    ),
    text(
      'Update the program. What it can read of the thesis is evaluated.',
      '请更新程序。能读懂的部分照常计算。',
      '請更新程式。能讀懂的部分照常計算。',
    ),
  ],
  file_missing: [
    text('The file {expected} is missing', '缺少文件 {expected}', '缺少檔案 {expected}'),
    text(
      '`tightrope thesis new NAME` writes one to start from.',
      '`tightrope thesis new 名称` 会写出一份起步用的文件。',
      '`tightrope thesis new 名稱` 會寫出一份起步用的檔案。',
    ),
  ],
  file_unknown: [
    text('{received} is no file of a thesis', '{received} 不是论点的文件', '{received} 不是論點的檔案'),
    text('Its place may be: {expected}', '可用的位置：{expected}', '可用的位置：{expected}'),
  ],
  field_missing: [
    text('Something is missing: {received}', '缺少内容：{received}', '缺少內容：{received}'),
    text('Write {expected}.', '请写 {expected}。', '請寫 {expected}。'),
  ],
  field_unknown: [
    text('There is no field {received} here', '这里没有字段 {received}', '這裡沒有欄位 {received}'),
    text('There are: {expected}', '可用：{expected}', '可用：{expected}'),
  ],
  value_malformed: [
    text('{received} does not fit', '{received} 不合要求', '{received} 不合要求'),
    text('Write {expected}.', '请写 {expected}。', '請寫 {expected}。'),
  ],
  day_malformed: [
    text('{received} is no day', '{received} 不是有效的日期', '{received} 不是有效的日期'),
    text('Write {expected}, in quotes.', '请写 {expected}，加引号。', '請寫 {expected}，加引號。'),
  ],
  language_missing: [
    text('The wording in {expected} is missing', '缺少 {expected} 的文字', '缺少 {expected} 的文字'),
    text(
      'Write it in en, zh-Hans and zh-Hant; until then another language stands in for it.',
      '请用 en、zh-Hans、zh-Hant 三种语言写；在此之前以另一种语言代替。',
      '請用 en、zh-Hans、zh-Hant 三種語言寫；在此之前以另一種語言代替。',
    ),
  ],
  id_malformed: [
    text('{received} cannot be an id', '{received} 不能用作编号', '{received} 不能用作編號'),
    text('Use only: {expected}', '只能用：{expected}', '只能用：{expected}'),
  ],
  id_twice: [
    text('{received} is there twice', '{received} 出现了两次', '{received} 出現了兩次'),
    text(
      'Name one of the two otherwise, or leave it out.',
      '给其中一个改名，或删去。',
      '給其中一個改名，或刪去。',
    ),
  ],
  name_unknown: [
    text('There is no {received}', '没有 {received}', '沒有 {received}'),
    text('It must name one of: {expected}', '须为其一：{expected}', '須為其一：{expected}'),
  ],
  cycle: [
    text('It leads back to itself: {received}', '绕回了自身：{received}', '繞回了自身：{received}'),
    text('Take one of these out of the ring.', '从环中去掉其一。', '從環中去掉其一。'),
  ],
  unit_mismatch: [
    text('Units do not go together: {received}', '单位不合：{received}', '單位不合：{received}'),
    text('It should be {expected}.', '应为 {expected}。', '應為 {expected}。'),
  ],
  not_ascending: [
    text('{received} is out of order', '{received} 的顺序不对', '{received} 的順序不對'),
    text(
      'Thresholds ascend, and their levels follow the direction: {expected}',
      '阈值须递增，程度须与方向一致：{expected}',
      '門檻須遞增，程度須與方向一致：{expected}',
    ),
  ],
  never_met: [
    text('{received} can never be met', '{received} 永远不会满足', '{received} 永遠不會滿足'),
    text('It should be {expected}.', '应为 {expected}。', '應為 {expected}。'),
  ],
  never_left: [
    text(
      '{received} is left at once or never',
      '{received} 会立刻失效，或永不失效',
      '{received} 會立刻失效，或永不失效',
    ),
    text('It should be {expected}.', '应为 {expected}。', '應為 {expected}。'),
  ],
};
