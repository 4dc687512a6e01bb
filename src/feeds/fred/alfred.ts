import { addDays, isDay } from '../../base/days.ts';
import { text } from '../../base/locale.ts';
import type { Cadence } from '../../base/observation.ts';
import { refused } from '../body.ts';
import type { Feed, Means } from '../feed.ts';
import { readFredRows } from './fred-row.ts';
import {
  fredService,
  isSeriesAnswer,
  nothing,
  observationsPage,
  observationsRequest,
  seriesRequest,
} from './fred-service.ts';
import { fredLicence, fredTarget, type FredTarget } from './fred-target.ts';

/** Every value a series ever had, each with the day on which FRED first held it. */
const feed: Feed<FredTarget> = {
  ...fredService,
  id: 'alfred',
  title: text('ALFRED: every vintage', 'ALFRED：历次公布的数值', 'ALFRED：歷次公布的數值'),
  about: text(
    'The same series with all their revisions: every value with the day on which FRED first held it. What the archive held on its first day is dated by that day, however old it is.',
    '同样的序列及其全部修订：每个数值都附有 FRED 首次收录的日期；存档首日即有的数值，无论所属时期多早，均以该日为准。',
    '同樣的序列及其全部修訂：每個數值都附有 FRED 首次收錄的日期；存檔首日即有的數值，無論所屬時期多早，均以該日為準。',
  ),
  capabilities: ['macro', 'vintages'],
  licence: fredLicence,
  target: fredTarget('alfred'),
  plan: ({ key, series }, means) => {
    const apiKey = means.key;
    return apiKey === null
      ? []
      : [
          ...windowsOf(series.cadence, means).map(([start, end]) =>
            observationsRequest(apiKey, key, { realtime_start: start, realtime_end: end }),
          ),
          seriesRequest(apiKey, key),
        ];
  },
  read(answer, target) {
    if (isSeriesAnswer(answer, target)) return nothing;
    const asked = new URL(answer.request.url).searchParams;
    const [start, end] = [asked.get('realtime_start'), asked.get('realtime_end')];
    const { realtimeStart, realtimeEnd, rows, next } = observationsPage(answer);
    if (realtimeStart !== start || realtimeEnd !== end)
      throw refused(
        answer,
        `vintages from ${String(start)} to ${String(end)}`,
        `${realtimeStart} to ${realtimeEnd}`,
      );
    const wrong = rows.find(({ realtime_start: day }) => !isDay(String(day)) || String(day) < start);
    if (wrong) throw refused(answer, 'a realtime_start per row', JSON.stringify(wrong));
    // FRED cuts realtime_start off at the window's first day: such a row is older, and the window before holds it.
    const own = rows
      .map((row, index) => ({ row, at: `observations[${index}]`, day: String(row['realtime_start']) }))
      .filter(({ day }) => day !== start || start === firstDay);
    const read = readFredRows(
      own.map(({ row, at, day }) => ({
        at,
        date: String(row['date']),
        value: String(row['value']),
        knownAt: day,
        sourceRef: `vintage ${day}`,
      })),
      target,
      answer.retrievedAt.slice(0, 10),
    );
    return { ...nothing, ...read, series: [target.series], next };
  },
};

export default feed;

/** FRED's earliest and latest vintage dates. */
const [firstDay, lastDay] = ['1776-07-04', '9999-12-31'];

/** FRED answers at most 2,000 vintages at once; each window shares one day with the next. */
const windowYears: Readonly<Record<Cadence, number>> = {
  daily: 5,
  weekly: 20,
  irregular: 5,
  monthly: 100,
  quarterly: 100,
  annual: 100,
};

/** A fact may be dated ahead of its release by as much as a quarter, so we go back that far behind the newest. */
const overlapDays = 100;

function windowsOf(cadence: Cadence, { since, today }: Means): [string, string][] {
  if (since !== null && since <= today) return [[addDays(since, -overlapDays), lastDay]];
  const edges = [firstDay];
  const step = windowYears[cadence];
  const thisYear = Number(today.slice(0, 4));
  for (let year = 2000; year <= thisYear && step < 100; year += step) edges.push(`${year}-01-01`);
  return edges.map((edge, index) => [edge, edges[index + 1] ?? lastDay]);
}
