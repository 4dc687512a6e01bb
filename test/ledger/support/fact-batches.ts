import type { Fact, SeriesInfo, SourceTable } from '../../../src/base/observation.ts';
import type { FactBatch } from '../../../src/ledger/fact-record.ts';

export function seriesOf(id: string, more: Partial<SeriesInfo> = {}): SeriesInfo {
  return {
    id,
    title: 'Revenues',
    entity: 'cik:0001045810',
    tag: 'us-gaap:Revenues',
    unit: 'USD',
    scale: 0,
    cadence: 'quarterly',
    measure: 'flow',
    zone: 'America/New_York',
    lagDays: null,
    redistributable: true,
    ...more,
  };
}

export function factOf(more: Partial<Fact> = {}): Fact {
  return {
    series: 'sec:0001045810/us-gaap/Revenues/USD',
    periodStart: '2025-07-28',
    periodEnd: '2025-10-26',
    knownAt: '2025-11-20T04:59:59.999Z',
    knownAtBasis: 'exact',
    valueText: '57006000000',
    value: 57006000000,
    sourceRef: '0001045810-25-000230',
    form: '10-Q',
    state: 'ok',
    reason: null,
    ...more,
  };
}

export function batchOf(facts: readonly Fact[], more: Partial<FactBatch> = {}): FactBatch {
  return {
    feed: 'sec-companyfacts',
    target: '0001045810',
    inputs: 'feeds 1',
    series: [...new Set(facts.map(({ series }) => series))].map((id) => seriesOf(id)),
    facts,
    tables: [],
    asking: {
      started: '2026-01-02T03:00:00.000Z',
      ended: '2026-01-02T03:00:01.000Z',
      outcome: 'ok',
      errorCode: null,
      errorText: null,
      requests: 1,
      bytes: 4_000_000,
      validators: { 'https://data.sec.gov/x': { etag: '"a"' } },
      rests: {},
      refused: 0,
      missing: 0,
    },
    ...more,
  };
}

type DatedTable = SourceTable & { knownAtInstant: string };

export function tableOf(more: Partial<DatedTable> = {}): DatedTable {
  return {
    id: 'sec-13f:0001649339/2025-09-30',
    kind: 'holdings',
    title: 'Scion Asset Management, 13F',
    entity: 'cik:0001649339',
    asOf: '2025-09-30',
    knownAt: '2025-11-03',
    zone: 'America/New_York',
    sourceRef: '0001649339-25-000007',
    columns: [
      { name: 'issuer', unit: null },
      { name: 'shares', unit: 'shares' },
    ],
    rows: [
      ['PALANTIR TECHNOLOGIES INC', '5000000'],
      ['NVIDIA CORPORATION', '1000000'],
    ],
    redistributable: true,
    knownAtInstant: '2025-11-04T04:59:59.999Z',
    ...more,
  };
}
