import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/facts/history.ts';
import { historyByDeriving } from './support/history-by-deriving.ts';
import { readCompanyfacts, type CompanyFacts } from './support/read-companyfacts.ts';
import { thesisConcepts } from './support/thesis-concepts.ts';

const folder = new URL('../../../shared/data/sec/full/', import.meta.url);
const here = existsSync(folder);
if (!here) console.info('running concepts skipped: the recorded filings (../shared) are not here');
const concepts = thesisConcepts();
const wanted = [
  'capex',
  'operating_cash_flow',
  'free_cash_flow',
  'revenue',
  'stock_compensation_to_revenue',
  'long_term_debt',
]
  .flatMap((id) => [id, ...(concepts.get(id)?.formula?.of ?? [])])
  .flatMap((id) => concepts.get(id) ?? []);
const tags = new Set(wanted.flatMap((concept) => concept.tags.map(({ tag }) => tag)));

describe.skipIf(!here)('kept up with real filings', () => {
  // Nvidia (a year that ends in January), Apple, Texas Instruments: changed tags in each.
  test.each(['CIK0001045810', 'CIK0000320193', 'CIK0000097476'])(
    '%s says what deriving everything anew at each filing says',
    (company) => {
      const body = JSON.parse(
        readFileSync(new URL(`companyfacts_${company}.json`, folder), 'utf8'),
      ) as CompanyFacts;
      const { entity, series, facts } = readCompanyfacts(body, tags);
      const concepts = [...new Set(wanted)];
      const changes = historyOf(entity, concepts, series, facts);
      expect(changes.length).toBeGreaterThan(1000);
      expect(changes).toEqual(historyByDeriving(entity, concepts, series, facts));
    },
  );
});
