import { text } from '../../base/locale.ts';
import { jsonBody, refused } from '../body.ts';
import type { Feed, FeedAnswer, FeedRequest, FeedResult, Refusal } from '../feed.ts';
import {
  edgarLicence,
  edgarLimit,
  filingFolder,
  isAccession,
  knownFields,
  statedCik,
  statedCount,
  tenDigits,
  type EdgarTarget,
} from './edgar.ts';
import type { Filing } from './filings.ts';
import { readInformationTable } from './information-table.ts';
import { passedOn, requestPassingOn, type PassedOn } from './passed-on.ts';
import { isRecord } from '../../base/is-record.ts';
import { shown } from './shape.ts';
import { recentFilings, submissionsPage, submissionsRequest } from './submissions.ts';
import { textAt, xmlBody } from '../xml.ts';

interface ThirteenFTarget extends EdgarTarget {
  /** How many of the newest report periods. */
  quarters: number;
}

/** List of filings → cover page → files of the filing → information table: each answer asks for the next. */
const thirteenF: Feed<ThirteenFTarget> = {
  id: 'sec-13f',
  title: text('SEC 13F holdings', 'SEC 13F 持仓', 'SEC 13F 持股'),
  about: text(
    'What a large manager reports to hold at the end of a quarter, up to 45 days later. Long positions in listed US securities and options on them only: no shorts, no cash, nothing abroad. The value of an option is that of the shares under it, not what was paid.',
    '大型管理人在季度末申报的持仓，最迟晚 45 天公布。只有美国上市证券的多头及其期权：没有空头、现金和海外持仓。期权的金额是其标的股票的市值，不是支付的权利金。',
    '大型管理人在季度末申報的持股，最遲晚 45 天公布。只有美國上市證券的多頭及其選擇權：沒有空頭、現金與海外部位。選擇權的金額是其標的股票的市值，不是支付的權利金。',
  ),
  homepage:
    'https://www.sec.gov/rules-regulations/staff-guidance/division-investment-management-frequently-asked-questions/frequently-asked-questions-about-form-13f',
  capabilities: ['holdings', 'filings'],
  hosts: ['data.sec.gov', 'www.sec.gov'],
  key: null,
  limit: edgarLimit,
  licence: edgarLicence,
  contactRequired: true,
  target(stated, where, at = () => where) {
    knownFields(stated, at, ['cik', 'quarters']);
    const cik = statedCik(stated, at);
    const quarters = statedCount(stated, 'quarters', at, { usual: 4, most: 40 });
    return { feed: 'sec-13f', key: cik, cik, quarters };
  },
  plan({ cik }) {
    return [submissionsRequest(cik)];
  },
  read(answer, target) {
    const { url } = answer.request;
    if (url.startsWith('https://data.sec.gov/')) return readList(answer, target);
    if (/\/primary_doc\.xml(#|$)/.test(url)) return readCover(answer, target);
    if (/\/index\.json(#|$)/.test(url)) return readFolder(answer, target);
    const { tables, unusable } = readInformationTable(answer, target.cik);
    return { ...nothing, tables, refused: unusable };
  },
};

export default thirteenF;

const nothing: FeedResult = { series: [], observations: [], tables: [], refused: [], missing: 0, next: [] };

/** Information tables are XML from the middle of 2013 on; before that they are text for people. */
const firstXmlFiling = '2013-07-01';

function readList(answer: FeedAnswer, { cik, quarters }: ThirteenFTarget): FeedResult {
  const { filings, refused: unusable } = recentFilings(answer, submissionsPage(answer, cik));
  const reports = filings.filter(({ form, filed }) => /^13F-HR(\/A)?$/.test(form) && filed >= firstXmlFiling);
  if (reports.length === 0)
    throw refused(answer, `13F-HR filings of CIK ${cik}`, `none among ${filings.length} filings`);
  const periods = [...new Set(reports.map(({ reportDate }) => reportDate))].sort().reverse();
  const wanted = periods.slice(0, quarters);
  const next = reports.filter(({ reportDate }) => wanted.includes(reportDate)).map((one) => cover(cik, one));
  return { ...nothing, refused: unusable, next };
}

function cover(cik: string, { accession, form, filed }: Filing): FeedRequest {
  const url = `${filingFolder(cik, accession)}/primary_doc.xml`;
  return requestPassingOn(url, 'xml', 5, { accession, form, filed });
}

function readCover(answer: FeedAnswer, { cik }: ThirteenFTarget): FeedResult {
  const root = xmlBody(answer, 'edgarSubmission');
  const header = ['headerData', 'filerInfo'];
  const filer = textAt(root, ...header, 'filer', 'credentials', 'cik');
  if (tenDigits(filer) !== cik) throw refused(answer, `a 13F of CIK ${cik}`, `CIK ${shown(filer)}`);
  const period = usDay(textAt(root, ...header, 'periodOfReport'));
  if (period === null)
    throw refused(answer, 'periodOfReport as MM-DD-YYYY', shown(textAt(root, ...header, 'periodOfReport')));
  const summary = ['formData', 'summaryPage'];
  const said = passedOn(answer);
  const accession = said['accession'];
  if (!isAccession(accession)) throw refused(answer, 'the accession of its filing', shown(accession));
  const url = `${filingFolder(cik, accession)}/index.json`;
  const page = ['formData', 'coverPage'];
  const passing = {
    accession,
    form: said['form'] ?? textAt(root, 'headerData', 'submissionType') ?? '13F-HR',
    filed: said['filed'] ?? '',
    period,
    manager: textAt(root, ...page, 'filingManager', 'name') ?? `CIK ${cik}`,
    amendment: textAt(root, ...page, 'amendmentInfo', 'amendmentType') ?? '',
    entries: textAt(root, ...summary, 'tableEntryTotal') ?? '',
    value: textAt(root, ...summary, 'tableValueTotal') ?? '',
  };
  return { ...nothing, next: [requestPassingOn(url, 'json', 5, passing)] };
}

function readFolder(answer: FeedAnswer, { cik }: ThirteenFTarget): FeedResult {
  const payload = jsonBody(answer);
  const directory = isRecord(payload) ? payload['directory'] : undefined;
  const items = isRecord(directory) ? directory['item'] : undefined;
  if (!isRecord(directory) || !Array.isArray(items))
    throw refused(answer, 'the files of a filing: "directory.item"', shown(payload));
  const said = passedOn(answer);
  const folder = filingFolder(cik, said['accession'] ?? '');
  if (typeof directory['name'] !== 'string' || !folder.endsWith(directory['name']))
    throw refused(answer, folder, shown(directory['name']));
  const files = (items as unknown[]).map((item) => (isRecord(item) ? item['name'] : null));
  const tables = files.filter(
    (name): name is string =>
      typeof name === 'string' && /^[\w .()-]+\.xml$/i.test(name) && !/^primary_doc/i.test(name),
  );
  const table = tables.length === 1 ? tables[0] : tables.find((name) => /info.*table/i.test(name));
  if (table === undefined) return { ...nothing, refused: [withoutTable(said, folder, tables)] };
  const url = `${folder}/${encodeURIComponent(table)}`;
  return { ...nothing, next: [requestPassingOn(url, 'xml', 60, said)] };
}

/** A notice has none. */
function withoutTable(said: PassedOn, at: string, files: readonly string[]): Refusal {
  const there = files.length === 0 ? 'no XML beside the cover page' : files.join(', ');
  return {
    at,
    reason: 'unexpected',
    received: `${said['form'] ?? '13F'} without an information table: ${there}`,
  };
}

/** `09-30-2025` as `2025-09-30`. */
function usDay(stated: string | null): string | null {
  const parts = /^(\d\d)-(\d\d)-(\d{4})$/.exec(stated ?? '');
  return parts === null ? null : `${parts[3]}-${parts[1]}-${parts[2]}`;
}
