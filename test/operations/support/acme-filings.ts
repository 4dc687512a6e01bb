import type { Context, WebAnswer, WebAsking } from '../../../src/operations/context.ts';

type Row = [start: string, end: string, val: number, filed: string, form: string, accession: string];

/** Acme's revenue and cash flow: quarters of 2024, the second stated as year to date only, one restated in 2025. */
const revenue: readonly Row[] = [
  ['2023-01-01', '2023-12-31', 380_000_000, '2024-02-15', '10-K', '0000000042-24-000000'],
  ['2024-01-01', '2024-03-31', 100_000_000, '2024-05-01', '10-Q', '0000000042-24-000001'],
  ['2024-01-01', '2024-06-30', 220_000_000, '2024-08-01', '10-Q', '0000000042-24-000002'],
  ['2024-01-01', '2024-09-30', 350_000_000, '2024-11-01', '10-Q', '0000000042-24-000003'],
  ['2024-01-01', '2024-12-31', 500_000_000, '2025-02-15', '10-K', '0000000042-25-000001'],
  ['2024-01-01', '2024-03-31', 101_000_000, '2025-05-01', '10-Q', '0000000042-25-000002'],
  ['2025-01-01', '2025-03-31', 130_000_000, '2025-05-01', '10-Q', '0000000042-25-000002'],
];

export const acmeFilings = companyFacts(revenue);

export function companyFacts(rows: readonly Row[], cik = 42): string {
  const usd = rows.map(([start, end, val, filed, form, accn]) => ({
    ...{ start, end, val, accn, fy: 2024, fp: 'Q1', form, filed },
  }));
  const tag = { label: 'Revenue', description: null, units: { USD: usd } };
  return JSON.stringify({
    cik,
    entityName: 'ACME',
    facts: { 'us-gaap': { RevenueFromContractWithCustomerExcludingAssessedTax: tag } },
  });
}

/** Answers every request with a body, or as told; `asked` are the addresses, with the headers sent. */
export function answersWith(
  context: Context,
  answer: string | ((url: string, asking: WebAsking) => Partial<WebAnswer> | Promise<Partial<WebAnswer>>),
): { url: string; headers: Readonly<Record<string, string>> }[] {
  const asked: { url: string; headers: Readonly<Record<string, string>> }[] = [];
  context.web.request = async (url, asking) => {
    asked.push({ url, headers: asking.headers });
    const said = typeof answer === 'string' ? {} : await answer(url, asking);
    const body = typeof answer === 'string' ? answer : '';
    return { status: 200, headers: {}, bytes: new TextEncoder().encode(body), ...said };
  };
  return asked;
}
