import { didYouMean } from '../base/did-you-mean.ts';
import type { FileFault } from '../base/file-fault.ts';
import type { ThesisFile } from '../base/thesis-file.ts';
import { rowsOf, whatStands, type Row } from '../base/thesis-rows.ts';
import type { Lexicon, LexiconAlias, LexiconEntity, LexiconMetric } from './lexicon.ts';

/**
 * The lexicon of a thesis from its entities.yaml and metrics.yaml (format: theses/ai-infra/README.md).
 * Throws thesis_malformed at "file:line"; where `faults` are given, what is wrong is noted and only that is left out.
 */
export function parseLexicon(
  files: { entities: ThesisFile; metrics: ThesisFile },
  faults?: FileFault[],
): Lexicon {
  return {
    version: stableHash(`${files.entities.text}\0${files.metrics.text}`),
    entities: parseEntities(files.entities, faults),
    metrics: parseMetrics(files.metrics, faults),
  };
}

export function parseEntities(file: ThesisFile, faults?: FileFault[]): LexiconEntity[] {
  const rows = rowsOf(file, 'entities', faults);
  const known = new Set(rows.map(({ id }) => id));
  return rows.flatMap((row) => whatStands(faults, `entity ${row.id}`, () => [entityOf(row, known)]));
}

function entityOf(row: Row, known: ReadonlySet<string>): LexiconEntity {
  row.allow(['name', 'kind', 'parent', 'identifiers', ...languages]);
  const parent = row.optional('parent');
  const entity = {
    id: row.id,
    name: row.required('name'),
    kind: asKey(row.required('kind')),
    parent,
    aliases: aliasesOf(row),
    identifiers: [...row.pairs('identifiers')].map(([scheme, value]) => ({ scheme, value })),
  };
  if (parent !== null && !known.has(parent))
    row.fail('an id of this file as parent', parent, {
      ...{ field: 'parent', code: 'name_unknown', expected: 'entity' },
      meant: didYouMean(parent, [...known]) ?? null,
    });
  return entity;
}

export function parseMetrics(file: ThesisFile, faults?: FileFault[]): LexiconMetric[] {
  return rowsOf(file, 'metrics', faults).flatMap((row) =>
    whatStands(faults, `metric ${row.id}`, () => [metricOf(row)]),
  );
}

function metricOf(row: Row): LexiconMetric {
  row.allow(['dimension', 'basis', 'measures', ...languages]);
  const measures = row.optional('measures');
  if (measures !== null && measures !== 'flow' && measures !== 'stock')
    return row.fail('measures: flow | stock', measures, {
      field: 'measures',
      meant: didYouMean(measures, ['flow', 'stock']) ?? null,
    });
  const dimension = row.optional('dimension');
  return {
    id: row.id,
    dimension: dimension === null ? null : asKey(dimension),
    basis: row.optional('basis'),
    measures,
    aliases: aliasesOf(row),
  };
}

/**
 * The word as the engine keeps it for the names of properties, one for all: kinds and dimensions are compared for every
 * number of a text, and those cut out of a file would be compared letter by letter.
 */
function asKey(word: string): string {
  return Object.keys({ [word]: true })[0] ?? word;
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

const languages = ['en', 'zh-Hans', 'zh-Hant', 'any'] as const;
const aliasKeys: readonly (readonly [string, LexiconAlias['language']])[] = languages.map((language) => [
  language,
  language,
]);

function aliasesOf(row: Row): LexiconAlias[] {
  return aliasKeys.flatMap(([key, language]) => row.list(key).map((text) => ({ text, language })));
}
