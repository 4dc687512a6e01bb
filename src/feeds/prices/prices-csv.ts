import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import { csvBody } from '../csv-body.ts';
import type { Feed, FeedAnswer, FeedTarget } from '../feed.ts';
import { statedFields } from '../stated.ts';
import { adjustments, closingPrices, type Adjustment } from './price-series.ts';

/** A file of the person's own, below the folder of the thesis. */
export interface PricesCsvTarget extends FeedTarget {
  file: string;
  symbol: string;
  currency: string;
  /** What the file's close (or `column`) was adjusted for: no file says so itself. */
  adjusted: Adjustment;
  zone: string;
  /** Heading of the column to take in place of the close: a ticker where each has a column of its own. */
  column: string | null;
}

/** Headings by their letters alone, so that "Adj Close", "adj_close" and "adjclose" are one. */
const names = {
  date: ['date', 'observationdate', 'day'],
  close: ['close', 'closelast', 'price'],
  adjusted: ['adjclose', 'adjustedclose', 'closeadjusted'],
  open: ['open'],
  high: ['high'],
  low: ['low'],
  ticker: ['ticker', 'symbol'],
} as const;

const feed: Feed<PricesCsvTarget> = {
  id: 'prices-csv',
  title: text('Prices from your own file', '自备价格文件', '自備價格檔案'),
  about: text(
    'Daily closes from a CSV file of yours, as most sites and brokers export it. Columns are found by their headings, never by their order; what the prices are adjusted for you say in the target.',
    '取自您自己的 CSV 文件的每日收盘价，多数网站与券商均可导出。按表头而非顺序识别列；价格按什么复权由您在目标中说明。',
    '取自您自己的 CSV 檔案的每日收盤價，多數網站與券商均可匯出。依表頭而非順序辨識欄位；價格依什麼還原由您在目標中說明。',
  ),
  homepage: 'https://www.rfc-editor.org/rfc/rfc4180',
  capabilities: ['prices', 'own'],
  hosts: [],
  key: null,
  limit: {
    requests: 10,
    perSeconds: 1,
    simultaneous: 1,
    restSeconds: 60,
    source: 'https://www.rfc-editor.org/rfc/rfc4180',
  },
  licence: {
    id: 'own',
    name: 'Yours to keep; prices are seldom yours to pass on',
    url: 'https://www.rfc-editor.org/rfc/rfc4180',
    redistributable: false,
  },
  contactRequired: false,
  target(stated, at, atField) {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.text('key');
    const file = fields.text('file');
    if (!file.split('/').every((part) => /^[\w .@+-]+$/.test(part) && !/^\.+$/.test(part)))
      fields.fail('file', 'a path below the folder of the thesis, with /', file);
    const symbol = fields.optionalText('symbol') ?? key;
    if (!/^[\w.^=-]+$/.test(symbol)) fields.fail('symbol', 'a symbol, as in NVDA', symbol);
    const currency = fields.text('currency');
    if (!/^(?:[A-Z]{3}|index)$/.test(currency))
      fields.fail('currency', 'an ISO 4217 code or index', currency);
    const adjusted = fields.oneOf('adjusted', adjustments);
    const zone = fields.optionalText('zone') ?? 'America/New_York';
    if (!/^(?:UTC|[A-Z]\w+(?:\/[A-Z][\w-]+)+)$/.test(zone)) fields.fail('zone', 'an IANA zone', zone);
    const column = fields.optionalText('column');
    fields.nothingElse();
    return { feed: 'prices-csv', key, file, symbol, currency, adjusted, zone, column };
  },
  plan: ({ file }) => [
    {
      url: new URL(`file:///${file}`).href,
      secrets: [],
      headers: {},
      body: 'csv',
      limitBytes: 64_000_000,
    },
  ],
  read(answer, target) {
    const [header = [], ...rows] = csvBody(answer);
    const at = places(answer, header, target);
    const own = rows
      .map((cells, index) => ({ cells, at: `line ${index + 2}` }))
      .filter(({ cells }) => at.ticker === null || cells[at.ticker]?.trim() === target.symbol);
    if (own.length === 0)
      throw refused(answer, `rows${at.ticker === null ? '' : ` of ${target.symbol}`}`, 'none');
    const whole = at.plain === at.value;
    return closingPrices(
      own.map(({ cells, at: line }) => ({
        at: line,
        day: isoDay(cells[at.date]?.trim() ?? ''),
        close: cells[at.value],
        // The day's range is that of the unadjusted close, and says nothing of another column.
        ...(whole && at.high !== null && at.low !== null ? { high: cells[at.high], low: cells[at.low] } : {}),
      })),
      {
        source: 'own',
        symbol: target.symbol,
        adjusted: target.adjusted,
        currency: target.currency,
        scale: 0,
        zone: target.zone,
        entity: target.currency === 'index' ? null : `ticker:${target.symbol}`,
      },
      answer.retrievedAt,
    );
  },
};

export default feed;

interface Places {
  date: number;
  value: number;
  /** The unadjusted close. */
  plain: number | null;
  high: number | null;
  low: number | null;
  ticker: number | null;
}

function places(answer: FeedAnswer, header: readonly string[], target: PricesCsvTarget): Places {
  const letters = header.map((heading) => heading.toLowerCase().replace(/[^a-z]/g, ''));
  const place = (among: readonly string[]): number | null => {
    const found = letters.flatMap((name, index) => (among.includes(name) ? [index] : []));
    if (found.length > 1) throw refused(answer, `one column ${among[0] ?? ''}`, header.join(','));
    return found[0] ?? null;
  };
  const [date, plain, adjusted] = [place(names.date), place(names.close), place(names.adjusted)];
  const named = target.column === null ? null : header.indexOf(target.column);
  const byKind = target.adjusted === 'splits-and-dividends' ? (adjusted ?? plain) : plain;
  const value = named ?? byKind;
  if (date === null || value === null || value < 0) {
    const wanted = target.column ?? (target.adjusted === 'splits-and-dividends' ? 'adj close' : 'close');
    throw refused(answer, `a header with date and ${wanted}`, header.join(',').slice(0, 200));
  }
  // A file that has both says that its plain close is not adjusted for dividends.
  return { date, value, plain, high: place(names.high), low: place(names.low), ticker: place(names.ticker) };
}

/** Only dates that cannot be mistaken: 2026-11-20, 2026/11/20, 20261120, and the first with a time of midnight. */
function isoDay(date: string): string {
  const [, year, month, day] =
    /^(\d{4})([-/]?)(\d\d)\2(\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/
      .exec(date)
      ?.filter((_part, index) => index !== 2) ?? [];
  return year === undefined ? date : `${year}-${String(month)}-${String(day)}`;
}
