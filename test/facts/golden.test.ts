import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Shape } from '../../src/facts/derived-fact.ts';
import { derive } from '../../src/facts/derive.ts';
import { openEntityBook, type EntityBook } from '../../src/facts/entity-book.ts';
import { at } from './support/filings.ts';
import { readCompanyfacts, type CompanyFacts } from './support/read-companyfacts.ts';
import { thesisConcepts } from './support/thesis-concepts.ts';

/**
 * Numbers of real filings, reckoned by another program that knows no rule of ours: it was told tag and period of each part and
 * looked them up. `parts`: sign, first day, last day, value, accession number.
 */
interface Cell {
  company: string;
  concept: string;
  shape: Shape;
  end: string;
  state: string;
  reason?: string;
  value?: string;
  rounded?: string;
  parts?: [number, string | null, string, string, string][];
  trap?: string;
  fixture: string;
  recorded: string;
}

const cells = JSON.parse(readFileSync(new URL('cases/golden.json', import.meta.url), 'utf8')) as Cell[];
const concepts = thesisConcepts();
const books = new Map<string, EntityBook>();

const names = cells.map(
  (cell) =>
    [
      `${cell.company} ${cell.concept} ${cell.shape} ${cell.end}${cell.trap === undefined ? '' : `: ${cell.trap}`}`,
      cell,
    ] as const,
);

test('the table is large enough and holds what cannot be derived', () => {
  expect(cells.length).toBeGreaterThanOrEqual(60);
  expect(cells.filter(({ state }) => state === 'not_derivable').length).toBeGreaterThanOrEqual(5);
});

describe('from the rows that stand in the project', () => {
  test.each(names)('%s', (_, cell) => {
    check(cell, new URL(`cases/golden/${cell.fixture}.json`, import.meta.url));
  });
});

const absent = cells.filter(({ recorded }) => !existsSync(new URL(`../../${recorded}`, import.meta.url)));
if (absent.length > 0)
  console.info(`${absent.length} golden cells skipped: the recorded filings (../shared) are not here`);

describe.skipIf(absent.length > 0)('from the whole recorded files', () => {
  test.each(names)('%s', (_, cell) => {
    check(cell, new URL(`../../${cell.recorded}`, import.meta.url));
  });
});

function check(cell: Cell, file: URL): void {
  const concept = concepts.get(cell.concept);
  if (!concept) throw new Error(`no concept ${cell.concept}`);
  const fact = at(derive(bookOf(file), concept, concepts), cell.shape, cell.end);
  expect(fact?.state).toBe(cell.state);
  expect(fact?.reason).toBe(cell.reason ?? null);
  if (cell.rounded !== undefined) expect(fact?.value?.toFixed(3)).toBe(cell.rounded);
  else expect(fact?.valueText ?? null).toBe(cell.value ?? null);
  if (!cell.parts) return;
  const inputs = fact?.inputs ?? [];
  const said = inputs.map((one) => [one.sign, one.periodStart, one.periodEnd, one.valueText, one.sourceRef]);
  expect(said.sort(byPeriod)).toEqual([...cell.parts].sort(byPeriod));
}

function byPeriod(a: readonly unknown[], b: readonly unknown[]): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function bookOf(file: URL): EntityBook {
  const known = books.get(file.href);
  if (known) return known;
  const body = JSON.parse(readFileSync(file, 'utf8')) as CompanyFacts;
  const tags = new Set([...concepts.values()].flatMap((concept) => concept.tags.map(({ tag }) => tag)));
  const { entity, series, facts } = readCompanyfacts(body, tags);
  const book = openEntityBook(entity, series, facts);
  books.set(file.href, book);
  return book;
}
