import type { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text, type Locale } from '../base/locale.ts';
import { commandLineName } from './field-name.ts';
import { fieldsFor, inputFields, type InputField, type Surface } from './input-fields.ts';
import { didYouMean } from '../base/did-you-mean.ts';
import { expectedWords, receivedWords } from './input-wording.ts';

/**
 * An operation's input from what a surface received. Words and query strings come as text, so a text in the place of
 * a number or a boolean is taken for one where it plainly is one, and a single value for a list of one. Throws
 * invalid_input naming the first field that is wrong, unknown, or not offered by this surface, as the
 * surface writes it: `--limit` or `SOURCE` on the command line, `limit` over HTTP.
 */
export function parseInput<Input extends z.ZodObject>(
  input: Input,
  raw: unknown,
  surface: Surface,
  locale: Locale,
): z.output<Input> {
  const fields = fieldsFor(inputFields(input), surface);
  const given = asRecord(raw, locale);
  for (const name of Object.keys(given)) {
    if (!fields.some((field) => field.name === name)) throw unknownField(name, fields, locale);
  }
  const read = Object.fromEntries(
    fields
      .filter(({ name }) => given[name] !== undefined)
      .map((field) => [field.name, fromText(field, given[field.name])]),
  );
  const parsed = input.safeParse(read);
  if (parsed.success) return parsed.data;
  throw invalidField(parsed.error.issues[0], fields, given, surface, locale);
}

function asRecord(raw: unknown, locale: Locale): Record<string, unknown> {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Record<string, unknown>;
  throw new TightropeError('invalid_input', {
    at: words.input[locale],
    expected: words.object[locale],
    received: receivedWords(raw, locale),
  });
}

function fromText(field: InputField, value: unknown): unknown {
  if (field.many) return (Array.isArray(value) ? value : [value]).map((one) => oneFromText(field, one));
  return oneFromText(field, value);
}

function oneFromText(field: InputField, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (field.type === 'integer' || field.type === 'number') {
    return /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  }
  if (field.type === 'boolean')
    return value === 'true' || value === '1' || (value === 'false' || value === '0' ? false : value);
  return value;
}

function unknownField(name: string, fields: readonly InputField[], locale: Locale): TightropeError {
  const names = fields.map((field) => field.name);
  const near = didYouMean(name, names);
  return new TightropeError('invalid_input', {
    at: name,
    expected: names.length === 0 ? words.noField[locale] : `${words.field[locale]} ${names.join(', ')}`,
    received: words.unknown[locale],
    ...(near === undefined ? {} : { hint: words.didYouMean[locale].replace('{at}', near) }),
  });
}

function invalidField(
  issue: z.core.$ZodIssue | undefined,
  fields: readonly InputField[],
  given: Readonly<Record<string, unknown>>,
  surface: Surface,
  locale: Locale,
): TightropeError {
  const path = issue?.path ?? [];
  const field = fields.find((candidate) => candidate.name === path[0]);
  return new TightropeError('invalid_input', {
    at:
      surface === 'cli' && field !== undefined
        ? commandLineName(field)
        : path.join('.') || words.input[locale],
    expected: field === undefined ? (issue?.message ?? '') : expectedWords(field, locale),
    received: receivedWords(at(given, path), locale),
  });
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    // a single value stands for a list of one
    if (!Array.isArray(here) && typeof step === 'number') continue;
    here =
      typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined;
  }
  return here;
}

const words = {
  input: text('the input', '输入', '輸入'),
  object: text('an object', '一个对象', '一個物件'),
  unknown: text('none of them', '未知的字段', '未知的欄位'),
  field: text('one of', '以下之一：', '以下之一：'),
  noField: text('no field at all', '没有任何字段', '沒有任何欄位'),
  didYouMean: text('Did you mean {at}?', '是不是想用 {at}？', '是不是想用 {at}？'),
} as const;
