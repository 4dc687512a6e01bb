import { addDays, isDay } from '../base/days.ts';
import { text } from '../base/locale.ts';
import type { Observation, SeriesInfo } from '../base/observation.ts';
import { refused } from './body.ts';
import { lastDayOf, type Period } from './days.ts';
import { exactJsonBody, listIn, recordOf, shapeOf } from './exact-json.ts';
import type { Feed, FeedAnswer, FeedRequest, FeedTarget, Licence, Refusal } from './feed.ts';
import { isMissing, plainNumber } from './number-text.ts';
import { statedFields, statedSeries } from './stated.ts';

/** One field of one data set, in the rows where some other fields have given values. */
interface TreasuryTarget extends FeedTarget {
  dataset: string;
  field: string;
  where: Readonly<Record<string, string>>;
  series: SeriesInfo;
}

const licence: Licence = {
  id: 'US-PD',
  name: 'U.S. Treasury, Bureau of the Fiscal Service: public domain',
  url: 'https://fiscaldata.treasury.gov/api-documentation/#license-and-authorization',
  redistributable: true,
};

const service = 'https://api.fiscaldata.treasury.gov/services/api/fiscal_service/';

const feed: Feed<TreasuryTarget> = {
  id: 'treasury-fiscaldata',
  title: text('U.S. Treasury Fiscal Data', '美国财政部 Fiscal Data', '美國財政部 Fiscal Data'),
  about: text(
    'Any numeric field of the Treasury’s data sets: the debt to the penny, the cash balance, bills outstanding.',
    '美国财政部各数据集的任一数值字段：精确到美分的国债总额、财政部现金余额、未偿国库券等。',
    '美國財政部各資料集的任一數值欄位：精確到美分的國債總額、財政部現金餘額、流通在外的國庫券等。',
  ),
  homepage: 'https://fiscaldata.treasury.gov/api-documentation/',
  capabilities: ['macro'],
  hosts: ['api.fiscaldata.treasury.gov'],
  key: null,
  limit: {
    requests: 2,
    perSeconds: 1,
    simultaneous: 1,
    restSeconds: 60,
    source: 'https://fiscaldata.treasury.gov/api-documentation/',
  },
  licence,
  contactRequired: false,
  target(stated, at, atField) {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.text('key');
    const dataset = fields.text('dataset');
    if (!/^v\d(?:\/[a-z0-9_]+)+$/.test(dataset))
      fields.fail('dataset', 'a path, as in v2/accounting/od/debt_to_penny', dataset);
    const field = fields.text('field');
    const where = fields.texts('where');
    for (const name of [field, ...Object.keys(where)])
      if (!/^[a-z0-9_]+$/.test(name)) fields.fail('field', 'names of a-z, 0-9 and _', name);
    for (const value of Object.values(where))
      if (value.includes(',')) fields.fail('where', 'values without a comma', value);
    const series = statedSeries(fields, { id: `treasury:${key}`, zone: 'America/New_York', licence });
    fields.nothingElse();
    return { feed: 'treasury-fiscaldata', key, dataset, field, where, series };
  },
  plan({ dataset, field, where }, { since }) {
    const filters = Object.entries(where).map(([name, value]) => `${name}:eq:${value}`);
    if (since !== null) filters.push(`record_date:gte:${addDays(since, -100)}`);
    const query = new URLSearchParams({
      fields: ['record_date', ...Object.keys(where), field].join(','),
      ...(filters.length === 0 ? {} : { filter: filters.join(',') }),
      sort: '-record_date',
      format: 'json',
      'page[number]': '1',
      'page[size]': '10000',
    });
    return [
      {
        url: `${service}${dataset}?${query.toString()}`,
        secrets: [],
        headers: { accept: 'application/json' },
        body: 'json',
        limitBytes: 32_000_000,
      },
    ];
  },
  read(answer, target) {
    const payload = exactJsonBody(answer);
    const rows = listIn(answer, payload, 'data');
    const next = checkMeta(answer, recordOf(payload)?.['meta'], target);
    const other = rows.find((row) =>
      Object.entries(target.where).some(([name, value]) => row[name] !== value),
    );
    if (other) throw refused(answer, `only rows with ${JSON.stringify(target.where)}`, JSON.stringify(other));
    return { ...readRows(answer, rows, target), series: [target.series], tables: [], next };
  },
};

export default feed;

/** Checks what the service says its columns are; gives the next page. */
function checkMeta(answer: FeedAnswer, stated: unknown, { field }: TreasuryTarget): FeedRequest[] {
  const meta = recordOf(stated);
  const types = recordOf(meta?.['dataTypes']);
  if (meta === null || types === null) throw refused(answer, 'meta with dataTypes', shapeOf(stated));
  const type = String(types[field] ?? 'absent');
  if (!/^(?:CURRENCY|NUMBER|PERCENTAGE)/.test(type) || types['record_date'] !== 'DATE')
    throw refused(answer, `record_date and a numeric ${field}`, `${field}: ${type}`);
  const url = new URL(answer.request.url);
  const page = Number(url.searchParams.get('page[number]'));
  url.searchParams.set('page[number]', String(page + 1));
  return page < Number(meta['total-pages']) ? [{ ...answer.request, url: url.href }] : [];
}

function readRows(answer: FeedAnswer, rows: readonly Record<string, unknown>[], target: TreasuryTarget) {
  const { field, series, dataset } = target;
  const today = answer.retrievedAt.slice(0, 10);
  const observations: Observation[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  let missing = 0;
  rows.forEach((row, index) => {
    const day = String(row['record_date']);
    const refuse = (reason: Refusal['reason'], received: string): void => {
      refusals.push({ at: `data[${index}]`, reason, received });
    };
    const stated = row[field];
    if (stated === undefined) throw refused(answer, `${field} in every row`, shapeOf(row));
    const valueText = plainNumber(String(stated));
    if (!isDay(day)) refuse('malformed_date', day);
    else if (isMissing(stated)) missing += 1;
    else if (valueText === null) refuse('not_a_number', String(stated));
    else if (day > today) refuse('future_date', day);
    else if (seen.has(day)) refuse('duplicate', day);
    else
      observations.push({
        series: series.id,
        ...periodOf(day, series),
        valueText,
        knownAt: null,
        sourceRef: `${dataset} ${day}`,
        form: null,
      });
    seen.add(day);
  });
  return { observations, refused: refusals, missing };
}

/** A record date is the day, or the last day of a month, that a row is about. */
function periodOf(day: string, { cadence, measure }: SeriesInfo): Period {
  if (cadence !== 'monthly' || measure === 'stock') return { periodStart: null, periodEnd: day };
  return { periodStart: `${day.slice(0, 7)}-01`, periodEnd: lastDayOf(day) };
}
