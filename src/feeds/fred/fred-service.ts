import { text } from '../../base/locale.ts';
import { TightropeError } from '../../base/error.ts';
import { refused, shownUrl } from '../body.ts';
import { exactJsonBody, listIn, recordOf, shapeOf } from '../exact-json.ts';
import type { Feed, FeedAnswer, FeedRequest, FeedResult } from '../feed.ts';
import { checkFredUnits } from './fred-units.ts';
import type { FredTarget } from './fred-target.ts';

export const nothing: FeedResult = {
  series: [],
  observations: [],
  tables: [],
  refused: [],
  missing: 0,
  next: [],
};

/** What the two feeds over FRED's API have in common. */
export const fredService = {
  homepage: 'https://fred.stlouisfed.org/docs/api/fred/',
  hosts: ['api.stlouisfed.org'],
  key: {
    variable: 'FRED_API_KEY',
    required: true,
    signUp: 'https://fredaccount.stlouisfed.org/apikeys',
    adds: text(
      'The steady way to FRED, and the day on which each value was first published.',
      '访问 FRED 的稳定途径，以及每个数值首次公布的日期。',
      '存取 FRED 的穩定途徑，以及每個數值首次公布的日期。',
    ),
  },
  limit: {
    requests: 100,
    perSeconds: 60,
    simultaneous: 2,
    restSeconds: 60,
    source: 'https://fred.stlouisfed.org/docs/api/fred/errors.html',
  },
  contactRequired: false,
} as const satisfies Partial<Feed<FredTarget>>;

const pageRows = 100_000;

/** The observations of a series between two vintage dates, or as they stand today. */
export function observationsRequest(
  key: string,
  seriesId: string,
  extra: Readonly<Record<string, string>>,
): FeedRequest {
  return request('series/observations', key, {
    series_id: seriesId,
    ...extra,
    limit: String(pageRows),
    offset: '0',
  });
}

/** What a series is: its id, unit and frequency. The observations do not name their series. */
export function seriesRequest(key: string, seriesId: string): FeedRequest {
  return request('series', key, { series_id: seriesId });
}

/** Whether an answer is that of `seriesRequest`; then it was checked against the target. Throws where they differ. */
export function isSeriesAnswer(answer: FeedAnswer, target: FredTarget): boolean {
  if (new URL(answer.request.url).searchParams.get('limit') !== null) return false;
  const payload = payloadOf(answer);
  const [series, ...others] = listIn(answer, payload, 'seriess');
  if (series === undefined || others.length > 0 || series['id'] !== target.key)
    throw refused(answer, `series ${target.key}`, `series ${String(series?.['id'] ?? 'none')}`);
  checkFredUnits(answer, target, series);
  return true;
}

export interface FredPage {
  realtimeStart: string;
  realtimeEnd: string;
  rows: readonly Record<string, unknown>[];
  next: readonly FeedRequest[];
}

/** One page of observations. Throws where it is not the page that was asked for. */
export function observationsPage(answer: FeedAnswer): FredPage {
  const payload = payloadOf(answer);
  const rows = listIn(answer, payload, 'observations');
  const asked = new URL(answer.request.url);
  const [count, offset] = [Number(payload['count']), Number(payload['offset'])];
  if (payload['units'] !== 'lin' || payload['output_type'] !== '1')
    throw refused(answer, 'units lin, output_type 1', shown(payload, ['units', 'output_type']));
  if (offset !== Number(asked.searchParams.get('offset')) || !(count >= offset + rows.length))
    throw refused(
      answer,
      `rows from ${String(asked.searchParams.get('offset'))} on`,
      shown(payload, ['count', 'offset']),
    );
  if (rows.length === 0 && count > offset)
    throw refused(answer, `${count - offset} more rows`, 'an empty list');
  const reached = offset + rows.length;
  asked.searchParams.set('offset', String(reached));
  return {
    realtimeStart: String(payload['realtime_start']),
    realtimeEnd: String(payload['realtime_end']),
    rows,
    next: reached < count ? [{ ...answer.request, url: asked.href }] : [],
  };
}

function payloadOf(answer: FeedAnswer): Record<string, unknown> {
  const payload = exactJsonBody(answer);
  const record = recordOf(payload);
  if (record === null) throw refused(answer, 'an object', shapeOf(payload));
  if (record['error_code'] === undefined) return record;
  const said = `${String(record['error_code'])} ${String(record['error_message'])}`;
  if (said.includes('api_key'))
    throw new TightropeError('key_refused', { at: shownUrl(answer.request), received: said });
  throw refused(answer, 'observations', said);
}

function request(path: string, key: string, parameters: Readonly<Record<string, string>>): FeedRequest {
  const query = new URLSearchParams({ ...parameters, file_type: 'json', api_key: key });
  return {
    url: `https://api.stlouisfed.org/fred/${path}?${query.toString()}`,
    secrets: ['api_key'],
    headers: { accept: 'application/json' },
    body: 'json',
    limitBytes: 64_000_000,
  };
}

function shown(payload: Record<string, unknown>, names: readonly string[]): string {
  return names.map((name) => `${name} ${String(payload[name])}`).join(', ');
}
