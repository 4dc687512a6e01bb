import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isShown } from '../../src/facts/derived-fact.ts';
import { derive } from '../../src/facts/derive.ts';
import { openEntityBook } from '../../src/facts/entity-book.ts';
import { faultsOf } from './support/faults-of.ts';
import { readCompanyfacts, type CompanyFacts } from './support/read-companyfacts.ts';
import { thesisConcepts } from './support/thesis-concepts.ts';

/** Every concept of the thesis over every recorded company: rules that no number may break. */
const folder = new URL('../../../shared/data/sec/', import.meta.url);
const here = existsSync(folder);
if (!here) console.info('sweep skipped: the recorded filings (../shared) are not here');
const files = here
  ? ['full/', 'companyfacts_trimmed_2026-07-24/', 'crwv/'].flatMap((part) =>
      readdirSync(new URL(part, folder))
        .filter((name) => /^(?:[A-Z]+|companyfacts_.*)\.json$/.test(name))
        .map((name) => `${part}${name}`),
    )
  : [];
const concepts = thesisConcepts();
const tags = new Set([...concepts.values()].flatMap((concept) => concept.tags.map(({ tag }) => tag)));

describe.skipIf(!here)('over every recorded company', () => {
  test('there are at least 35 files', () => {
    expect(files.length).toBeGreaterThanOrEqual(35);
  });

  test.each(files)('%s', (name) => {
    const body = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CompanyFacts;
    const { entity, series, facts } = readCompanyfacts(body, tags);
    const book = openEntityBook(entity, series, facts);
    let shown = 0;
    const faults = [...concepts.values()].flatMap((concept) => {
      const found = derive(book, concept, concepts).facts;
      shown += found.filter(isShown).length;
      return faultsOf(concept, found);
    });
    expect(faults).toEqual([]);
    expect(shown).toBeGreaterThan(200);
  });
});
