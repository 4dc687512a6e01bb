import { isRecord } from './is-record.ts';
import { LineCounter, parseDocument } from 'yaml';
import { messageOf, TightropeError } from './error.ts';
import { fieldAt, spotAt, spotsOf, type Spot, type Under } from './yaml-spots.ts';

/** A thesis file as it was read: its name is what errors point at. */
export interface ThesisFile {
  name: string;
  text: string;
  /** What its text was read as, where that is known already. */
  yaml?: Yaml;
}

/** One entry of a thesis file; what is wrong with it throws thesis_malformed at "file:line". */
export interface Row {
  id: string;
  required(key: string): string;
  optional(key: string): string | null;
  list(key: string): string[];
  pairs(key: string): Map<string, string>;
  /** Refuses fields that are not among these: a misspelt one would be passed over. */
  allow(keys: readonly string[]): void;
  fail(expected: string, received: string): never;
}

/** A map from id to fields, under one key at the top of a thesis file. Throws thesis_malformed at "file:line". */
export function rowsOf(file: ThesisFile, key: string): Row[] {
  const { root, lineOf } = openFile(file);
  const table = isRecord(root) ? root[key] : undefined;
  if (!isRecord(table)) fail(file.name, 1, `${key}: {id: …}`, nameOf(table));
  return Object.entries(table).map(([id, fields]) => rowOf(file, id, fields, () => lineOf([key, id]) ?? 1));
}

/** A list of maps under one key at the top; the id of an item is its place, from 1. Throws like `rowsOf`. */
export function itemsOf(file: ThesisFile, key: string): Row[] {
  const { root, lineOf } = openFile(file);
  const list = isRecord(root) ? root[key] : undefined;
  if (!Array.isArray(list)) return fail(file.name, 1, `${key}: a list`, nameOf(list));
  return list.map((fields: unknown, index) =>
    rowOf(file, String(index + 1), fields, () => lineOf([key, index]) ?? 1),
  );
}

/** A file that is one entry: its fields stand at the top. Throws like `rowsOf`. */
export function fileRow(file: ThesisFile, id: string): Row {
  return rowOf(file, id, openFile(file).root, () => 1);
}

/** A thesis file as plain data, and where a field of it stands: null where it does not. Throws like `rowsOf`. */
export function openFile(file: ThesisFile): {
  root: unknown;
  lineOf: (path: Path) => number | null;
} {
  const { root, faults, placeOf } = yamlOf(file);
  const fault = faults[0];
  if (fault) fail(file.name, fault.place.line, 'YAML', fault.code);
  return { root, lineOf: (path) => placeOf(path)?.line ?? null };
}

export type Path = readonly (string | number)[];

/** From 1. */
interface Place {
  line: number;
  column: number;
}

/** A file as YAML; read once, however often it is asked for. */
export function yamlOf(file: ThesisFile): Yaml {
  const known = file.yaml ?? read.get(file) ?? readYaml(file.text);
  read.set(file, known);
  return known;
}

const read = new WeakMap<ThesisFile, Yaml>();

/** YAML as plain data, with everything that is wrong with it as YAML, and where things stand. Throws nothing. */
export interface Yaml {
  root: unknown;
  /** `code` is the parser's own: DUPLICATE_KEY, BAD_INDENT. */
  faults: readonly { code: string; message: string; place: Place }[];
  /** Where a value begins; null where there is none. */
  placeOf(path: Path): Place | null;
  /** Where the key of a field stands; null where there is none. */
  placeOfKey(path: Path): Place | null;
}

export function readYaml(text: string): Yaml {
  return openYaml(scanYaml(text));
}

/** YAML as plain data with its places. */
export interface ScannedYaml {
  root: unknown;
  faults: Yaml['faults'];
  spots: Spot | null;
}

export function scanYaml(text: string): ScannedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', prettyErrors: false });
  const placeAt = (offset: number): [number, number] => {
    const { line, col } = lines.linePos(offset);
    return [Math.max(1, line), Math.max(1, col)];
  };
  const faults = document.errors.map(({ code, message, pos: [offset] }) => {
    const [line, column] = placeAt(offset);
    return { code: String(code), message, place: { line, column } };
  });
  let root: unknown = null;
  try {
    root = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    faults.push({ code: 'BAD_ALIAS', message: messageOf(error), place: { line: 1, column: 1 } });
  }
  const { contents } = document;
  return { root, faults, spots: contents === null ? null : spotsOf(contents, placeAt) };
}

export function openYaml({ root, faults, spots }: ScannedYaml): Yaml {
  return {
    root,
    faults,
    placeOf: (path) => placeOf(spotAt(spots, path)),
    placeOfKey: (path) => placeOf(fieldAt(spots, path)),
  };
}

function placeOf(spot: Spot | Under | null): Place | null {
  return spot === null || spot[0] === 0 ? null : { line: spot[0], column: spot[1] };
}

function rowOf(file: ThesisFile, id: string, fields: unknown, line: () => number): Row {
  if (!isRecord(fields)) return fail(file.name, line(), `${id}: {…}`, nameOf(fields));
  const wrong = (expected: string, received: string): never => fail(file.name, line(), expected, received);
  if (!/^(?:other:)?[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(id)) wrong('an id of a-z, 0-9, - and _', id);
  const optional = (key: string): string | null => {
    const value = fields[key];
    if (value === undefined || value === null) return null;
    return typeof value === 'string' ? value : wrong(`${id}.${key}: text`, nameOf(value));
  };
  return {
    id,
    optional,
    required: (key) => optional(key) ?? wrong(`${id}.${key}`, 'nothing'),
    list: (key) => {
      const value = fields[key] ?? [];
      const items = Array.isArray(value) ? (value as unknown[]) : [value];
      return items.map((item) =>
        typeof item === 'string' && item.trim() !== ''
          ? item
          : wrong(`${id}.${key}: a list of texts (quote numbers)`, nameOf(item)),
      );
    },
    pairs: (key) => {
      const value = fields[key] ?? {};
      if (!isRecord(value)) return wrong(`${id}.${key}: {scheme: value}`, nameOf(value));
      return new Map(
        Object.entries(value).map(([scheme, one]) => [
          scheme,
          typeof one === 'string' ? one : wrong(`${id}.${key}.${scheme}: text (quote numbers)`, nameOf(one)),
        ]),
      );
    },
    allow: (keys) => {
      const strange = Object.keys(fields).find((key) => !keys.includes(key));
      if (strange !== undefined) wrong(`${id}: ${keys.join(' | ')}`, strange);
    },
    fail: wrong,
  };
}

function fail(file: string, line: number, expected: string, received: string): never {
  throw new TightropeError('thesis_malformed', { at: `${file}:${line}`, expected, received });
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
