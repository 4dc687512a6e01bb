import { codeUnitAt } from './code-unit-at.ts';
import { buildTrie } from './trie.ts';

const before: readonly (readonly [string, string])[] = [
  [
    '每年|年均|平均每年|每一年|each year|every year|annual|annually|yearly|per annum|年化|年收入|年营收|年化收入|年化营收',
    'year',
  ],
  ['每月|月均|每个月|平均每月|each month|every month|monthly|单月', 'month'],
  ['每周|weekly|每星期', 'week'],
  ['每日|每天|日均|daily|单日', 'day'],
  ['每季|每季度|每个季度|quarterly', 'quarter'],
  ['每股', 'share'],
  ['每人|人均', 'person'],
  ['每桶', 'barrel'],
  ['每度|每度电|每千瓦时', 'kWh'],
  ['每兆瓦时', 'MWh'],
  ['每吉瓦|每个吉瓦|每gw|每 gw', 'GW'],
  ['每兆瓦|每mw|每 mw', 'MW'],
  ['每盎司', 'ounce'],
  ['每吨', 'ton'],
  ['每百万token|每百万个token|每百万tokens|每百万 token', 'token'],
  ['每颗|每片|每张卡|每台', 'unit'],
];
const behind: readonly (readonly [string, string])[] = [
  ['/年|每年|一年|/year|/yr| a year| per year| annually| each year| every year| per annum|-a-year', 'year'],
  ['/月|每月|一个月|/month|/mo| a month| per month| monthly| each month', 'month'],
  ['/周|每周| a week| per week| weekly', 'week'],
  ['/天|/日|每天|每日|一天|/day| a day| per day| daily', 'day'],
  ['/季|每季|每季度| a quarter| per quarter| quarterly', 'quarter'],
  ['/股|每股|一股| a share| per share|/share', 'share'],
  [
    '/颗|一颗|/片|一片|/块|一块|/台|一台|/张|一张| each| apiece| per unit|/unit| per rack| per gpu| per chip',
    'unit',
  ],
  [
    ' per token| per million input tokens| per million output tokens| per million tokens|/token|/百万token|每百万token| per 1m tokens|/mtok|/m tokens',
    'token',
  ],
  ['/桶|一桶|每桶| a barrel| per barrel|/barrel|/bbl', 'barrel'],
  ['/人| per person| per capita', 'person'],
  ['/小时| per hour| an hour|/hour|/hr', 'hour'],
  ['/度|每度|一度电|/千瓦时|每千瓦时|/kwh| per kwh| a kilowatt-hour| per kilowatt-hour', 'kWh'],
  ['/兆瓦时|每兆瓦时|/mwh| per mwh| a megawatt-hour| per megawatt-hour', 'MWh'],
  ['/吉瓦|每吉瓦|每个吉瓦|/gw| per gw| a gigawatt| per gigawatt', 'GW'],
  ['/兆瓦|每兆瓦|/mw| per mw| a megawatt| per megawatt', 'MW'],
  ['/盎司|每盎司| an ounce| per ounce|/oz', 'ounce'],
  ['/吨|每吨| a ton| a tonne| per ton| per tonne|/ton', 'ton'],
];

const behindTrie = buildTrie(terms(behind), (_, later) => later);

/** Words before a number that say what it is per; they stand in the same clause. */
export const perBefore: readonly (readonly [string, string])[] = [...terms(before)];

/** "a year", "每股", "/day" straight behind a quantity. */
export function perBehind(text: string, at: number): { end: number; per: string } | null {
  const found =
    behindTrie.longest(text, at) ?? (codeUnitAt(text, at) === 0x20 ? behindTrie.longest(text, at + 1) : null);
  return found === null ? null : { end: found.end, per: found.value };
}

function* terms(rows: readonly (readonly [string, string])[]): Generator<readonly [string, string]> {
  for (const [list, per] of rows) for (const word of list.split('|')) yield [word, per];
}
