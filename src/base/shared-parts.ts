/**
 * Answers of one question in several languages, told apart: most of a long answer is numbers and days, which are the same in
 * each. What is the same stands once, in `shared`; in each answer `{ "$shared": n }` stands in its place.
 */
export interface Parted {
  /** In the order of the answers given. */
  answers: unknown[];
  shared: SharedPart[];
}

/** Rows of the same fields name them once; anything else stands as it is. */
export type SharedPart = { fields: string[]; rows: unknown[][] } | { as: unknown };

/** The other way is `joinShared`. Only lists and objects at least so many characters long are worth a part of their own. */
export function partShared(answers: readonly unknown[], least = 400): Parted {
  const shared: SharedPart[] = [];
  const part = (values: readonly unknown[]): unknown[] => {
    const [first] = values;
    if (typeof first !== 'object' || first === null) return [...values];
    const [written = '', ...others] = values.map((value) => JSON.stringify(value));
    if (written.length < least) return [...values];
    if (others.every((other) => other === written)) {
      shared.push(sharedPart(first));
      return values.map(() => ({ [mark]: shared.length - 1 }));
    }
    return inside(values, part);
  };
  return { answers: part(answers), shared };
}

/** An answer as it was before its parts were taken out. Throws a RangeError for a part that is not there. */
export function joinShared(answer: unknown, shared: readonly SharedPart[]): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  if (Array.isArray(answer)) return answer.map((one) => joinShared(one, shared));
  const number: unknown = (answer as Record<string, unknown>)[mark];
  if (typeof number !== 'number')
    return Object.fromEntries(Object.entries(answer).map(([key, one]) => [key, joinShared(one, shared)]));
  const part = shared[number];
  if (part === undefined) throw new RangeError(`no shared part ${number}`);
  if ('as' in part) return part.as;
  return part.rows.map((row) => Object.fromEntries(part.fields.map((field, index) => [field, row[index]])));
}

const mark = '$shared';

/** Looks for what is the same one level deeper, where all have the same places. */
function inside(values: readonly unknown[], part: (values: readonly unknown[]) => unknown[]): unknown[] {
  const keys = values.map((value) => (typeof value === 'object' && value !== null ? Object.keys(value) : []));
  const [own = []] = keys;
  const isSame = keys.every((other) => other.join('\n') === own.join('\n'));
  const isList = values.map((value) => Array.isArray(value));
  if (!isSame || new Set(isList).size > 1) return [...values];
  const parted = own.map((key) => part(values.map((value) => (value as Record<string, unknown>)[key])));
  return values.map((_, of) =>
    isList[of] === true
      ? parted.map((one) => one[of])
      : Object.fromEntries(own.map((key, index) => [key, parted[index]?.[of]])),
  );
}

function sharedPart(value: object): SharedPart {
  if (!Array.isArray(value)) return { as: value };
  const list: readonly unknown[] = value;
  const [first] = list;
  const isRow = (one: unknown): one is Record<string, unknown> =>
    typeof one === 'object' && one !== null && !Array.isArray(one);
  if (!isRow(first)) return { as: value };
  const fields = Object.keys(first);
  const named = fields.join('\n');
  const rows: unknown[][] = [];
  for (const one of list) {
    if (!isRow(one) || Object.keys(one).join('\n') !== named) return { as: value };
    rows.push(fields.map((field) => one[field]));
  }
  return { fields, rows };
}
