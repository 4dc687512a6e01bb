import { LineCounter, parseDocument } from 'yaml';
import { TightropeError } from '../base/error.ts';
import type { Lexicon, LexiconAlias, LexiconEntity, LexiconMetric } from './lexicon.ts';

/** A thesis file as it was read: its name is what errors point at. */
export interface ThesisFile {
  name: string;
  text: string;
}

/**
 * The lexicon of a thesis from its entities.yaml and metrics.yaml (format: theses/ai-infra/README.md).
 * Throws thesis_malformed at "file:line".
 */
export function parseLexicon(files: { entities: ThesisFile; metrics: ThesisFile }): Lexicon {
  return {
    version: stableHash(`${files.entities.text}\0${files.metrics.text}`),
    entities: parseEntities(files.entities),
    metrics: parseMetrics(files.metrics),
  };
}

export function parseEntities(file: ThesisFile): LexiconEntity[] {
  const rows = rowsOf(file, 'entities');
  const entities = rows.map((row) => ({
    id: row.id,
    name: row.required('name'),
    kind: row.required('kind'),
    parent: row.optional('parent'),
    aliases: aliasesOf(row),
    identifiers: [...row.pairs('identifiers')].map(([scheme, value]) => ({ scheme, value })),
  }));
  const known = new Set(entities.map(({ id }) => id));
  entities.forEach(({ parent }, index) => {
    if (parent !== null && !known.has(parent)) rows[index]?.fail('an id of this file as parent', parent);
  });
  return entities;
}

export function parseMetrics(file: ThesisFile): LexiconMetric[] {
  return rowsOf(file, 'metrics').map((row) => {
    const measures = row.optional('measures');
    if (measures !== null && measures !== 'flow' && measures !== 'stock')
      return row.fail('measures: flow | stock', measures);
    return {
      id: row.id,
      dimension: row.optional('dimension'),
      basis: row.optional('basis'),
      measures,
      aliases: aliasesOf(row),
    };
  });
}

/** FNV-1a over UTF-16 code units, 64 bits in hex: tells versions of a file apart; not a defence against forgery. */
function stableHash(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193) >>> 0;
    high = Math.imul(high ^ low ^ (text.charCodeAt(index) + index), 0x01000193) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

export interface Row {
  id: string;
  required(key: string): string;
  optional(key: string): string | null;
  list(key: string): string[];
  pairs(key: string): Map<string, string>;
  fail(expected: string, received: string): never;
}

const languages = ['en', 'zh-Hans', 'zh-Hant', 'any'] as const;
const aliasKeys: readonly (readonly [string, LexiconAlias['language']])[] = languages.map((language) => [
  language,
  language,
]);

/** A map from id to fields, under one key at the top of a thesis file. Throws thesis_malformed at "file:line". */
export function rowsOf(file: ThesisFile, key: string): Row[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, logLevel: 'silent' });
  const fault = document.errors[0];
  if (fault) fail(file.name, fault.linePos?.[0].line ?? 1, 'YAML', fault.code);
  const lineOf = (path: readonly string[]): number => {
    const node: unknown = document.getIn([...path], true);
    const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
    return Array.isArray(range) && typeof range[0] === 'number' ? lines.linePos(range[0]).line : 1;
  };
  const root: unknown = document.toJS({ maxAliasCount: 100 });
  const table = isRecord(root) ? root[key] : undefined;
  if (!isRecord(table)) fail(file.name, 1, `${key}: {id: …}`, nameOf(table));
  return Object.entries(table).map(([id, fields]) => rowOf(file, id, fields, () => lineOf([key, id])));
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
    fail: wrong,
  };
}

function aliasesOf(row: Row): LexiconAlias[] {
  return aliasKeys.flatMap(([key, language]) => row.list(key).map((text) => ({ text, language })));
}

function fail(file: string, line: number, expected: string, received: string): never {
  throw new TightropeError('thesis_malformed', { at: `${file}:${line}`, expected, received });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
