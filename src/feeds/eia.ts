import { isDay } from '../base/days.ts';
import { text } from '../base/locale.ts';
import type { Observation, SeriesInfo } from '../base/observation.ts';
import { TightropeError } from '../base/error.ts';
import { refused, shownUrl } from './body.ts';
import { lastDayOf, type Period } from './days.ts';
import { exactJsonBody, listIn, recordOf, shapeOf } from './exact-json.ts';
import type { Feed, FeedAnswer, FeedRequest, FeedTarget, Licence, Refusal } from './feed.ts';
import { isMissing, plainNumber } from './number-text.ts';
import { statedFields, statedSeries } from './stated.ts';

/** One column of a route of API v2, for one value of each facet. */
interface EiaTarget extends FeedTarget {
  route: string;
  column: string;
  facets: Readonly<Record<string, string>>;
  /** The unit as EIA words it in `<column>-units`: "cents per kilowatt-hour". */
  sourceUnits: string;
  series: SeriesInfo;
}

const licence: Licence = {
  id: 'US-PD',
  name: 'U.S. Energy Information Administration: public domain, to be acknowledged',
  url: 'https://www.eia.gov/about/copyrights_reuse.php',
  redistributable: true,
};

const pageRows = 5000;

const feed: Feed<EiaTarget> = {
  id: 'eia',
  title: text('EIA: energy statistics', '美国能源信息署（EIA）', '美國能源資訊署（EIA）'),
  about: text(
    'Electricity sales and prices, generation and fuel of the U.S. Energy Information Administration, API version 2.',
    '美国能源信息署的电力销售与电价、发电量和燃料数据（API 第 2 版）。',
    '美國能源資訊署的電力銷售與電價、發電量與燃料資料（API 第 2 版）。',
  ),
  homepage: 'https://www.eia.gov/opendata/',
  capabilities: ['power'],
  hosts: ['api.eia.gov'],
  key: {
    variable: 'EIA_API_KEY',
    required: true,
    signUp: 'https://www.eia.gov/opendata/register.php',
    adds: text('Electricity prices and sales.', '电价与售电量。', '電價與售電量。'),
  },
  limit: {
    requests: 2,
    perSeconds: 1,
    simultaneous: 1,
    restSeconds: 300,
    source: 'https://www.eia.gov/opendata/faqs.php',
  },
  licence,
  contactRequired: false,
  target(stated, at, atField) {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.text('key');
    const route = fields.text('route');
    if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(route))
      fields.fail('route', 'a route, as in electricity/retail-sales', route);
    const series = statedSeries(fields, { id: `eia:${key}`, zone: 'America/New_York', licence });
    if (series.cadence === 'irregular' || series.cadence === 'weekly')
      fields.fail('cadence', 'daily | monthly | quarterly | annual', series.cadence);
    const target: EiaTarget = {
      feed: 'eia',
      key,
      route,
      column: fields.text('column'),
      facets: fields.texts('facets'),
      sourceUnits: fields.text('sourceUnits'),
      series,
    };
    fields.nothingElse();
    return target;
  },
  plan({ route, column, facets, series }, { key }) {
    if (key === null) return [];
    const query = new URLSearchParams({
      api_key: key,
      frequency: series.cadence,
      'data[0]': column,
      ...Object.fromEntries(Object.entries(facets).map(([name, value]) => [`facets[${name}][]`, value])),
      'sort[0][column]': 'period',
      'sort[0][direction]': 'desc',
      offset: '0',
      length: String(pageRows),
    });
    return [
      {
        url: `https://api.eia.gov/v2/${route}/data/?${query.toString()}`,
        secrets: ['api_key'],
        headers: { accept: 'application/json' },
        body: 'json',
        limitBytes: 16_000_000,
      },
    ];
  },
  read(answer, target) {
    const response = responseOf(answer);
    const rows = listIn(answer, response, 'data');
    const frequency = String(response['frequency']);
    if (frequency !== target.series.cadence)
      throw refused(answer, target.series.cadence, `frequency ${frequency}`);
    rows.forEach((row, index) => checkRow(answer, row, index, target));
    return {
      ...readRows(answer, rows, target),
      series: [target.series],
      tables: [],
      next: nextPage(answer, Number(response['total']), rows.length),
    };
  },
};

export default feed;

function responseOf(answer: FeedAnswer): Record<string, unknown> {
  const payload = recordOf(exactJsonBody(answer));
  const response = recordOf(payload?.['response']);
  if (response !== null) return response;
  const said = JSON.stringify(payload?.['error'] ?? null);
  if (said.includes('API_KEY'))
    throw new TightropeError('key_refused', { at: shownUrl(answer.request), received: said });
  throw refused(answer, '{response: {data}}', said === 'null' ? shapeOf(payload) : said);
}

/** Throws where a row is of another place or in another unit than the target states. */
function checkRow(answer: FeedAnswer, row: Record<string, unknown>, index: number, target: EiaTarget): void {
  const { facets, column, sourceUnits } = target;
  const at = `data[${index}]`;
  for (const [name, value] of Object.entries(facets))
    if (row[name] !== value) throw refused(answer, `${at}.${name} ${value}`, String(row[name]));
  if (!(column in row)) throw refused(answer, `${at}.${column}`, shapeOf(row));
  const units = String(row[`${column}-units`]);
  if (units !== sourceUnits) throw refused(answer, `${at} in ${sourceUnits}`, units);
}

function readRows(answer: FeedAnswer, rows: readonly Record<string, unknown>[], target: EiaTarget) {
  const { column, series, route } = target;
  const today = answer.retrievedAt.slice(0, 10);
  const observations: Observation[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  let missing = 0;
  rows.forEach((row, index) => {
    const stated = row[column];
    const name = String(row['period']);
    const period = periodOf(name, series);
    const valueText = plainNumber(String(stated));
    const refuse = (reason: Refusal['reason'], received: string): void => {
      refusals.push({ at: `data[${index}]`, reason, received });
    };
    if (period === null) refuse('malformed_date', name);
    else if (isMissing(stated)) missing += 1;
    else if (valueText === null) refuse('not_a_number', String(stated));
    else if (period.periodEnd > today) refuse('future_date', name);
    else if (seen.has(name)) refuse('duplicate', name);
    else
      observations.push({
        series: series.id,
        ...period,
        valueText,
        knownAt: null,
        sourceRef: `${route} ${name}`,
        form: null,
      });
    seen.add(name);
  });
  return { observations, refused: refusals, missing };
}

/** EIA writes 2026, 2026-Q1, 2026-01 or 2026-01-31. */
function periodOf(name: string, { cadence, measure }: SeriesInfo): Period | null {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(name) ?? [];
  const first =
    cadence === 'annual'
      ? `${name}-01-01`
      : cadence === 'quarterly'
        ? `${year ?? ''}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`
        : cadence === 'monthly'
          ? `${name}-01`
          : name;
  if (!isDay(first)) return null;
  const months = cadence === 'annual' ? 12 : cadence === 'quarterly' ? 3 : cadence === 'monthly' ? 1 : 0;
  const periodEnd = months === 0 ? first : lastDayOf(first, months);
  return { periodStart: measure === 'stock' || months === 0 ? null : first, periodEnd };
}

function nextPage(answer: FeedAnswer, total: number, rows: number): FeedRequest[] {
  const url = new URL(answer.request.url);
  const reached = Number(url.searchParams.get('offset')) + rows;
  if (!Number.isInteger(total) || reached > total || (rows === 0 && reached < total))
    throw refused(answer, `a total of ${reached} rows or more`, `total ${total}`);
  url.searchParams.set('offset', String(reached));
  return reached < total ? [{ ...answer.request, url: url.href }] : [];
}
