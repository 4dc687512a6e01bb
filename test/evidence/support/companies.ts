import type { SourceTable } from '../../../src/base/observation.ts';
import type { Line } from '../../facts/support/filings.ts';

const revenue = 'us-gaap:Revenues';
const income = 'us-gaap:NetIncomeLoss';

/** Nvidia's fiscal years end on the last Sunday of January. */
export const nvidia: readonly Line[] = [
  [revenue, '2023-01-30', '2024-01-28', 60_922_000_000, '10-K', '2024-02-21'],
  [revenue, '2024-01-29', '2024-04-28', 26_044_000_000, '10-Q', '2024-05-29'],
  [revenue, '2024-04-29', '2024-07-28', 30_040_000_000, '10-Q', '2024-08-28'],
  [revenue, '2024-07-29', '2024-10-27', 35_082_000_000, '10-Q', '2024-11-20'],
  [revenue, '2024-01-29', '2024-10-27', 91_166_000_000, '10-Q', '2024-11-20'],
  [revenue, '2024-01-29', '2025-01-26', 130_497_000_000, '10-K', '2025-02-26'],
  [revenue, '2025-01-27', '2025-04-27', 44_062_000_000, '10-Q', '2025-05-28'],
  [revenue, '2025-04-28', '2025-07-27', 46_743_000_000, '10-Q', '2025-08-27'],
  [revenue, '2025-07-28', '2025-10-26', 57_006_000_000, '10-Q', '2025-11-19', '0001045810-25-000230'],
  [revenue, '2025-01-27', '2025-10-26', 147_811_000_000, '10-Q', '2025-11-19'],
  [revenue, '2025-01-27', '2026-01-25', 215_938_000_000, '10-K', '2026-02-25'],
  [income, '2024-07-29', '2024-10-27', 19_309_000_000, '10-Q', '2024-11-20'],
  [income, '2025-07-28', '2025-10-26', 31_910_000_000, '10-Q', '2025-11-19'],
  ['us-gaap:OperatingIncomeLoss', '2025-07-28', '2025-10-26', 36_010_000_000, '10-Q', '2025-11-19'],
  ['us-gaap:GrossProfit', '2025-07-28', '2025-10-26', 41_849_000_000, '10-Q', '2025-11-19'],
  ['us-gaap:InventoryNet', null, '2025-10-26', 19_784_000_000, '10-Q', '2025-11-19'],
];

const capex = 'us-gaap:PaymentsToAcquireProductiveAssets';
const cash = 'us-gaap:NetCashProvidedByUsedInOperatingActivities';

export const amazon: readonly Line[] = [
  [capex, '2024-01-01', '2024-12-31', 82_999_000_000, '10-K', '2025-02-07'],
  [capex, '2025-01-01', '2025-12-31', 131_819_000_000, '10-K', '2026-02-06'],
  [cash, '2024-01-01', '2024-12-31', 115_877_000_000, '10-K', '2025-02-07'],
  [cash, '2025-01-01', '2025-12-31', 139_514_000_000, '10-K', '2026-02-06'],
  [revenue, '2024-01-01', '2024-12-31', 637_959_000_000, '10-K', '2025-02-07'],
  [revenue, '2025-01-01', '2025-03-31', 155_667_000_000, '10-Q', '2025-05-02'],
  [revenue, '2025-01-01', '2025-12-31', 716_924_000_000, '10-K', '2026-02-06'],
];

/** A company whose years are the calendar's, and that loses money. */
export const intel: readonly Line[] = [
  [revenue, '2023-01-01', '2023-12-30', 54_228_000_000, '10-K', '2024-01-26'],
  [revenue, '2023-12-31', '2024-12-28', 53_101_000_000, '10-K', '2025-01-31'],
  [income, '2023-12-31', '2024-12-28', -18_756_000_000, '10-K', '2025-01-31'],
  ['us-gaap:OperatingIncomeLoss', '2023-12-31', '2024-12-28', -11_678_000_000, '10-K', '2025-01-31'],
];

/** Options of Scion Asset Management at the end of September 2025. */
export const scion: SourceTable = {
  ...{ id: 'sec-13f:0001649339/2025-09-30', kind: 'holdings', title: 'Holdings of Scion (13F)' },
  ...{ entity: 'cik:0001649339', asOf: '2025-09-30', knownAt: '2025-11-03', zone: 'America/New_York' },
  ...{ sourceRef: '0001649339-25-000007', redistributable: true },
  columns: ['issuer', 'class', 'cusip', 'value', 'amount', 'amount of', 'put or call'].map((name) => ({
    name,
    unit: name === 'value' ? 'USD' : null,
  })),
  rows: [
    ['HALLIBURTON CO', 'COM', '406216101', '61500000', '2500000', 'SH', 'Call'],
    ['LULULEMON ATHLETICA INC', 'COM', '550021109', '17793000', '100000', 'SH', null],
    ['NVIDIA CORPORATION', 'COM', '67066G104', '186580000', '1000000', 'SH', 'Put'],
    ['PALANTIR TECHNOLOGIES INC', 'CL A', '69608A108', '912100000', '5000000', 'SH', 'Put'],
    ['PFIZER INC', 'COM', '717081103', '152880000', '6000000', 'SH', 'Call'],
  ],
};
