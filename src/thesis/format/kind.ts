import { broken, lost, type Lost, type Spot } from './sheet.ts';

/** JSON Schema 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;
export type Definitions = Map<string, Schema>;

/** What may stand at a place of a file: read by the program and described to editors by the one record. */
export interface Kind<T> {
  /** Notes what is wrong and gives `lost`; throws nothing. */
  read(spot: Spot): T | Lost;
  /** `definitions` takes what is referred to by name. */
  schema(definitions: Definitions): Schema;
  /** Of a map: every field it may have. */
  fields?: readonly string[];
}

/** A kind made of another by what the file itself cannot say. */
export function mapped<T, U>(kind: Kind<T>, to: (value: T, spot: Spot) => U | Lost): Kind<U> {
  return {
    ...(kind.fields === undefined ? {} : { fields: kind.fields }),
    schema: (definitions) => kind.schema(definitions),
    read(spot) {
      const value = kind.read(spot);
      return value === lost ? lost : to(value, spot);
    },
  };
}

/** A kind that stands once among the schema's definitions; it may contain itself. */
export function named<T>(name: string, kind: () => Kind<T>): Kind<T> {
  return {
    schema(definitions) {
      if (!definitions.has(name)) {
        definitions.set(name, {});
        definitions.set(name, kind().schema(definitions));
      }
      return { $ref: `#/$defs/${name}` };
    },
    read: (spot) => kind().read(spot),
  };
}

/** A kind that is read from a single value: null is what it cannot read. */
export function scalar<T>(expected: string, schema: Schema, read: (value: unknown) => T | null): Kind<T> {
  return {
    schema: () => schema,
    read: (spot) =>
      read(spot.value) ?? broken(spot, isNothing(spot.value) ? 'field_missing' : 'value_malformed', expected),
  };
}

export function isNothing(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}
