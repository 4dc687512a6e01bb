import { isDay } from '../../base/days.ts';
import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import type { Feed, FeedAnswer, FeedRequest, FeedResult } from '../feed.ts';
import { childrenOf, childOf, textAt, xmlBody } from '../xml.ts';
import {
  edgarLicence,
  edgarLimit,
  edgarRequest,
  filingFolder,
  isAccession,
  knownFields,
  malformed,
  statedCik,
  statedCount,
  tenDigits,
  type EdgarTarget,
} from './edgar.ts';
import { readFundReport } from './fund-report.ts';
import { requestPassingOn } from './passed-on.ts';
import { shown } from './shape.ts';
import { recentFilings, submissionsPage, submissionsRequest } from './submissions.ts';

interface NportTarget extends EdgarTarget {
  /** Id of one fund of a trust that has several: `S000004310`; null: the filer has one fund. */
  series: string | null;
  /** How many of the newest reports. */
  reports: number;
}

/** List of filings → report: where a trust has several funds, the list is asked for by the fund's own id. */
const nport: Feed<NportTarget> = {
  id: 'sec-nport',
  title: text('SEC N-PORT holdings', 'SEC N-PORT 基金持仓', 'SEC N-PORT 基金持股'),
  about: text(
    'Everything a US fund held at the end of its quarter, with weights in net assets, public about 60 days later. Key: CIK, or CIK/series id for one fund of a trust.',
    '一只美国基金在其季度末的全部持仓及占净资产的比例，约 60 天后公开。键：CIK；信托下有多只基金时为 CIK/系列编号。',
    '一檔美國基金在其季度末的全部持股及占淨資產的比例，約 60 天後公開。鍵：CIK；信託下有多檔基金時為 CIK/系列編號。',
  ),
  homepage: 'https://www.sec.gov/data-research/sec-markets-data/form-n-port-data-sets',
  capabilities: ['holdings'],
  hosts: ['data.sec.gov', 'www.sec.gov'],
  key: null,
  limit: edgarLimit,
  licence: edgarLicence,
  contactRequired: true,
  target(stated, where, at = () => where) {
    knownFields(stated, at, ['cik', 'reports']);
    const key = stated['key'] ?? stated['cik'];
    const parts = typeof key === 'string' ? key.split('/') : [];
    const series = parts[1] ?? null;
    if (series !== null && !/^S\d{9}$/.test(series)) malformed(at, 'key', 'CIK/S000004310', key);
    const cik = statedCik({ key: parts[0] ?? key }, at);
    const reports = statedCount(stated, 'reports', at, { usual: 1, most: 40 });
    return {
      feed: 'sec-nport',
      key: series === null ? cik : `${cik}/${series}`,
      cik,
      series,
      reports,
    };
  },
  plan({ cik, series, reports }) {
    if (series === null) return [submissionsRequest(cik)];
    const asked = new URLSearchParams({ action: 'getcompany', CIK: series, type: 'NPORT-P' });
    for (const [name, value] of [
      ['owner', 'include'],
      ['count', String(Math.max(10, reports))],
      ['output', 'atom'],
    ] as const)
      asked.set(name, value);
    return [edgarRequest(`https://www.sec.gov/cgi-bin/browse-edgar?${asked.toString()}`, 'xml', 5)];
  },
  read(answer, target) {
    const { url } = answer.request;
    if (url.startsWith('https://data.sec.gov/')) return readList(answer, target);
    if (url.startsWith('https://www.sec.gov/cgi-bin/')) return readFundList(answer, target);
    const { table, unusable } = readFundReport(answer, target);
    return { ...nothing, tables: [table], refused: unusable };
  },
};

export default nport;

const nothing: FeedResult = { series: [], observations: [], tables: [], refused: [], missing: 0, next: [] };

function readList(answer: FeedAnswer, { cik, reports }: NportTarget): FeedResult {
  const { filings, refused: unusable } = recentFilings(answer, submissionsPage(answer, cik));
  const found = filings.filter(({ form }) => form === 'NPORT-P');
  if (found.length === 0)
    throw refused(answer, `NPORT-P filings of CIK ${cik}`, `none among ${filings.length} filings`);
  const newest = found[0]?.reportDate ?? null;
  const same = found.filter(({ reportDate }) => newest !== null && reportDate === newest);
  if (same.length > 1)
    throw refused(
      answer,
      `one fund; with key ${cik}/S000000000 one of several`,
      `${same.length} of ${newest}`,
    );
  const wanted = found.slice(0, reports);
  const next = wanted.map(({ accession, form, filed }) => report(cik, { accession, form, filed }));
  return { ...nothing, refused: unusable, next };
}

function readFundList(answer: FeedAnswer, { cik, reports }: NportTarget): FeedResult {
  const feed = xmlBody(answer, 'feed');
  const filer = textAt(feed, 'company-info', 'cik');
  if (tenDigits(filer) !== cik) throw refused(answer, `filings of CIK ${cik}`, `CIK ${shown(filer)}`);
  const found = childrenOf(feed, 'entry').flatMap((entry) => {
    const content = childOf(entry, 'content');
    const accession = textAt(content, 'accession-number');
    const filed = textAt(content, 'filing-date');
    const form = textAt(content, 'filing-type');
    // The service matches the beginning of a form's name.
    if (form !== 'NPORT-P') return [];
    if (!isAccession(accession) || !isDay(filed))
      throw refused(answer, 'accession and filing day of each entry', shown({ accession, filed }));
    return [{ accession, form, filed }];
  });
  if (found.length === 0) throw refused(answer, 'NPORT-P filings', 'none');
  return { ...nothing, next: found.slice(0, reports).map((one) => report(cik, one)) };
}

function report(cik: string, filing: { accession: string; form: string; filed: string }): FeedRequest {
  return requestPassingOn(`${filingFolder(cik, filing.accession)}/primary_doc.xml`, 'xml', 80, filing);
}
