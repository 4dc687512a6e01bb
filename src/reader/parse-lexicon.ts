import { rowsOf, type Row, type ThesisFile } from '../base/thesis-file.ts';
import type { Lexicon, LexiconAlias, LexiconEntity, LexiconMetric } from './lexicon.ts';

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

const languages = ['en', 'zh-Hans', 'zh-Hant', 'any'] as const;
const aliasKeys: readonly (readonly [string, LexiconAlias['language']])[] = languages.map((language) => [
  language,
  language,
]);

function aliasesOf(row: Row): LexiconAlias[] {
  return aliasKeys.flatMap(([key, language]) => row.list(key).map((text) => ({ text, language })));
}
