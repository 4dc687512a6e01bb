import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import type { Feed, FeedAnswer, FeedResult } from '../feed.ts';
import {
  edgarLicence,
  edgarLimit,
  edgarRequest,
  knownFields,
  statedCik,
  statedWords,
  tenDigits,
  type EdgarTarget,
} from './edgar.ts';
import { jsonBodyWithExactValues } from './exact-values.ts';
import { isRecord } from '../../base/is-record.ts';
import { shown } from './shape.ts';
import { readXbrlRows, type RowsRead } from './xbrl-rows.ts';

interface CompanyfactsTarget extends EdgarTarget {
  /** Taxonomies to keep. */
  taxonomies: readonly string[];
  /** Tags to keep; null: all. */
  tags: readonly string[] | null;
}

const companyfacts: Feed<CompanyfactsTarget> = {
  id: 'sec-companyfacts',
  title: text('SEC company facts', 'SEC 公司全部事实', 'SEC 公司全部事實'),
  about: text(
    'Every number a company has tagged in its filings, each with its accession number and filing day. Undimensioned facts only: what a filing splits by segment is not in it.',
    '一家公司在申报文件中标注过的每一个数字，附登录号和申报日。只含不带维度的事实：按分部拆开的数字不在其中。',
    '一家公司在申報文件中標註過的每一個數字，附登錄號與申報日。只含不帶維度的事實：按部門拆開的數字不在其中。',
  ),
  homepage: 'https://www.sec.gov/search-filings/edgar-application-programming-interfaces',
  capabilities: ['fundamentals'],
  hosts: ['data.sec.gov'],
  key: null,
  limit: edgarLimit,
  licence: edgarLicence,
  contactRequired: true,
  target(stated, where, at = () => where) {
    knownFields(stated, at, ['cik', 'taxonomies', 'tags']);
    const cik = statedCik(stated, at);
    return {
      feed: 'sec-companyfacts',
      key: cik,
      cik,
      taxonomies: statedWords(stated, 'taxonomies', at, /^[a-z][a-z0-9-]*$/) ?? usualTaxonomies,
      tags: statedWords(stated, 'tags', at, /^[A-Za-z][A-Za-z0-9]*$/),
    };
  },
  plan({ cik }) {
    return [edgarRequest(`https://data.sec.gov/api/xbrl/companyfacts/CIK${cik}.json`, 'json', 60)];
  },
  read: readCompanyfacts,
};

export default companyfacts;

/** Financial statements, the cover page, and what both borrow; not pay, fees or fund schemes. */
const usualTaxonomies = ['us-gaap', 'ifrs-full', 'dei', 'srt'];

function readCompanyfacts(answer: FeedAnswer, target: CompanyfactsTarget): FeedResult {
  const payload = jsonBodyWithExactValues(answer);
  const received = isRecord(payload) ? payload['cik'] : undefined;
  if (!isRecord(payload) || tenDigits(received) !== target.cik) {
    const name = isRecord(payload) ? shown(payload['entityName']) : shown(payload);
    throw refused(answer, `facts of CIK ${target.cik}`, `CIK ${shown(received)}, ${name}`);
  }
  const { facts } = payload;
  if (!isRecord(facts)) throw refused(answer, 'an object "facts"', shown(facts));
  const wanted = target.taxonomies.filter((taxonomy) => facts[taxonomy] !== undefined);
  const read = wanted.flatMap((taxonomy) => readTaxonomy(answer, target, taxonomy, facts[taxonomy]));
  if (read.length === 0) {
    const there = Object.keys(facts).join(', ') || 'no facts';
    const asked = [target.taxonomies.join(', '), ...(target.tags ?? [])].join('; ');
    throw refused(answer, `facts of ${asked}`, there);
  }
  return {
    series: read.map(({ series }) => series),
    observations: read.flatMap(({ observations }) => observations),
    tables: [],
    refused: read.flatMap((rows) => rows.refused),
    missing: read.reduce((sum, { missing }) => sum + missing, 0),
    next: [],
  };
}

function readTaxonomy(
  answer: FeedAnswer,
  { cik, tags }: CompanyfactsTarget,
  taxonomy: string,
  concepts: unknown,
): RowsRead[] {
  if (!isRecord(concepts)) throw refused(answer, `an object "facts.${taxonomy}"`, shown(concepts));
  const today = answer.retrievedAt.slice(0, 10);
  const kept = Object.entries(concepts).filter(([tag]) => tags === null || tags.includes(tag));
  return kept.flatMap(([tag, concept]) => {
    const at = `facts.${taxonomy}.${tag}`;
    if (!isRecord(concept)) throw refused(answer, `an object "${at}"`, shown(concept));
    const { units } = concept;
    if (!isRecord(units)) throw refused(answer, `an object "${at}.units"`, shown(units));
    const label = typeof concept['label'] === 'string' ? concept['label'] : null;
    return Object.entries(units).map(([unit, rows]) => {
      if (!Array.isArray(rows)) throw refused(answer, `a list "${at}.units.${unit}"`, shown(rows));
      return readXbrlRows(rows as unknown[], { cik, taxonomy, tag, unit, label }, today);
    });
  });
}
