import { isDay } from '../../base/days.ts';
import { readSheet } from 'read-excel-file/universal';
import { parseDecimal } from '../../base/decimal.ts';
import { TightropeError } from '../../base/error.ts';
import { text } from '../../base/locale.ts';
import type { SourceTable } from '../../base/observation.ts';
import { refused, textBody } from '../body.ts';
import type { Feed, FeedAnswer, FeedResult, FeedTarget, Refusal } from '../feed.ts';

/** Key: ticker of a fund of State Street in the US, `SPY`. */
const holdings: Feed = {
  id: 'ssga-holdings',
  title: text('State Street fund holdings', '道富基金每日持仓', '道富基金每日持股'),
  about: text(
    'What a State Street fund (SPY, XLK…) held at the last close, with weights: the day’s make-up of the S&P 500 as investors hold it. Key: the fund’s ticker.',
    '道富旗下基金（SPY、XLK 等）上一交易日收盘时的持仓与权重，也就是投资者实际持有的标普 500 构成。键：基金代码。',
    '道富旗下基金（SPY、XLK 等）上一交易日收盤時的持股與權重，也就是投資人實際持有的標普 500 構成。鍵：基金代號。',
  ),
  homepage: 'https://www.ssga.com/us/en/intermediary/etfs/state-street-spdr-sp-500-etf-trust-spy',
  capabilities: ['holdings'],
  hosts: ['www.ssga.com'],
  key: null,
  // The service states no limit; the file changes once a day.
  limit: {
    requests: 1,
    perSeconds: 2,
    simultaneous: 1,
    restSeconds: 900,
    source: 'https://www.ssga.com/robots.txt',
  },
  licence: {
    id: 'proprietary',
    name: 'State Street Global Advisors, terms of use; index and CUSIP data belong to third parties',
    url: 'https://www.ssga.com/us/en/intermediary/footer/terms-and-conditions',
    redistributable: false,
  },
  contactRequired: false,
  target(stated, where, at = () => where) {
    const key = typeof stated['key'] === 'string' ? stated['key'].toUpperCase() : '';
    if (!/^[A-Z]{2,5}$/.test(key))
      throw new TightropeError('thesis_malformed', {
        at: at('key'),
        expected: 'key: the ticker of a fund: SPY',
        received: stated['key'] === undefined ? 'no key' : JSON.stringify(stated['key']),
      });
    return { feed: 'ssga-holdings', key };
  },
  plan({ key }: FeedTarget) {
    const file = `holdings-daily-us-en-${key.toLowerCase()}.xlsx`;
    const url = `https://www.ssga.com/library-content/products/fund-data/etfs/us/${file}`;
    return [{ url, secrets: [], headers: {}, body: 'xlsx', limitBytes: 10_000_000 }];
  },
  read: readHoldings,
};

export default holdings;

type Row = readonly (string | null)[];

const wanted = [
  { column: 'Name', name: 'name', unit: null },
  { column: 'Ticker', name: 'ticker', unit: null },
  { column: 'Identifier', name: 'identifier', unit: null },
  { column: 'SEDOL', name: 'sedol', unit: null },
  { column: 'Weight', name: 'weight', unit: '%' },
  { column: 'Sector', name: 'sector', unit: null },
  { column: 'Shares Held', name: 'shares', unit: 'shares' },
  { column: 'Local Currency', name: 'currency', unit: null },
] as const;

async function readHoldings(answer: FeedAnswer, { key }: FeedTarget): Promise<FeedResult> {
  const sheet = await sheetOf(answer);
  const fund = beside(sheet, 'Fund Name:');
  const ticker = beside(sheet, 'Ticker Symbol:');
  if (ticker !== key) throw refused(answer, `holdings of ${key}`, ticker ?? 'no ticker symbol');
  const stated = beside(sheet, 'Holdings:');
  const asOf = dayOf(stated ?? '');
  if (asOf === null) throw refused(answer, 'a day: As of 19-Nov-2026', stated ?? 'no line "Holdings:"');
  if (asOf > answer.retrievedAt.slice(0, 10)) throw refused(answer, 'a day that is past', asOf);
  const { rows, unusable } = readRows(answer, sheet);
  const table: SourceTable = {
    id: `ssga-holdings:${key}/${asOf}`,
    kind: 'holdings',
    title: `Holdings of ${fund ?? key}`,
    entity: `ticker:${key}`,
    asOf,
    knownAt: null,
    zone: 'America/New_York',
    sourceRef: `${key} as of ${asOf}`,
    columns: wanted.map(({ name, unit }) => ({ name, unit })),
    rows,
    redistributable: false,
  };
  return { series: [], observations: [], tables: [table], refused: unusable, missing: 0, next: [] };
}

/** Cells as text; a number keeps the text the file has. */
async function sheetOf(answer: FeedAnswer): Promise<Row[]> {
  // A workbook is a zip archive and begins with its mark, PK.
  if (answer.bytes[0] !== 0x50 || answer.bytes[1] !== 0x4b)
    throw refused(answer, 'an XLSX workbook', `"${textBody(answer).slice(0, 80)}"`);
  const bytes = new ArrayBuffer(answer.bytes.byteLength);
  new Uint8Array(bytes).set(answer.bytes);
  try {
    const rows = await readSheet<string>(bytes, { parseNumber: (number) => number });
    return rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.trim() || null : null)));
  } catch (error) {
    throw refused(answer, 'an XLSX workbook, whole', `${answer.bytes.byteLength} bytes that are not`, error);
  }
}

function readRows(answer: FeedAnswer, sheet: readonly Row[]): { rows: Row[]; unusable: Refusal[] } {
  const head = sheet.findIndex((row) => row.includes('Name') && row.includes('Weight'));
  const places = wanted.map(({ column }) => sheet[head]?.indexOf(column) ?? -1);
  const absent = wanted.filter((_, index) => places[index] === -1).map(({ column }) => column);
  if (absent.length > 0)
    throw refused(
      answer,
      `columns ${wanted.map(({ column }) => column).join(', ')}`,
      `no ${absent.join(', ')}`,
    );
  const rows: Row[] = [];
  const unusable: Refusal[] = [];
  for (const [index, row] of sheet.entries()) {
    if (index <= head) continue;
    const cells = places.map((place) => blank(row[place] ?? null));
    const [name = null, , , , weight = null, , shares = null] = cells;
    // Under the holdings stand notes, a line in the first column.
    if (weight === null && shares === null) continue;
    const at = `row ${index + 1}`;
    if (name === null) unusable.push({ at, reason: 'unexpected', received: cells.join(', ') });
    else if (parseDecimal(weight ?? '') === null || (shares !== null && parseDecimal(shares) === null))
      unusable.push({ at, reason: 'not_a_number', received: `${name}: ${weight}, ${shares}` });
    else rows.push(cells);
  }
  if (rows.length === 0) throw refused(answer, 'holdings', 'none');
  return { rows, unusable };
}

function beside(sheet: readonly Row[], label: string): string | null {
  return sheet.find(([first]) => first === label)?.[1] ?? null;
}

function blank(cell: string | null): string | null {
  return cell === '-' ? null : cell;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayOf(stated: string): string | null {
  const [, day = '', month = '', year = ''] = /^As of (\d{1,2})-([A-Z][a-z]{2})-(\d{4})$/.exec(stated) ?? [];
  const number = months.indexOf(month) + 1;
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
