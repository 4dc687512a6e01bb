import { fill, text, type Locale, type Text } from '../base/locale.ts';
import type { InputField, JsonSchema } from './input-fields.ts';

/** What a field takes, in plain words: "a whole number from 1 to 10000". */
export function expectedWords(field: InputField, locale: Locale): string {
  const say = (words: Text, values: Record<string, string | number> = {}): string =>
    fill(words[locale], values);
  if (field.choices !== null) return say(words.oneOf, { choices: field.choices.join(', ') });
  if (field.type === 'object') return say(words.contents);
  if (field.type === 'boolean') return say(words.boolean);
  if (field.schema['format'] === 'date') return say(words.date);
  if (field.type === 'string') return field.many ? say(words.texts) : say(words.text);
  return say(...numberWords(field.schema, field.type));
}

/** What was given, short enough for one line. */
export function receivedWords(value: unknown, locale: Locale): string {
  if (value === undefined) return words.nothing[locale];
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown === '' ? words.empty[locale] : shown;
}

const words = {
  oneOf: text('one of {choices}', '{choices} 之一', '{choices} 之一'),
  boolean: text('true or false', 'true 或 false', 'true 或 false'),
  date: text('a date such as 2025-12-09', '日期，例如 2025-12-09', '日期，例如 2025-12-09'),
  text: text('a text', '一段文字', '一段文字'),
  texts: text('one text or more', '一段或多段文字', '一段或多段文字'),
  whole: text('a whole number', '整数', '整數'),
  number: text('a number', '数字', '數字'),
  wholeFrom: text('a whole number from {from}', '不小于 {from} 的整数', '不小於 {from} 的整數'),
  wholeBetween: text(
    'a whole number from {from} to {to}',
    '{from} 到 {to} 之间的整数',
    '{from} 到 {to} 之間的整數',
  ),
  contents: text(
    'a list of {name, text} or {name, base64}',
    '由 {name, text} 或 {name, base64} 组成的列表',
    '由 {name, text} 或 {name, base64} 組成的清單',
  ),
  nothing: text('missing', '空缺', '空缺'),
  empty: text('empty', '空的', '空的'),
} as const;

function numberWords(schema: JsonSchema, type: string): [Text, Record<string, number>?] {
  const { minimum, maximum } = schema;
  if (type === 'number') return [words.number];
  if (typeof minimum !== 'number' || minimum === Number.MIN_SAFE_INTEGER) return [words.whole];
  if (typeof maximum !== 'number' || maximum === Number.MAX_SAFE_INTEGER)
    return [words.wholeFrom, { from: minimum }];
  return [words.wholeBetween, { from: minimum, to: maximum }];
}
