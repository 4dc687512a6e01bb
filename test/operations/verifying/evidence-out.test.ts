import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '../../../src/evidence/verdict.ts';
import { evidenceOut } from '../../../src/operations/verifying/evidence-out.ts';
import { bench } from '../support/test-context.ts';

type FactRow = Extract<EvidenceRow, { kind: 'fact' }>;

const fact: FactRow = {
  kind: 'fact',
  factId: 'amazon.revenue.quarter.2024-03-31',
  label: 'amazon revenue FY2024-Q1 quarter',
  valueText: '143313000000',
  unit: 'USD',
  periodStart: '2024-01-01',
  periodEnd: '2024-03-31',
  sourceRef: '0001018724-24-000083',
  url: null,
  knownAt: '2024-05-01',
};

async function labelsOf(row: FactRow): Promise<string[]> {
  const { context } = await bench({ root: process.cwd() });
  const naming = { lexicon: await context.lexicon(), concepts: await context.concepts() };
  return (['en', 'zh-Hans', 'zh-Hant'] as const).map((locale) => {
    const shown = evidenceOut(row, naming, locale);
    return shown.kind === 'fact' ? shown.label : '';
  });
}

describe('a fact as evidence', () => {
  it("is named in the reader's language: whose, what, of when", async () => {
    const [en, hans, hant] = await labelsOf(fact);
    expect(en).toMatch(/^Amazon, [Rr]evenue.*, FY2024 Q1, quarter$/);
    expect(hans).toMatch(/^Amazon，[^A-Za-z]+，FY2024 Q1，单季$/);
    expect(hant).toMatch(/^Amazon，[^A-Za-z]+，FY2024 Q1，單季$/);
  });

  it('says which vintage it is where two stand beside each other', async () => {
    const [en, hans] = await labelsOf({ ...fact, label: `${fact.label} (as known then)` });
    expect(en).toMatch(/, as known then$/);
    expect(hans).toMatch(/，当时所知$/);
  });

  it('keeps the name of a series, and of what no thesis names', async () => {
    expect(await labelsOf({ ...fact, factId: 'fred:DGS10', label: 'fred:DGS10' })).toEqual(
      Array(3).fill('fred:DGS10'),
    );
    const [unknown] = await labelsOf({ ...fact, factId: 'nobody.revenue.quarter.2024-03-31' });
    expect(unknown).toMatch(/^nobody, /);
  });
});
