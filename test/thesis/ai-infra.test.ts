import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/locale.ts';
import { createContext } from '../../src/operations/effects/create-context.ts';
import { evaluated, type Evaluated } from '../../src/operations/evaluating/evaluated.ts';
import { isUsable } from '../../src/thesis/reading.ts';
import type { Reading } from '../../src/thesis/indicator.ts';

const root = join(import.meta.dirname, '../..');

/** Rows of the checklists the thesis rests on, by list: none may be forgotten. */
const rows = [
  ...numbered('M', 21),
  ...numbered('C', 17),
  ...numbered('S', 13),
  ...numbered('F', 27),
  ...numbered('P', 10),
  ...numbered('V', 16),
  ...numbered('X', 12),
  ...numbered('herman-5.3-', 6),
  ...numbered('herman-8.3-', 8),
  ...numbered('herman-10.3-', 10),
  '002-closing',
  ...['2', '3', '4', '5', '6', '7'].map((section) => `004-${section}`),
];

describe('the thesis that comes with the program', () => {
  let found: Evaluated;
  let end = async (): Promise<void> => {};
  let at: (id: string, day: string) => Reading;

  beforeAll(async () => {
    const home = await mkdtemp(join(tmpdir(), 'tightrope-'));
    const { context, close } = await createContext({
      ...{ locale: 'en', home, env: {}, root, workingFolder: root, offline: true },
      now: () => new Date('2026-11-21T12:00:00Z'),
      signal: new AbortController().signal,
      progress: () => undefined,
      standardInput: (async function* () {})(),
    });
    end = async () => {
      await close();
      await rm(home, { recursive: true, force: true });
    };
    found = await evaluated(context, { thesis: 'ai-infra' });
    at = (id, day) => {
      const reading = found.course.reading(id, Date.parse(`${day}T23:59:59.999Z`));
      if (reading === null) throw new Error(`no indicator ${id}`);
      return reading;
    };
  }, 120_000);

  afterAll(() => end());

  it('has no faults', () => {
    expect(found.thesis.faults).toEqual([]);
  });

  it('says everything in three languages', () => {
    for (const { id, title, about, why, counter, bands } of found.thesis.indicators.values())
      for (const text of [title, about, why, counter, ...(bands?.thresholds.map((one) => one.why) ?? [])])
        for (const locale of locales) expect(text[locale].trim(), `${id} ${locale}`).not.toBe('');
  });

  it('has values for more than 45 indicators on the shipped snapshot, of which these may be relied on', () => {
    const ids = [...found.thesis.indicators.keys()].sort();
    const readings = ids.map((id) => [id, at(id, '2026-08-20')] as const);
    expect(readings.filter(([, { level }]) => level !== null).length).toBeGreaterThan(130);
    expect(readings.filter(([, one]) => isUsable(one)).map(([id]) => id)).toEqual(usable);
  });

  it('knows nothing of it to be fresh three months after the snapshot ends that filings have overtaken', () => {
    for (const id of ['capex-growth', 'capex-to-cash-flow', 'micron-gross-margin', 'sofr-less-iorb'])
      expect(at(id, '2026-11-21').state, id).toBe('stale');
  });

  it('reckons the ratio of Amazon from the tag it uses now', () => {
    const { level } = at('amazon-capex-to-cash-flow', '2026-07-31');
    expect(level?.value).toBeCloseTo(1.017, 3);
  });

  it('accounts for every row of the checklists', () => {
    const { checklist, indicators } = found.thesis;
    expect(checklist.map(({ id }) => id)).toEqual(rows);
    for (const { id, outcome, indicators: of, reason } of checklist) {
      const known = of.map((one) => at(one, '2026-11-21').level !== null);
      if (outcome === 'live') expect(known, id).toContain(true);
      else expect(reason?.en ?? '', id).not.toBe('');
      if (outcome === 'waiting') expect([of.length > 0, known.includes(true)], id).toEqual([true, false]);
      if (outcome === 'left_out') expect(of, id).toEqual([]);
      for (const one of of) expect(indicators.get(one)?.answers, `${one} ${id}`).toContain(id);
    }
  });

  it('answers with an indicator every row of the text it came from', () => {
    for (const { id, outcome, indicators } of found.thesis.checklist)
      if (id.startsWith('herman-')) expect([outcome, indicators.length > 0], id).not.toContain('left_out');
  });
});

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

const usable: readonly string[] = [
  'alphabet-capex-to-cash-flow',
  'anthropic-run-rate',
  'anthropic-run-rate-pace',
  'bank-buying-room',
  'bank-reserves',
  'bubble-odds',
  'capex-guidance',
  'chinese-token-share',
  'chip-production-growth',
  'chip-tool-revenue-growth',
  'circular-deals',
  'claude-price',
  'claude-price-cut',
  'cloud-growth',
  'computer-orders-growth',
  'coreweave-capex-to-revenue',
  'coreweave-cds',
  'coreweave-free-cash-flow',
  'coreweave-interest-cover',
  'coreweave-interest-to-revenue',
  'coreweave-prepaid',
  'coreweave-revenue-growth',
  'curve-ten-less-three-months',
  'curve-ten-less-two',
  'deepseek-price-change',
  'enterprise-use',
  'equity-growth',
  'equity-to-gdp',
  'equity-to-gdp-percentile',
  'fed-assets-growth',
  'fed-treasuries-quarter',
  'google-price-to-openai',
  'gpu-rent',
  'inflation',
  'insider-sales',
  'it-investment-growth',
  'it-investment-of-growth',
  'it-investment-to-gdp',
  'job-openings-growth',
  'jobless-claims',
  'lab-secondary-marks',
  'micron-capex-to-revenue',
  'micron-gross-margin',
  'micron-inventory-to-revenue',
  'micron-revenue-growth',
  'model-revenue',
  'model-revenue-for-a-year-of-capex',
  'net-liquidity-impulse',
  'nominal-growth',
  'nvidia-gross-margin',
  'nvidia-inventory-to-revenue',
  'nvidia-receivables-gap',
  'nvidia-revenue-growth',
  'nvidia-revenue-to-capex',
  'openai-revenue',
  'openai-run-rate',
  'openai-run-rate-acceleration',
  'openai-run-rate-pace',
  'oracle-capex-to-cash-flow',
  'payrolls-quarter',
  'policy-rate',
  'policy-rate-less-growth',
  'real-policy-rate',
  'reasoning-price-change',
  'reserves-growth',
  'reserves-to-gdp',
  'reverse-repo',
  'rival-price-long',
  'rival-price-to-claude',
  'rival-price-to-openai',
  'sahm-gap',
  'semis-gross-margin',
  'semis-inventory-gap',
  'semis-revenue-growth',
  'server-lives',
  'shiller-cape',
  'small-model-price',
  'snowflake-revenue-growth',
  'sofr-less-effr',
  'sofr-less-iorb',
  'sofr-less-iorb-month',
  'software-revenue-growth',
  'supplier-profit-to-capex',
  'task-horizon',
  'task-horizon-pace',
  'ten-year-yield',
  'tokens-change',
  'tokens-month',
  'top-five-weight',
  'turbine-cash',
  'unemployment',
  'venture-share',
];
