import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import type { Feed, FeedAnswer, FeedResult } from '../feed.ts';
import {
  edgarLicence,
  edgarLimit,
  edgarRequest,
  knownFields,
  malformed,
  tenDigits,
  type EdgarTarget,
} from './edgar.ts';
import { jsonBodyWithExactValues } from './exact-values.ts';
import { isRecord } from '../../base/is-record.ts';
import { shown } from './shape.ts';
import { readXbrlRows } from './xbrl-rows.ts';

interface CompanyconceptTarget extends EdgarTarget {
  taxonomy: string;
  tag: string;
}

const companyconcept: Feed<CompanyconceptTarget> = {
  id: 'sec-companyconcept',
  title: text('SEC company concept', 'SEC 公司单项概念', 'SEC 公司單項概念'),
  about: text(
    'One tag of one company in all its filings: the same series as in the company facts, in a small answer. Key: CIK/taxonomy/Tag.',
    '一家公司某一个标签在所有申报文件中的数字：与“公司全部事实”是同一序列，但应答很小。键：CIK/分类标准/标签。',
    '一家公司某一個標籤在所有申報文件中的數字：與「公司全部事實」是同一序列，但回應很小。鍵：CIK/分類標準/標籤。',
  ),
  homepage: 'https://www.sec.gov/search-filings/edgar-application-programming-interfaces',
  capabilities: ['fundamentals'],
  hosts: ['data.sec.gov'],
  key: null,
  limit: edgarLimit,
  licence: edgarLicence,
  contactRequired: true,
  target(stated, where, at = () => where) {
    knownFields(stated, at, []);
    const key = stated['key'];
    const parts = /^(\d{1,10})\/([a-z][a-z0-9-]*)\/([A-Za-z][A-Za-z0-9]*)$/.exec(
      typeof key === 'string' ? key : '',
    );
    const cik = tenDigits(parts?.[1]);
    if (parts === null || cik === null) malformed(at, 'key', 'CIK/taxonomy/Tag', key);
    const [, , taxonomy = '', tag = ''] = parts;
    return { feed: 'sec-companyconcept', key: `${cik}/${taxonomy}/${tag}`, cik, taxonomy, tag };
  },
  plan({ cik, taxonomy, tag }) {
    const path = `CIK${cik}/${taxonomy}/${tag}.json`;
    return [edgarRequest(`https://data.sec.gov/api/xbrl/companyconcept/${path}`, 'json', 20)];
  },
  read: readCompanyconcept,
};

export default companyconcept;

function readCompanyconcept(answer: FeedAnswer, target: CompanyconceptTarget): FeedResult {
  const payload = jsonBodyWithExactValues(answer);
  if (!isRecord(payload)) throw refused(answer, `an object of CIK ${target.cik}`, shown(payload));
  const { cik, taxonomy, tag, units, label } = payload;
  if (tenDigits(cik) !== target.cik)
    throw refused(answer, `facts of CIK ${target.cik}`, `CIK ${shown(cik)}, ${shown(payload['entityName'])}`);
  if (taxonomy !== target.taxonomy || tag !== target.tag)
    throw refused(answer, `${target.taxonomy}:${target.tag}`, `${shown(taxonomy)}:${shown(tag)}`);
  if (!isRecord(units) || Object.keys(units).length === 0)
    throw refused(answer, 'an object "units" with at least one unit', shown(units));
  const today = answer.retrievedAt.slice(0, 10);
  const read = Object.entries(units).map(([unit, rows]) => {
    if (!Array.isArray(rows)) throw refused(answer, `a list "units.${unit}"`, shown(rows));
    const title = typeof label === 'string' ? label : null;
    return readXbrlRows(rows as unknown[], { ...target, unit, label: title }, today);
  });
  return {
    series: read.map(({ series }) => series),
    observations: read.flatMap(({ observations }) => observations),
    tables: [],
    refused: read.flatMap((rows) => rows.refused),
    missing: read.reduce((sum, { missing }) => sum + missing, 0),
    next: [],
  };
}
