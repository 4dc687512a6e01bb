import { addDays } from '../../base/days.ts';
import { parse } from 'csv-parse/browser/esm/sync';
import { text } from '../../base/locale.ts';
import { refused, textBody } from '../body.ts';
import type { Feed, FeedAnswer } from '../feed.ts';
import { readFredRows } from './fred-row.ts';
import { nothing } from './fred-service.ts';
import { fredLicence, fredTarget, type FredTarget } from './fred-target.ts';

/** The table behind FRED's charts: no key, no vintages, no unit. */
const feed: Feed<FredTarget> = {
  id: 'fred-csv',
  title: text('FRED: table behind a chart', 'FRED：图表数据（CSV）', 'FRED：圖表資料（CSV）'),
  about: text(
    'The same series as CSV, without a key. The table says neither its unit nor when a value was published, and the service is at times slow or silent.',
    '同样的序列，CSV 格式，无需密钥；表中既无单位，也不说明公布日期，服务有时缓慢或无响应。',
    '同樣的序列，CSV 格式，無需金鑰；表中既無單位，也不說明公布日期，服務有時緩慢或無回應。',
  ),
  homepage: 'https://fred.stlouisfed.org/',
  capabilities: ['macro'],
  hosts: ['fred.stlouisfed.org'],
  key: null,
  limit: {
    requests: 1,
    perSeconds: 1,
    simultaneous: 1,
    restSeconds: 120,
    source: 'https://fred.stlouisfed.org/legal/',
  },
  licence: fredLicence,
  contactRequired: false,
  target: fredTarget('fred-csv'),
  plan: ({ key, series }, { since }) => [
    {
      url: `https://fred.stlouisfed.org/graph/fredgraph.csv?${new URLSearchParams({
        id: key,
        ...(since === null || series.cadence !== 'daily' ? {} : { cosd: addDays(since, -370) }),
      }).toString()}`,
      secrets: [],
      headers: { accept: 'text/csv' },
      body: 'csv',
      limitBytes: 16_000_000,
    },
  ],
  read(answer, target) {
    const read = readFredRows(
      tableOf(answer, target).map(([date, value], index) => ({
        at: `line ${index + 2}`,
        date,
        value,
        knownAt: null,
        sourceRef: `observation ${date}`,
      })),
      target,
      answer.retrievedAt.slice(0, 10),
    );
    return { ...nothing, ...read, series: [target.series] };
  },
};

export default feed;

function tableOf(answer: FeedAnswer, { key }: FredTarget): [string, string][] {
  const body = textBody(answer);
  const [header, ...lines] = linesOf(answer, body);
  if (header?.length !== 2 || !/^(?:observation_date|DATE)$/.test(header[0] ?? '') || header[1] !== key)
    throw refused(answer, `columns observation_date, ${key}`, header?.join(', ').slice(0, 200) ?? 'nothing');
  if (!body.endsWith('\n')) throw refused(answer, 'whole lines', `an end in "${body.slice(-40)}"`);
  return lines.map((line, index) => {
    const [date, value, more] = line;
    if (date === undefined || value === undefined || more !== undefined)
      throw refused(answer, 'two columns in every line', `line ${index + 2}: ${line.join(',')}`);
    return [date, value];
  });
}

function linesOf(answer: FeedAnswer, body: string): string[][] {
  try {
    return parse(body, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw refused(answer, 'CSV', body.slice(0, 80), error);
  }
}
