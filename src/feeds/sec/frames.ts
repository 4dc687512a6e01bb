import { isDay } from '../../base/days.ts';
import { text } from '../../base/locale.ts';
import type { Observation, SeriesInfo } from '../../base/observation.ts';
import { refused } from '../body.ts';
import type { Feed, FeedAnswer, FeedResult, FeedTarget, Refusal } from '../feed.ts';
import {
  edgarLicence,
  edgarLimit,
  edgarRequest,
  isAccession,
  knownFields,
  malformed,
  tenDigits,
} from './edgar.ts';
import { jsonBodyWithExactValues } from './exact-values.ts';
import { isRecord } from '../../base/is-record.ts';
import { shown } from './shape.ts';
import { describeXbrl, numberText, unitKey, xbrlSeriesId } from './xbrl-rows.ts';

interface FramesTarget extends FeedTarget {
  taxonomy: string;
  tag: string;
  unit: string;
  /** `CY2024`, `CY2025Q1`; with an I at the end an instant. */
  frame: string;
}

const frames: Feed<FramesTarget> = {
  id: 'sec-frames',
  title: text('SEC frames', 'SEC 横截面数据', 'SEC 橫斷面資料'),
  about: text(
    'One tag of all companies for one calendar period, the last filed value of each. The service says neither form nor filing day, so its numbers count as known from the moment of asking. Key: taxonomy/Tag/unit/CY2025Q1.',
    '所有公司某一个标签在同一日历期间的数字，各取最后申报的值。该服务不说明表格类型和申报日，所以这些数字从查询之时起才算已知。键：分类标准/标签/单位/CY2025Q1。',
    '所有公司某一個標籤在同一日曆期間的數字，各取最後申報的值。該服務不說明表格類型與申報日，所以這些數字從查詢之時起才算已知。鍵：分類標準/標籤/單位/CY2025Q1。',
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
    const parts =
      /^([a-z][a-z0-9-]*)\/([A-Za-z][A-Za-z0-9]*)\/([A-Za-z][A-Za-z0-9-]*)\/(CY\d{4}(?:Q[1-4]I?)?)$/.exec(
        typeof key === 'string' ? key : '',
      );
    if (parts === null) malformed(at, 'key', 'taxonomy/Tag/unit/CY2025Q1 (a unit as USD-per-shares)', key);
    const [whole, taxonomy = '', tag = '', unit = '', frame = ''] = parts;
    return {
      feed: 'sec-frames',
      key: whole,
      taxonomy,
      tag,
      unit: unit.replaceAll('-per-', '/'),
      frame,
    };
  },
  plan({ taxonomy, tag, unit, frame }) {
    const path = `${taxonomy}/${tag}/${unitKey(unit)}/${frame}.json`;
    return [edgarRequest(`https://data.sec.gov/api/xbrl/frames/${path}`, 'json', 20)];
  },
  read: readFrames,
};

export default frames;

function readFrames(answer: FeedAnswer, target: FramesTarget): FeedResult {
  const payload = jsonBodyWithExactValues(answer);
  if (!isRecord(payload)) throw refused(answer, `an object of ${target.key}`, shown(payload));
  const { taxonomy, tag, ccp, uom, data, pts } = payload;
  const unit = typeof uom === 'string' ? uom.replaceAll('-per-', '/') : uom;
  const asked = { taxonomy: target.taxonomy, tag: target.tag, uom: target.unit, ccp: target.frame };
  if (taxonomy !== asked.taxonomy || tag !== asked.tag || unit !== asked.uom || ccp !== asked.ccp)
    throw refused(answer, shown(asked), shown({ taxonomy, tag, uom, ccp }));
  if (!Array.isArray(data) || data.length === 0) throw refused(answer, 'a list "data"', shown(data));
  if (pts !== undefined && pts !== data.length)
    throw refused(answer, `${shown(pts)} companies, as "pts" says`, `${data.length}`);
  const label = typeof payload['label'] === 'string' ? payload['label'] : null;
  const series: SeriesInfo[] = [];
  const observations: Observation[] = [];
  const unusable: Refusal[] = [];
  const seen = new Set<string>();
  const today = answer.retrievedAt.slice(0, 10);
  for (const [index, row] of (data as unknown[]).entries()) {
    const one = readCompany(row, target, today);
    if ('reason' in one) unusable.push({ at: `data[${index}]`, ...one });
    else if (seen.has(one.series))
      unusable.push({ at: `data[${index}]`, reason: 'duplicate', received: one.series });
    else {
      const periods = one.periodStart !== null;
      const cik = one.series.slice(4, 14);
      series.push(describeXbrl({ ...target, cik, label }, { periods, cadence: 'quarterly' }));
      observations.push(one);
      seen.add(one.series);
    }
  }
  return { series, observations, tables: [], refused: unusable, missing: 0, next: [] };
}

function readCompany(
  row: unknown,
  { taxonomy, tag, unit }: FramesTarget,
  today: string,
): Observation | Omit<Refusal, 'at'> {
  if (!isRecord(row)) return { reason: 'unexpected', received: shown(row) };
  const { start = null, end, val, accn } = row;
  const cik = tenDigits(row['cik']);
  const valueText = numberText(val);
  if (cik === null || !isAccession(accn)) return { reason: 'unexpected', received: shown(row) };
  if (valueText === null) return { reason: 'not_a_number', received: shown(val) };
  if (!isDay(end) || (start !== null && (!isDay(start) || start > end)))
    return { reason: 'malformed_date', received: shown({ start, end }) };
  if (end > today) return { reason: 'future_date', received: `to ${end}` };
  return {
    series: xbrlSeriesId({ cik, taxonomy, tag, unit, label: null }),
    periodStart: start,
    periodEnd: end,
    valueText,
    knownAt: null,
    sourceRef: accn,
    form: null,
  };
}
