import { createContext } from '../../src/operations/effects/create-context.ts';
import type { Fact, SeriesInfo } from '../../src/base/observation.ts';

/** A company no thesis knows, with a series of its own, and one of a bank. */
export const acme = {
  id: 'cik:0000000042',
  series: 'sec:0000000042/us-gaap/Revenues/USD',
  index: 'fred:ACMEINDEX',
};

type Row = [start: string, end: string, value: number, knownAt: string, form: string, accession: string];

/**
 * Quarters of 2023 to 2025: one restated (2024 Q1), one that a later filing makes underivable (2024 Q2), the fourth derived
 * from the year less nine months.
 */
const revenue: readonly Row[] = [
  ['2023-01-01', '2023-03-31', 80_000_000, '2023-05-01', '10-Q', '0000000042-23-000001'],
  ['2023-01-01', '2023-06-30', 165_000_000, '2023-08-01', '10-Q', '0000000042-23-000002'],
  ['2023-01-01', '2023-09-30', 260_000_000, '2023-11-01', '10-Q', '0000000042-23-000003'],
  ['2023-01-01', '2023-12-31', 380_000_000, '2024-02-15', '10-K', '0000000042-24-000000'],
  ['2024-01-01', '2024-03-31', 100_000_000, '2024-05-01', '10-Q', '0000000042-24-000001'],
  ['2024-01-01', '2024-06-30', 220_000_000, '2024-08-01', '10-Q', '0000000042-24-000002'],
  ['2024-01-01', '2024-09-30', 350_000_000, '2024-11-01', '10-Q', '0000000042-24-000003'],
  ['2024-01-01', '2024-12-31', 500_000_000, '2025-02-15', '10-K', '0000000042-25-000001'],
  ['2024-01-01', '2024-03-31', 101_000_000, '2025-05-01', '10-Q', '0000000042-25-000002'],
  ['2025-01-01', '2025-03-31', 130_000_000, '2025-05-01', '10-Q', '0000000042-25-000002'],
];

/** Puts them into the ledger of a workspace that no program uses yet. */
export async function fillWithFacts(home: string): Promise<void> {
  const { context, close } = await createContext({
    ...{ locale: 'en', home, env: {}, offline: true },
    signal: new AbortController().signal,
  });
  const shared = { tag: null, zone: 'UTC', lagDays: null, redistributable: true, scale: 0 } as const;
  const series: SeriesInfo[] = [
    {
      ...shared,
      ...{ id: acme.series, title: 'Revenues', entity: acme.id, tag: 'us-gaap:Revenues', unit: 'USD' },
      ...{ cadence: 'quarterly', measure: 'flow' },
    },
    {
      ...shared,
      ...{ id: acme.index, title: 'Index of Acme', entity: null, unit: '%', scale: 0 },
      ...{ cadence: 'monthly', measure: 'rate' },
    },
  ];
  const facts: Fact[] = [
    ...revenue.map(([periodStart, periodEnd, value, day, form, sourceRef]) => ({
      ...{ series: acme.series, periodStart, periodEnd, value, form, sourceRef },
      ...{ valueText: String(value), knownAt: `${day}T23:59:59.999Z` },
      ...({ knownAtBasis: 'exact', state: 'ok', reason: null } as const),
    })),
    ...Array.from({ length: 30 }, (_, month) => {
      const day = new Date(Date.UTC(2023, month + 1, 0)).toISOString().slice(0, 10);
      return {
        ...{ series: acme.index, periodStart: null, periodEnd: day, value: 4 + month / 100, form: null },
        ...{ valueText: String(4 + month / 100), knownAt: `${day}T23:59:59.999Z` },
        ...({ sourceRef: day, knownAtBasis: 'exact', state: 'ok', reason: null } as const),
      };
    }),
  ];
  const ledger = await context.ledger();
  await ledger.appendFacts({
    ...{ feed: 'declared', target: 'test', inputs: 'test', series, facts, tables: [] },
    asking: {
      ...{ started: '2026-01-01T00:00:00.000Z', ended: '2026-01-01T00:00:01.000Z', outcome: 'ok' },
      ...{ errorCode: null, errorText: null, requests: 1, bytes: 1, refused: 0, missing: 0 },
      ...{ validators: {}, rests: {} },
    },
  });
  await close();
}
