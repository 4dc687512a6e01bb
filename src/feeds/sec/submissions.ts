import { isDay } from '../../base/days.ts';
import { text } from '../../base/locale.ts';
import type { SourceTable } from '../../base/observation.ts';
import { jsonBody, refused } from '../body.ts';
import type { Feed, FeedAnswer, FeedRequest, FeedResult } from '../feed.ts';
import {
  edgarLicence,
  edgarLimit,
  edgarRequest,
  edgarZone,
  knownFields,
  malformed,
  statedCik,
  tenDigits,
  type EdgarTarget,
} from './edgar.ts';
import { readFilings, type Filing } from './filings.ts';
import { isRecord } from '../../base/is-record.ts';
import { shown } from './shape.ts';

interface SubmissionsTarget extends EdgarTarget {
  /** Older pages that end before this day are not asked for; null: all are. */
  since: string | null;
}

const submissions: Feed<SubmissionsTarget> = {
  id: 'sec-submissions',
  title: text('SEC list of filings', 'SEC 申报清单', 'SEC 申報清單'),
  about: text(
    'What a company has filed and when: accession, form, filing day, report period, main document; and how EDGAR describes the company, with its fiscal year end.',
    '一家公司申报过什么、何时申报：登录号、表格类型、申报日、报告期、主文件；以及 EDGAR 对公司的描述，含财年截止日。',
    '一家公司申報過什麼、何時申報：登錄號、表格類型、申報日、報告期、主文件；以及 EDGAR 對公司的描述，含會計年度截止日。',
  ),
  homepage: 'https://www.sec.gov/search-filings/edgar-application-programming-interfaces',
  capabilities: ['filings'],
  hosts: ['data.sec.gov'],
  key: null,
  limit: edgarLimit,
  licence: edgarLicence,
  contactRequired: true,
  target(stated, where, at = () => where) {
    knownFields(stated, at, ['cik', 'since']);
    const cik = statedCik(stated, at);
    const since = stated['since'] ?? null;
    if (since !== null && !isDay(since)) malformed(at, 'since', 'a day: 2019-01-01', since);
    return { feed: 'sec-submissions', key: cik, cik, since };
  },
  plan({ cik }) {
    return [submissionsRequest(cik)];
  },
  read(answer, target) {
    return isOlderPage(answer, target.cik) ? readOlderPage(answer, target) : readFirstPage(answer, target);
  },
};

export default submissions;

export function submissionsRequest(cik: string): FeedRequest {
  return edgarRequest(`https://data.sec.gov/submissions/CIK${cik}.json`, 'json', 20);
}

/** The first page as an object, after its company was checked. Throws payload_refused. */
export function submissionsPage(answer: FeedAnswer, cik: string): Readonly<Record<string, unknown>> {
  const payload = jsonBody(answer);
  const received = isRecord(payload) ? payload['cik'] : undefined;
  if (!isRecord(payload) || tenDigits(received) !== cik) {
    const name = isRecord(payload) ? shown(payload['name']) : shown(payload);
    throw refused(answer, `filings of CIK ${cik}`, `CIK ${shown(received)}, ${name}`);
  }
  return payload;
}

/** `filings.recent` of the first page. */
export function recentFilings(answer: FeedAnswer, payload: Readonly<Record<string, unknown>>) {
  const { filings } = payload;
  if (!isRecord(filings)) throw refused(answer, 'an object "filings"', shown(filings));
  return { ...readFilings(answer, filings['recent'], 'filings.recent'), older: filings['files'] };
}

function readFirstPage(answer: FeedAnswer, target: SubmissionsTarget): FeedResult {
  const payload = submissionsPage(answer, target.cik);
  const { filings, refused: unusable, older } = recentFilings(answer, payload);
  const company = companyTable(payload, target.cik, answer, filings);
  return {
    series: [],
    observations: [],
    tables: [company, ...tableOf(filings, `${target.cik}/filings`, target.cik, company.title)],
    refused: unusable,
    missing: 0,
    next: olderPages(answer, older, target),
  };
}

function isOlderPage({ request }: FeedAnswer, cik: string): boolean {
  return request.url.startsWith(`https://data.sec.gov/submissions/CIK${cik}-submissions-`);
}

function readOlderPage(answer: FeedAnswer, { cik }: SubmissionsTarget): FeedResult {
  const page = /-submissions-(\d+)\.json/.exec(answer.request.url)?.[1] ?? '';
  const { filings, refused: unusable } = readFilings(answer, jsonBody(answer), 'filings');
  const tables = tableOf(filings, `${cik}/filings/${page}`, cik, `CIK ${cik}, older page ${page}`);
  return { series: [], observations: [], tables, refused: unusable, missing: 0, next: [] };
}

function olderPages(answer: FeedAnswer, older: unknown, { cik, since }: SubmissionsTarget): FeedRequest[] {
  if (older === undefined) return [];
  if (!Array.isArray(older)) throw refused(answer, 'a list "filings.files"', shown(older));
  return (older as unknown[]).flatMap((file) => {
    const name = isRecord(file) ? file['name'] : file;
    if (typeof name !== 'string' || !new RegExp(`^CIK${cik}-submissions-\\d+\\.json$`).test(name))
      throw refused(answer, `older pages of CIK ${cik}`, shown(name));
    const to = isRecord(file) ? file['filingTo'] : null;
    if (since !== null && isDay(to) && to < since) return [];
    return [edgarRequest(`https://data.sec.gov/submissions/${name}`, 'json', 20)];
  });
}

/** Newest filing first, as EDGAR lists them; none where there is no filing. */
function tableOf(filings: readonly Filing[], key: string, cik: string, title: string): SourceTable[] {
  const newest = filings.reduce<Filing | null>((a, b) => (a === null || b.filed > a.filed ? b : a), null);
  if (newest === null) return [];
  return [
    {
      id: `sec-submissions:${key}`,
      kind: 'filings',
      title: `Filings of ${title}`,
      entity: `cik:${cik}`,
      asOf: newest.filed,
      knownAt: newest.filed,
      zone: edgarZone,
      sourceRef: newest.accession,
      columns: ['accession', 'form', 'filed', 'report date', 'primary document', 'items'].map(named),
      rows: filings.map((one) => [
        one.accession,
        one.form,
        one.filed,
        one.reportDate,
        one.primaryDocument,
        one.items,
      ]),
      redistributable: true,
    },
  ];
}

function companyTable(
  payload: Readonly<Record<string, unknown>>,
  cik: string,
  answer: FeedAnswer,
  filings: readonly Filing[],
): SourceTable {
  const today = answer.retrievedAt.slice(0, 10);
  const name = typeof payload['name'] === 'string' ? payload['name'] : `CIK ${cik}`;
  const described: [string, unknown][] = [
    ['name', payload['name']],
    // MMDD: the day a fiscal year nominally ends.
    ['fiscal year end', payload['fiscalYearEnd']],
    ['tickers', payload['tickers']],
    ['exchanges', payload['exchanges']],
    ['sic', payload['sic']],
    ['industry', payload['sicDescription']],
    ['entity type', payload['entityType']],
    ['category', payload['category']],
    ['state of incorporation', payload['stateOfIncorporation']],
  ];
  return {
    id: `sec-submissions:${cik}/company`,
    kind: 'directory',
    title: name,
    entity: `cik:${cik}`,
    asOf: today,
    knownAt: null,
    zone: edgarZone,
    sourceRef: filings[0]?.accession ?? `CIK${cik}.json`,
    columns: ['what', 'value'].map(named),
    rows: described.map(([what, value]) => [what, cellText(value)]),
    redistributable: true,
  };
}

function named(name: string): { name: string; unit: null } {
  return { name, unit: null };
}

function cellText(value: unknown): string | null {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ') || null;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
