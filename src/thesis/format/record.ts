import { isRecord } from '../../base/is-record.ts';
import { isNothing, type Kind, type Schema } from './kind.ts';
import { isId } from './scalars.ts';
import { broken, child, lost, losing, nearest, type Spot } from './sheet.ts';

/** A field of a record. */
export interface Field<T> {
  kind: Kind<T>;
  /** For editors. */
  about: string;
  required: boolean;
  /** Taken where nothing is written. */
  usual?: T;
  /** Taken where it cannot be read, so that the record stands without it. */
  instead?: T;
  /** What is lost then: `bands`. */
  loses?: string;
}

export function must<T>(kind: Kind<T>, about: string): Field<T> {
  return { kind, about, required: true };
}

export function may<T, U>(kind: Kind<T>, usual: U, about: string): Field<T | U> {
  return { kind, about, required: false, usual };
}

/** A field that should be there; the record stands without it. */
export function should<T, U>(kind: Kind<T>, instead: U, about: string): Field<T | U> {
  return { kind, about, required: true, instead };
}

/** A field that may be left out; the record stands without it where it cannot be read. */
export function extra<T, U>(kind: Kind<T>, instead: U, about: string, loses?: string): Field<T | U> {
  return { kind, about, required: false, usual: instead, instead, ...(loses === undefined ? {} : { loses }) };
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type FieldsRead<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/**
 * A map with these fields and no other. A field it does not know is a fault; where `strict`, the record is lost with it, because it
 * would mean something else without.
 */
export function record<F extends Fields>(fields: F, options: { strict?: boolean } = {}): Kind<FieldsRead<F>> {
  const names = Object.keys(fields);
  return {
    fields: names,
    schema: (definitions): Schema => ({
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(fields).map(([key, { kind, about }]) => [
          key,
          { description: about, ...kind.schema(definitions) },
        ]),
      ),
      required: names.filter((key) => fields[key]?.required === true),
      additionalProperties: false,
    }),
    read(spot) {
      const { value } = spot;
      if (!isRecord(value))
        return broken(
          spot,
          isNothing(value) ? 'field_missing' : 'value_malformed',
          `{ ${names.join(', ')} }`,
        );
      let isLost = false;
      // a misspelt field that must be there is one fault, not two
      const misspelt = new Set<string>();
      for (const key of Object.keys(value)) {
        if (key in fields) continue;
        const absent = names.filter((one) => isNothing(value[one]));
        const meant = nearest(key, absent) ?? nearest(key, names);
        const more = { received: key, meant, harmless: options.strict !== true, key: true };
        const harmful =
          meant !== null && fields[meant]?.required === true && fields[meant].instead === undefined;
        broken(child(spot, key), 'field_unknown', names.join(' | '), {
          ...more,
          harmless: more.harmless && !harmful,
        });
        if (meant !== null) misspelt.add(meant);
        if (options.strict === true) isLost = true;
      }
      const read: Record<string, unknown> = {};
      for (const [key, field] of Object.entries(fields)) {
        const found = fieldOf(field, child(spot, key), misspelt.has(key));
        if (found === lost) isLost = true;
        else read[key] = found;
      }
      return isLost ? lost : (read as FieldsRead<F>);
    },
  };
}

function fieldOf(field: Field<unknown>, spot: Spot, isMisspelt: boolean): unknown {
  if (isNothing(spot.value)) {
    if (!field.required) return field.usual;
    if (isMisspelt) return 'instead' in field ? field.instead : lost;
  }
  if (!('instead' in field)) return field.kind.read(spot);
  const { sheet } = spot;
  const before = sheet.faults.length;
  const found = field.kind.read(spot);
  if (found !== lost) return found;
  // the record stands without it: no more than that is lost
  for (const fault of sheet.faults.slice(before)) {
    fault.harmless = true;
    if (field.loses !== undefined) fault.loses ??= `${field.loses} of ${sheet.subject}`;
  }
  return field.instead;
}

/** A list; an item that cannot be read is left out, or the whole list where it would mean something else then. */
export function list<T>(item: Kind<T>, options: { whole?: boolean; least?: number } = {}): Kind<T[]> {
  const { whole = false, least = 0 } = options;
  return {
    schema: (definitions) => ({
      ...{ type: 'array', items: item.schema(definitions) },
      ...(least > 0 ? { minItems: least } : {}),
    }),
    read(spot) {
      const { value } = spot;
      if (!Array.isArray(value))
        return broken(spot, isNothing(value) ? 'field_missing' : 'value_malformed', '[ … ]');
      if (value.length < least) return broken(spot, 'value_malformed', `${least} or more`);
      const read = value.map((_, index) => item.read(child(spot, index)));
      const kept = read.filter((one) => one !== lost) as T[];
      return whole && kept.length < read.length ? lost : kept;
    },
  };
}

/** A list, or one item alone. */
export function oneOrMore<T>(item: Kind<T>): Kind<T[]> {
  const several = list(item, { whole: true, least: 1 });
  return {
    schema: (definitions) => ({ anyOf: [item.schema(definitions), several.schema(definitions)] }),
    read(spot) {
      if (Array.isArray(spot.value)) return several.read(spot);
      const one = item.read(spot);
      return one === lost ? lost : [one];
    },
  };
}

/** A map from ids to entries; an entry that cannot be read is left out. `what` names it where it is lost: `node`. */
export function table<T>(what: string, entry: Kind<T>): Kind<Map<string, T>> {
  return {
    schema: (definitions) => ({
      ...{ type: 'object', additionalProperties: entry.schema(definitions) },
    }),
    read(spot) {
      const { value, sheet } = spot;
      if (!isRecord(value))
        return broken(spot, isNothing(value) ? 'field_missing' : 'value_malformed', '{ id: … }');
      const read = new Map<string, T>();
      for (const key of Object.keys(value)) {
        const at = child(spot, key);
        const found = losing(sheet, `${what} ${key}`, () =>
          isId(key)
            ? entry.read(at)
            : broken(at, 'id_malformed', 'a-z 0-9 - _', { received: key, key: true }),
        );
        if (found !== lost) read.set(key, found);
      }
      return read;
    },
  };
}

/** A list of entries that each have an `id`; two of one id are a fault, and the first stands. */
export function entries<T extends { id: string }>(
  what: string,
  entry: Kind<T>,
  options: { whole?: boolean } = {},
): Kind<T[]> {
  const several = list(entry, options);
  return {
    schema: (definitions) => several.schema(definitions),
    read(spot) {
      const { value, sheet } = spot;
      if (!Array.isArray(value)) return several.read(spot);
      const kept = new Map<string, T>();
      let isLost = false;
      value.forEach((one: unknown, index) => {
        const at = child(spot, index);
        const label = isRecord(one) && typeof one['id'] === 'string' ? one['id'] : String(index + 1);
        // what loses the whole list is not put down to one of it
        const found =
          options.whole === true ? entry.read(at) : losing(sheet, `${what} ${label}`, () => entry.read(at));
        if (found === lost) isLost = true;
        else if (kept.has(found.id)) broken(child(at, 'id'), 'id_twice', 'an id once', { harmless: true });
        else kept.set(found.id, found);
      });
      return isLost && options.whole === true ? lost : [...kept.values()];
    },
  };
}

function isFieldOf(key: string, kind: Kind<unknown> | undefined): boolean {
  return kind?.fields?.includes(key) ?? false;
}

/** A map that is told by which of some fields it has: `{ all: [...] }`, `{ sum: …, over: … }`. */
export function byField<T>(kinds: () => ReadonlyMap<string, Kind<T>>): Kind<T> {
  return {
    schema: (definitions) => ({ anyOf: [...kinds().values()].map((kind) => kind.schema(definitions)) }),
    read(spot) {
      const all = kinds();
      const { value } = spot;
      const expected = [...all.keys()].join(' | ');
      if (!isRecord(value))
        return broken(spot, isNothing(value) ? 'field_missing' : 'value_malformed', `{ ${expected} }`);
      const keys = Object.keys(value);
      // a word may name an operator and, beside another one, a parameter of that
      const found = keys.filter((key) => all.has(key));
      const [first, second] = found.filter(
        (key) =>
          !found.some(
            (other) => other !== key && isFieldOf(key, all.get(other)) && !isFieldOf(other, all.get(key)),
          ),
      );
      const kind = first === undefined ? undefined : all.get(first);
      if (first === undefined || kind === undefined) {
        const received = keys[0] ?? 'nothing';
        const meant = keys.map((key) => nearest(key, all.keys())).find((one) => one !== null) ?? null;
        const at = keys[0] === undefined ? spot : child(spot, keys[0]);
        return broken(at, 'name_unknown', expected, { received, meant, key: true });
      }
      if (second !== undefined)
        return broken(child(spot, second), 'field_unknown', `one of ${expected}`, {
          received: second,
          key: true,
        });
      return kind.read(spot);
    },
  };
}
