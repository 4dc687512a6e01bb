/**
 * The fields of front matter as most of it is written: one `key: value` a line with plain or quoted text, and lists of
 * plain text. What YAML's own parser would give, some fifty times as fast; null for anything else, which is left to that
 * parser: nesting, comments, numbers, escapes, text over several lines, a key that comes twice.
 */
export function plainFields(body: string): ReadonlyMap<string, unknown> | null {
  const fields = new Map<string, unknown>();
  let list: string[] | null = null;
  let key = '';
  for (const line of body.endsWith('\n') ? body.slice(0, -1).split('\n') : body.split('\n')) {
    const item = listItem.exec(line)?.[1];
    if (item !== undefined) {
      if (list === null) return null;
      list.push(item);
      fields.set(key, list);
      continue;
    }
    const match = field.exec(line);
    const [, name, written] = match ?? [];
    if (name === undefined || fields.has(name)) return null;
    const value = written === undefined ? null : valueOf(written);
    if (value === undefined) return null;
    fields.set(name, value);
    key = name;
    list = written === undefined ? [] : null;
  }
  return fields;
}

/** Undefined for what is not as simple as that. */
function valueOf(written: string): unknown {
  if (quoted.test(written)) return written.slice(1, -1);
  if (written === '[]') return [];
  const word = words.get(written);
  if (word !== undefined) return word;
  return day.test(written) || plain.test(written) ? written : undefined;
}

const words: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Text that begins with a letter and holds nothing that YAML gives a meaning. */
const notText = String.raw`(?!(?:[Tt]rue|TRUE|[Ff]alse|FALSE|[Nn]ull|NULL)$)`;
const plainText = String.raw`${notText}[\p{L}《](?:[^\p{Cc}\p{Cf}\p{Z}#:]|:(?=[^\p{Cc}\p{Z}])| (?=[^\p{Cc}\p{Z}#:]))*`;
const plain = new RegExp(`^${plainText}$`, 'u');
const listItem = new RegExp(`^- (${plainText})$`, 'u');
const field = /^([A-Za-z][\w-]{0,60}):(?: (\S.*))?$/;
const quoted = /^(?:'[^'\p{Cc}]*'|"[^"\\\p{Cc}]*")$/u;
const day = /^\d{4}-\d\d-\d\d$/;
