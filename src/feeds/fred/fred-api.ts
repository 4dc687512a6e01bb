import { addDays } from '../../base/days.ts';
import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import type { Feed } from '../feed.ts';
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

/** Values as they stand today: the realtime dates of such an answer are today's, and say nothing about the past. */
const feed: Feed<FredTarget> = {
  ...fredService,
  id: 'fred-api',
  title: text('FRED: values as they stand', 'FRED：最新数值', 'FRED：最新數值'),
  about: text(
    'Series of the Federal Reserve Bank of St. Louis through its API, each value as it stands today. A value is dated by the usual lag of its series, or by the day it was fetched.',
    '通过圣路易斯联邦储备银行的 API 取得序列，每个数值均为当前值；公布日期按该序列通常的滞后推算，否则以取得之日为准。',
    '透過聖路易斯聯邦準備銀行的 API 取得序列，每個數值均為目前值；公布日期按該序列通常的落後天數推算，否則以取得當天為準。',
  ),
  capabilities: ['macro'],
  licence: fredLicence,
  target: fredTarget('fred-api'),
  plan: ({ key, series }, means) =>
    means.key === null
      ? []
      : [
          observationsRequest(
            means.key,
            key,
            means.since === null || series.cadence !== 'daily'
              ? {}
              : { observation_start: addDays(means.since, -370) },
          ),
          seriesRequest(means.key, key),
        ],
  read(answer, target) {
    if (isSeriesAnswer(answer, target)) return nothing;
    const { realtimeStart, realtimeEnd, rows, next } = observationsPage(answer);
    const today = answer.retrievedAt.slice(0, 10);
    const near = [addDays(today, -1), today, addDays(today, 1)];
    if (realtimeStart !== realtimeEnd || !near.includes(realtimeEnd))
      throw refused(
        answer,
        `values as of ${today}, a day more or less`,
        `${realtimeStart} to ${realtimeEnd}`,
      );
    const read = readFredRows(
      rows.map(({ date, value }, index) => ({
        at: `observations[${index}]`,
        date: String(date),
        value: String(value),
        knownAt: null,
        sourceRef: `observation ${String(date)}`,
      })),
      target,
      today,
    );
    return { ...nothing, ...read, series: [target.series], next };
  },
};

export default feed;
