import { isRecord } from '../../../src/base/is-record.ts';

/** Where a value breaks a JSON Schema, of the words of it that our schemas use; any other word fails the test. */
export function breaches(value: unknown, schema: unknown, root: unknown = schema, at = ''): string[] {
  if (!isRecord(schema)) throw new Error(`${at}: no schema`);
  return Object.entries(schema).flatMap(([word, said]) => {
    const rule = rules[word];
    if (rule === undefined) throw new Error(`${at}: the schema says ${word}`);
    return rule(value, said, { schema, root, at });
  });
}

interface Where {
  schema: Record<string, unknown>;
  root: unknown;
  at: string;
}
type Rule = (value: unknown, said: unknown, where: Where) => string[];

const nothing: Rule = () => [];
const when =
  (breaks: (value: unknown, said: unknown) => boolean, what: string): Rule =>
  (value, said, { at }) =>
    breaks(value, said) ? [`${at}: ${what} ${JSON.stringify(said)}`] : [];

const rules: Readonly<Record<string, Rule>> = {
  ...{ $schema: nothing, title: nothing, description: nothing, $defs: nothing },
  type: when((value, said) => ![said].flat().some((type) => isOf(value, String(type))), 'no'),
  enum: when((value, said) => Array.isArray(said) && !said.includes(value), 'none of'),
  const: when((value, said) => value !== said, 'not'),
  pattern: when(
    (value, said) => typeof value === 'string' && !new RegExp(String(said)).test(value),
    'not like',
  ),
  minLength: when((value, said) => typeof value === 'string' && value.length < Number(said), 'shorter than'),
  minimum: when((value, said) => typeof value === 'number' && value < Number(said), 'below'),
  maximum: when((value, said) => typeof value === 'number' && value > Number(said), 'above'),
  minItems: when((value, said) => Array.isArray(value) && value.length < Number(said), 'fewer than'),
  required: (value, said, { at }) =>
    isRecord(value)
      ? (said as string[]).filter((key) => !(key in value)).map((key) => `${at}: no ${key}`)
      : [],
  properties: (value, said, { root, at }) =>
    isRecord(value)
      ? Object.entries(said as Record<string, unknown>).flatMap(([key, one]) =>
          key in value ? breaches(value[key], one, root, `${at}/${key}`) : [],
        )
      : [],
  additionalProperties: (value, said, { schema, root, at }) => {
    if (!isRecord(value)) return [];
    const known = isRecord(schema['properties']) ? Object.keys(schema['properties']) : [];
    return Object.keys(value)
      .filter((key) => !known.includes(key))
      .flatMap((key) =>
        said === false ? [`${at}: ${key}`] : breaches(value[key], said, root, `${at}/${key}`),
      );
  },
  items: (value, said, { root, at }) =>
    Array.isArray(value) ? value.flatMap((one, index) => breaches(one, said, root, `${at}/${index}`)) : [],
  anyOf: (value, said, { root, at }) => {
    const found = (said as unknown[]).map((one) => breaches(value, one, root, at));
    return found.some((one) => one.length === 0) ? [] : [`${at}: none of ${found.length}`];
  },
  $ref: (value, said, { root, at }) => {
    const name = String(said).replace('#/$defs/', '');
    const definitions = isRecord(root) && isRecord(root['$defs']) ? root['$defs'] : {};
    return breaches(value, definitions[name], root, at);
  },
};

function isOf(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isRecord(value) : typeof value === type;
}
