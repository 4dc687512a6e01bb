import { didYouMean } from './did-you-mean.ts';
import { FileError, type FileFault } from './file-fault.ts';
import { isRecord } from './is-record.ts';
import { openFile, yamlOf, type Path, type Place, type ThesisFile, type Yaml } from './thesis-file.ts';

/** One entry of a thesis file; what is wrong with it throws thesis_malformed at "file:line". */
export interface Row {
  id: string;
  required(key: string): string;
  optional(key: string): string | null;
  list(key: string): string[];
  pairs(key: string): Map<string, string>;
  /** Refuses fields that are not among these: a misspelt one would be passed over. Where faults are noted it is noted. */
  allow(keys: readonly string[]): void;
  /** `field`: the one that is wrong. */
  fail(expected: string, received: string, about?: Partial<FileFault> & { field?: string }): never;
}

/**
 * A map from id to fields, under one key at the top of a thesis file. Throws thesis_malformed at "file:line", or notes what is
 * wrong where `faults` are given, and leaves out what that concerns; so do all below.
 */
export function rowsOf(file: ThesisFile, key: string, faults?: FileFault[]): Row[] {
  return reading(file, faults, (root, yaml) => {
    const table = isRecord(root) ? root[key] : undefined;
    if (!isRecord(table)) return fail(file.name, yaml.placeOf([key]), `${key}: {id: …}`, nameOf(table));
    return Object.entries(table).flatMap(([id, fields]) =>
      whatStands(faults, id, () => [rowOf({ file, yaml, faults }, id, fields, [key, id])]),
    );
  });
}

/** A list of maps under one key at the top; the id of an item is its place, from 1. */
export function itemsOf(file: ThesisFile, key: string, faults?: FileFault[]): Row[] {
  return reading(file, faults, (root, yaml) => {
    const list = isRecord(root) ? root[key] : undefined;
    if (!Array.isArray(list)) return fail(file.name, yaml.placeOf([key]), `${key}: a list`, nameOf(list));
    return list.flatMap((fields: unknown, index) =>
      whatStands(faults, String(index + 1), () => [
        rowOf({ file, yaml, faults }, String(index + 1), fields, [key, index]),
      ]),
    );
  });
}

/** A file that is one entry: its fields stand at the top. None where it cannot be read and faults are noted. */
export function fileRow(file: ThesisFile, id: string, faults?: FileFault[]): Row[] {
  return reading(file, faults, (root, yaml) =>
    whatStands(faults, id, () => [rowOf({ file, yaml, faults }, id, root, [])]),
  );
}

/** What is made of an entry; where faults are noted, nothing of one that is wrong, and the fault says that `what` is lost. */
export function whatStands<T>(
  faults: FileFault[] | undefined,
  what: string,
  make: () => readonly T[],
): readonly T[] {
  if (faults === undefined) return make();
  try {
    return make();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    faults.push({ ...error.fault, loses: error.fault.loses ?? what });
    return [];
  }
}

function reading(
  file: ThesisFile,
  faults: FileFault[] | undefined,
  read: (root: unknown, yaml: Yaml) => readonly Row[],
): Row[] {
  const yaml = yamlOf(file);
  if (faults === undefined) return [...read(openFile(file).root, yaml)];
  faults.push(...yamlFaults(file, file.name));
  if (isBroken(file)) return [];
  return [...whatStands(faults, file.name, () => read(yaml.root, yaml))];
}

/** What is wrong with a file as YAML; where it is none, `loses` is lost with it. */
export function yamlFaults(file: ThesisFile, loses: string): FileFault[] {
  return yamlOf(file).faults.map(({ code, message, place }) => {
    const at = { file: file.name, ...place, meant: null };
    if (code !== 'DUPLICATE_KEY')
      return { ...at, code: 'yaml_broken', expected: 'YAML', received: message, loses };
    const received = file.text.split('\n')[place.line - 1]?.trim().replace(/:.*$/, '') ?? '';
    return { ...at, code: 'id_twice', expected: 'once', received, loses: null };
  });
}

/** Whether a file is no YAML: a key that stands twice is no reason to pass over the rest. */
export function isBroken(file: ThesisFile): boolean {
  return yamlOf(file).faults.some(({ code }) => code !== 'DUPLICATE_KEY');
}

interface Reading {
  file: ThesisFile;
  yaml: Yaml;
  faults: FileFault[] | undefined;
}

function rowOf({ file, yaml, faults }: Reading, id: string, fields: unknown, path: Path): Row {
  const own = yaml.placeOf(path) ?? { line: 1, column: 1 };
  const key = path.length === 0 ? own : (yaml.placeOfKey(path) ?? own);
  const placeOfField = (field: string | undefined): Place =>
    (field === undefined ? null : yaml.placeOfKey([...path, ...field.split('.')])) ?? key;
  const wrong: Row['fail'] = (expected, received, { field, ...about } = {}) => {
    throw new FileError(path.length === 0 ? 1 : own.line, {
      ...{ file: file.name, ...placeOfField(field), code: 'value_malformed', expected, received },
      ...{ meant: null, loses: null, ...about },
    });
  };
  if (!isRecord(fields)) return wrong(`${id}: {…}`, nameOf(fields));
  if (!/^(?:other:)?[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(id))
    wrong('an id of a-z, 0-9, - and _', id, { code: 'id_malformed' });
  const optional = (field: string): string | null => {
    const value = fields[field];
    if (value === undefined || value === null) return null;
    return typeof value === 'string' ? value : wrong(`${id}.${field}: text`, nameOf(value), { field });
  };
  return {
    id,
    optional,
    required: (field) => optional(field) ?? wrong(`${id}.${field}`, 'nothing', { code: 'field_missing' }),
    list: (field) => {
      const value = fields[field] ?? [];
      const items = Array.isArray(value) ? (value as unknown[]) : [value];
      return items.map((item) =>
        typeof item === 'string' && item.trim() !== ''
          ? item
          : wrong(`${id}.${field}: a list of texts (quote numbers)`, nameOf(item), { field }),
      );
    },
    pairs: (field) => {
      const value = fields[field] ?? {};
      if (!isRecord(value)) return wrong(`${id}.${field}: {scheme: value}`, nameOf(value), { field });
      return new Map(
        Object.entries(value).map(([scheme, one]) => [
          scheme,
          typeof one === 'string'
            ? one
            : wrong(`${id}.${field}.${scheme}: text (quote numbers)`, nameOf(one), { field }),
        ]),
      );
    },
    allow: (keys) => {
      const strange = Object.keys(fields).filter((field) => !keys.includes(field));
      for (const field of strange) {
        const expected = keys.join(' | ');
        const meant = didYouMean(field, keys) ?? null;
        if (faults === undefined)
          return wrong(`${id}: ${expected}`, field, { code: 'field_unknown', field, meant });
        faults.push({
          ...{ file: file.name, ...placeOfField(field), code: 'field_unknown', expected, received: field },
          ...{ meant, loses: null },
        });
      }
    },
    fail: wrong,
  };
}

function fail(file: string, place: Place | null, expected: string, received: string): never {
  const { line, column } = place ?? { line: 1, column: 1 };
  throw new FileError(place === null ? 1 : line, {
    ...{ file, line, column, code: 'value_malformed', expected, received, meant: null, loses: null },
  });
}

function nameOf(value: unknown): string {
  return value === null || value === undefined
    ? 'nothing'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a map'
        : String(value);
}
