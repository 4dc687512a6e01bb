import { addDays, isDay } from '../base/days.ts';
import { text } from '../base/locale.ts';
import type { Observation, SeriesInfo } from '../base/observation.ts';
import { refused } from './body.ts';
import { exactJsonBody, listIn } from './exact-json.ts';
import type { Feed, FeedAnswer, FeedTarget, Licence, Refusal } from './feed.ts';
import { isMissing, plainNumber } from './number-text.ts';
import { statedFields } from './stated.ts';

type Rate = keyof typeof rates;
type NyfedTarget = FeedTarget & { key: Rate };

/** Name, kind and first day of each rate. */
const rates = {
  SOFR: { title: 'Secured Overnight Financing Rate', kind: 'secured', first: '2018-04-02' },
  BGCR: { title: 'Broad General Collateral Rate', kind: 'secured', first: '2018-04-02' },
  TGCR: { title: 'Tri-Party General Collateral Rate', kind: 'secured', first: '2018-04-02' },
  EFFR: { title: 'Effective Federal Funds Rate', kind: 'unsecured', first: '2000-07-03' },
  OBFR: { title: 'Overnight Bank Funding Rate', kind: 'unsecured', first: '2016-03-01' },
} as const;

/** What a row says of a day: its field, what our series is called, and how it is measured. */
const parts = [
  { field: 'percentRate', suffix: '', title: '', unit: '%', scale: 0, measure: 'rate' },
  {
    field: 'percentPercentile1',
    suffix: '/p1',
    title: ', 1st percentile',
    unit: '%',
    scale: 0,
    measure: 'rate',
  },
  {
    field: 'percentPercentile25',
    suffix: '/p25',
    title: ', 25th percentile',
    unit: '%',
    scale: 0,
    measure: 'rate',
  },
  {
    field: 'percentPercentile75',
    suffix: '/p75',
    title: ', 75th percentile',
    unit: '%',
    scale: 0,
    measure: 'rate',
  },
  {
    field: 'percentPercentile99',
    suffix: '/p99',
    title: ', 99th percentile',
    unit: '%',
    scale: 0,
    measure: 'rate',
  },
  { field: 'volumeInBillions', suffix: '/volume', title: ', volume', unit: 'USD', scale: 9, measure: 'flow' },
] as const;

const licence: Licence = {
  id: 'NYFed-terms',
  name: 'Federal Reserve Bank of New York, terms of use: reuse with attribution',
  url: 'https://www.newyorkfed.org/privacy/termsofuse.html',
  redistributable: true,
};

const feed: Feed<NyfedTarget> = {
  id: 'nyfed-rates',
  title: text('New York Fed reference rates', '纽约联储参考利率', '紐約聯準銀行參考利率'),
  about: text(
    'SOFR, BGCR, TGCR, EFFR and OBFR with their percentiles and volumes, published on the next business day, newest first.',
    'SOFR、BGCR、TGCR、EFFR 和 OBFR 及其分位数与成交量，于下一个工作日公布，由新到旧排列。',
    'SOFR、BGCR、TGCR、EFFR 與 OBFR 及其百分位數與成交量，於次一營業日公布，由新到舊排列。',
  ),
  homepage: 'https://markets.newyorkfed.org/static/docs/markets-api.html',
  capabilities: ['rates', 'macro'],
  hosts: ['markets.newyorkfed.org'],
  key: null,
  limit: {
    requests: 1,
    perSeconds: 1,
    simultaneous: 1,
    restSeconds: 60,
    source: 'https://markets.newyorkfed.org/static/docs/markets-api.html',
  },
  licence,
  contactRequired: false,
  target(stated, at, atField) {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.oneOf('key', Object.keys(rates) as Rate[]);
    fields.nothingElse();
    return { feed: 'nyfed-rates', key };
  },
  plan({ key }, { since, today }) {
    const { kind, first } = rates[key];
    const start = since === null ? first : addDays(since, -31);
    const query = new URLSearchParams({ startDate: start > first ? start : first, endDate: today });
    return [
      {
        url: `https://markets.newyorkfed.org/api/rates/${kind}/${key.toLowerCase()}/search.json?${query.toString()}`,
        secrets: [],
        headers: { accept: 'application/json' },
        body: 'json',
        limitBytes: 16_000_000,
      },
    ];
  },
  read(answer, { key }) {
    const rows = listIn(answer, exactJsonBody(answer), 'refRates');
    const other = rows.find(({ type }) => type !== key);
    if (other) throw refused(answer, `rates of type ${key}`, `type ${String(other['type'])}`);
    const unlike = rows.find((row) => !('percentRate' in row) || !('effectiveDate' in row));
    if (unlike)
      throw refused(answer, 'effectiveDate and percentRate in every row', Object.keys(unlike).join(', '));
    return {
      ...readRows(answer, rows, key),
      series: parts.map((part) => seriesOf(key, part)),
      tables: [],
      next: [],
    };
  },
};

export default feed;

function readRows(answer: FeedAnswer, rows: readonly Record<string, unknown>[], key: Rate) {
  const today = answer.retrievedAt.slice(0, 10);
  const observations: Observation[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  let missing = 0;
  rows.forEach((row, index) => {
    const at = `refRates[${index}]`;
    const day = String(row['effectiveDate']);
    const reason = !isDay(day)
      ? 'malformed_date'
      : day > today
        ? 'future_date'
        : seen.has(day)
          ? 'duplicate'
          : null;
    seen.add(day);
    if (reason !== null) {
      refusals.push({ at, reason, received: day });
      return;
    }
    for (const { field, suffix } of parts) {
      const stated = row[field];
      const valueText = plainNumber(String(stated));
      if (isMissing(stated)) missing += 1;
      else if (valueText === null)
        refusals.push({ at: `${at}.${field}`, reason: 'not_a_number', received: String(stated) });
      else
        observations.push({
          series: `nyfed:${key}${suffix}`,
          periodStart: null,
          periodEnd: day,
          valueText,
          knownAt: null,
          sourceRef: refOf(day, row['revisionIndicator']),
          form: null,
        });
    }
  });
  return { observations, refused: refusals, missing };
}

/** A revised rate is another row of the source: "[r]" stands in its reference. */
function refOf(day: string, revision: unknown): string {
  const mark = typeof revision === 'string' ? revision.trim() : '';
  return mark === '' ? `rate ${day}` : `rate ${day} ${mark}`;
}

function seriesOf(key: Rate, { suffix, title, unit, scale, measure }: (typeof parts)[number]): SeriesInfo {
  return {
    id: `nyfed:${key}${suffix}`,
    title: rates[key].title + title,
    entity: null,
    tag: null,
    unit,
    scale,
    cadence: 'daily',
    measure,
    zone: 'America/New_York',
    // The next business day: four days on when a weekend and a holiday lie between.
    lagDays: 4,
    redistributable: true,
  };
}
