import { text } from '../../base/locale.ts';
import { jsonBody, refused } from '../body.ts';
import type { Feed, FeedAnswer, FeedResult, FeedTarget, Refusal } from '../feed.ts';
import {
  edgarLicence,
  edgarLimit,
  edgarRequest,
  edgarZone,
  knownFields,
  malformed,
  tenDigits,
} from './edgar.ts';
import { isRecord } from '../../base/is-record.ts';
import { shown } from './shape.ts';

const tickers: Feed = {
  id: 'sec-tickers',
  title: text('SEC tickers', 'SEC 股票代码表', 'SEC 股票代號表'),
  about: text(
    'Which ticker belongs to which CIK, for all companies that file with the SEC. Key: company_tickers.',
    '向 SEC 申报的所有公司：哪个股票代码对应哪个 CIK。键：company_tickers。',
    '向 SEC 申報的所有公司：哪個股票代號對應哪個 CIK。鍵：company_tickers。',
  ),
  homepage: 'https://www.sec.gov/search-filings/edgar-search-assistance/accessing-edgar-data',
  capabilities: ['filings'],
  hosts: ['www.sec.gov'],
  key: null,
  limit: edgarLimit,
  licence: edgarLicence,
  contactRequired: true,
  target(stated, where, at = () => where) {
    knownFields(stated, at, []);
    const key = stated['key'] ?? 'company_tickers';
    if (key !== 'company_tickers') malformed(at, 'key', 'company_tickers', key);
    return { feed: 'sec-tickers', key: 'company_tickers' };
  },
  plan(target: FeedTarget) {
    return [edgarRequest(`https://www.sec.gov/files/${target.key}.json`, 'json', 20)];
  },
  read: readTickers,
};

export default tickers;

function readTickers(answer: FeedAnswer): FeedResult {
  const payload = jsonBody(answer);
  const entries = isRecord(payload) ? Object.entries(payload) : [];
  if (entries.length === 0) throw refused(answer, 'an object of companies', shown(payload));
  const rows: string[][] = [];
  const unusable: Refusal[] = [];
  const seen = new Set<string>();
  for (const [at, company] of entries) {
    const cik = isRecord(company) ? tenDigits(company['cik_str']) : null;
    const ticker = isRecord(company) ? company['ticker'] : null;
    const title = isRecord(company) ? company['title'] : null;
    if (cik === null || typeof ticker !== 'string' || ticker === '' || typeof title !== 'string')
      unusable.push({ at, reason: 'unexpected', received: shown(company) });
    else if (seen.has(ticker)) unusable.push({ at, reason: 'duplicate', received: shown(company) });
    else {
      rows.push([ticker, cik, title]);
      seen.add(ticker);
    }
  }
  if (rows.length === 0) throw refused(answer, 'companies of cik_str, ticker, title', shown(entries[0]));
  const table = {
    id: 'sec-tickers:company_tickers',
    kind: 'directory' as const,
    title: 'Tickers of companies that file with the SEC',
    entity: null,
    asOf: answer.retrievedAt.slice(0, 10),
    knownAt: null,
    zone: edgarZone,
    sourceRef: 'company_tickers.json',
    columns: ['ticker', 'cik', 'name'].map((name) => ({ name, unit: null })),
    rows,
    redistributable: true,
  };
  return { series: [], observations: [], tables: [table], refused: unusable, missing: 0, next: [] };
}
