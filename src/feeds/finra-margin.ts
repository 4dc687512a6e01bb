import { isDay } from '../base/days.ts';
import { readSheet } from 'read-excel-file/universal';
import { text } from '../base/locale.ts';
import type { Observation, SeriesInfo } from '../base/observation.ts';
import { refused } from './body.ts';
import { lastDayOf } from './days.ts';
import type { Feed, FeedAnswer, Refusal } from './feed.ts';
import { isMissing, plainNumber } from './number-text.ts';
import { statedFields } from './stated.ts';

/** To 2010-01 the second column holds both credit balances in one (281,035), from 2010-02 that of cash accounts alone. */
const combined = {
  heading: "Free Credit Balances in Customers' Cash and Securities Margin Accounts, in one",
  key: 'credit-combined',
} as const;

/** The columns in their order: their headings are the only thing that says what a number is. */
const columns = [
  { heading: "Debit Balances in Customers' Securities Margin Accounts", key: 'debit' },
  { heading: "Free Credit Balances in Customers' Cash Accounts", key: 'credit-cash' },
  { heading: "Free Credit Balances in Customers' Securities Margin Accounts", key: 'credit-margin' },
] as const;

const feed: Feed = {
  id: 'finra-margin',
  title: text('FINRA margin statistics', 'FINRA 融资统计', 'FINRA 融資統計'),
  about: text(
    'Margin debt and free credit balances of customers at the end of each month, in millions of dollars, newest first. FINRA’s terms do not let the numbers be passed on, and it often answers 403 to programs.',
    '每月末客户融资余额及可用贷方余额，单位百万美元，由新到旧排列。FINRA 条款不允许转发这些数字，对程序的请求常回应 403。',
    '每月底客戶融資餘額及可用貸方餘額，單位百萬美元，由新到舊排列。FINRA 條款不允許轉發這些數字，對程式的請求常回應 403。',
  ),
  homepage: 'https://www.finra.org/rules-guidance/key-topics/margin-accounts/margin-statistics',
  capabilities: ['leverage', 'macro'],
  hosts: ['www.finra.org'],
  key: null,
  limit: {
    requests: 1,
    perSeconds: 10,
    simultaneous: 1,
    restSeconds: 3600,
    source: 'https://www.finra.org/terms-of-use',
  },
  licence: {
    id: 'proprietary',
    name: 'FINRA terms of use: for own use, not to be passed on',
    url: 'https://www.finra.org/terms-of-use',
    redistributable: false,
  },
  contactRequired: false,
  target(stated, at, atField) {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.oneOf('key', ['margin-statistics']);
    fields.nothingElse();
    return { feed: 'finra-margin', key };
  },
  plan: () => [
    {
      url: 'https://www.finra.org/sites/default/files/2021-03/margin-statistics.xlsx',
      secrets: [],
      headers: { accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
      body: 'xlsx',
      limitBytes: 4_000_000,
    },
  ],
  async read(answer) {
    const [header, ...rows] = await sheetOf(answer);
    const headings = (header ?? []).map((cell) =>
      String(cell ?? '')
        .replaceAll('’', "'")
        .trim(),
    );
    const wanted = ['Year-Month', ...columns.map(({ heading }) => heading)];
    if (wanted.some((heading, index) => headings[index] !== heading))
      throw refused(answer, wanted.join(' | '), headings.join(' | ').slice(0, 400));
    return { ...readRows(answer, rows), series: [...columns, combined].map(seriesOf), tables: [], next: [] };
  },
};

export default feed;

async function sheetOf(answer: FeedAnswer): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet<string>(new Uint8Array(answer.bytes).buffer, { parseNumber: (number) => number });
  } catch (error) {
    const start = new TextDecoder('utf-8').decode(answer.bytes.slice(0, 60));
    const shown = start.startsWith('PK') ? 'a ZIP file that cannot be read' : start.trim();
    throw refused(answer, 'an XLSX sheet', `${answer.bytes.byteLength} bytes: ${shown}`, error);
  }
}

function readRows(answer: FeedAnswer, rows: readonly (readonly unknown[])[]) {
  const thisMonth = answer.retrievedAt.slice(0, 7);
  const observations: Observation[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  let missing = 0;
  rows.forEach(([month, ...cells], index) => {
    const at = `row ${index + 2}`;
    const name = String(month ?? '');
    if (name === '' && cells.every(isMissing)) return;
    const reason = !isDay(`${name}-01`)
      ? 'malformed_date'
      : name >= thisMonth
        ? 'future_date'
        : seen.has(name)
          ? 'duplicate'
          : null;
    seen.add(name);
    if (reason !== null) {
      refusals.push({ at, reason, received: name });
      return;
    }
    const inOne = !isMissing(cells[1]) && isMissing(cells[2]);
    const parts = inOne ? [columns[0], combined] : columns;
    parts.forEach(({ key }, column) => {
      const stated = cells[column];
      const valueText = plainNumber(String(stated));
      if (isMissing(stated)) missing += 1;
      else if (valueText === null)
        refusals.push({ at: `${at}, ${key}`, reason: 'not_a_number', received: String(stated) });
      else
        observations.push({
          series: `finra:margin/${key}`,
          periodStart: null,
          periodEnd: lastDayOf(`${name}-01`),
          valueText,
          knownAt: null,
          sourceRef: `Year-Month ${name}`,
          form: null,
        });
    });
  });
  return { observations, refused: refusals, missing };
}

function seriesOf({ heading, key }: (typeof columns)[number] | typeof combined): SeriesInfo {
  return {
    id: `finra:margin/${key}`,
    title: heading,
    entity: null,
    tag: null,
    unit: 'USD',
    scale: 6,
    cadence: 'monthly',
    measure: 'stock',
    zone: 'America/New_York',
    // FINRA publishes in the third week of the following month; some months later.
    lagDays: 28,
    redistributable: false,
  };
}
