import { isRecord } from '../base/is-record.ts';
import { TightropeError } from '../base/error.ts';
import { cadences, measures, type SeriesInfo } from '../base/observation.ts';
import type { Licence } from './feed.ts';

/** The fields of a target as a thesis states them. Every method throws thesis_malformed where the field stands. */
export interface StatedFields {
  text(field: string): string;
  optionalText(field: string): string | null;
  /** Null where the field is absent or `null`. */
  optionalInteger(field: string, least: number): number | null;
  flag(field: string): boolean;
  oneOf<Value extends string>(field: string, values: readonly Value[]): Value;
  /** A map of texts; empty where absent. */
  texts(field: string): Readonly<Record<string, string>>;
  list(field: string): readonly string[] | null;
  has(field: string): boolean;
  /** Fields of a map below this one; their names are `field.name`. */
  below(field: string): StatedFields;
  /** Throws for the first field that nobody asked for: a misspelt one would be ignored in silence. */
  nothingElse(): void;
  fail(field: string, expected: string, received: unknown): never;
}

export function statedFields(
  stated: Readonly<Record<string, unknown>>,
  at: string,
  atField: (field: string) => string = () => at,
  above = '',
): StatedFields {
  const asked = new Set<string>();
  const fail = (field: string, expected: string, received: unknown): never => {
    const name = above + field;
    throw new TightropeError('thesis_malformed', {
      at: atField(name),
      expected: `${name}: ${expected}`,
      received: nameOf(received),
    });
  };
  const valueOf = (field: string): unknown => {
    asked.add(field);
    return stated[field] ?? null;
  };
  const optionalText = (field: string): string | null => {
    const value = valueOf(field);
    if (value === null) return null;
    return typeof value === 'string' && value.trim() !== ''
      ? value
      : fail(field, 'a text (numbers in quotes)', value);
  };
  const text = (field: string): string => optionalText(field) ?? fail(field, 'a text', null);
  return {
    text,
    optionalText,
    fail,
    has: (field) => valueOf(field) !== null,
    optionalInteger(field, least) {
      const value = valueOf(field);
      if (value === null) return null;
      return typeof value === 'number' && Number.isInteger(value) && value >= least
        ? value
        : fail(field, `a whole number of ${least} or more`, value);
    },
    flag(field) {
      const value = valueOf(field) ?? false;
      return typeof value === 'boolean' ? value : fail(field, 'true or false', value);
    },
    oneOf(field, values) {
      const value = text(field);
      return values.find((one) => one === value) ?? fail(field, values.join(' | '), value);
    },
    texts(field) {
      const value = valueOf(field) ?? {};
      if (!isRecord(value)) return fail(field, 'a map of texts', value);
      for (const [name, one] of Object.entries(value))
        if (typeof one !== 'string') fail(`${field}.${name}`, 'a text (numbers in quotes)', one);
      return value as Record<string, string>;
    },
    list(field) {
      const value = valueOf(field);
      if (value === null) return null;
      if (!Array.isArray(value)) return fail(field, 'a list of texts', value);
      return value.map((one: unknown) =>
        typeof one === 'string' ? one : fail(field, 'a list of texts (numbers in quotes)', one),
      );
    },
    below(field) {
      const value = valueOf(field);
      return isRecord(value)
        ? statedFields(value, at, atField, `${above}${field}.`)
        : fail(field, 'a map of fields', value);
    },
    nothingElse() {
      const known = [...asked].sort();
      for (const field of Object.keys(stated))
        if (!asked.has(field))
          throw new TightropeError('thesis_malformed', {
            at: atField(above + field),
            expected: `one of ${known.map((name) => above + name).join(', ')}`,
            received: above + field,
          });
    },
  };
}

/** What every series of a thesis states: title, unit, scale, cadence, measure and how it is dated. */
export function statedSeries(
  fields: StatedFields,
  given: { id: string; zone: string; licence: Licence },
): SeriesInfo {
  const entity = fields.optionalText('entity');
  if (entity !== null && !/^[a-z][a-z0-9-]*:\S+$/.test(entity))
    fields.fail('entity', 'scheme:value, as in cik:0001045810', entity);
  const redistributable = fields.flag('redistributable');
  if (redistributable && !given.licence.redistributable)
    fields.fail('redistributable', `false: ${given.licence.name}`, 'true');
  return {
    id: given.id,
    title: fields.text('title'),
    entity,
    tag: null,
    unit: fields.text('unit'),
    scale: fields.optionalInteger('scale', -12) ?? 0,
    cadence: fields.oneOf('cadence', cadences),
    measure: fields.oneOf('measure', measures),
    zone: statedZone(fields) ?? given.zone,
    lagDays: fields.optionalInteger('lagDays', 0),
    redistributable,
  };
}

function statedZone(fields: StatedFields): string | null {
  const zone = fields.optionalText('zone');
  if (zone === null || /^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_+-]+)+)$/.test(zone)) return zone;
  return fields.fail('zone', 'an IANA zone, as in America/New_York', zone);
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
