import { text, type Text } from '../../base/locale.ts';
import type { Cadence, KnownAtBasis, Measure } from '../../base/observation.ts';
import type { PeriodLength } from './series-periods.ts';

export const seriesWords = {
  listTitle: text('{count} series are kept.', '已保存 {count} 个序列。', '已儲存 {count} 個序列。'),
  listTitleFiltered: text('{count} series fit.', '符合的序列有 {count} 个。', '符合的序列有 {count} 個。'),
  listNone: text('No series fits.', '没有符合的序列。', '沒有符合的序列。'),
  listNoneHint: text(
    'Take away a filter, or pull the sources.',
    '去掉筛选条件，或先获取数据源。',
    '去掉篩選條件，或先擷取資料來源。',
  ),
  listLede: text(
    'What sources state, as they state it: every value with the day on which it could be known.',
    '按来源原样保存：每个数值都注明何时可知。',
    '依來源原樣儲存：每個數值都註明何時可知。',
  ),
  page: text('Series', '序列', '序列'),
  search: text('Search the series', '搜索序列', '搜尋序列'),
  searchHint: text('words in id, title or tag', '编号、标题或标签中的词', '編號、標題或標籤中的詞'),
  source: text('Source', '来源', '來源'),
  allSources: text('all', '全部', '全部'),
  id: text('Id', '编号', '編號'),
  title: text('Title', '标题', '標題'),
  unit: text('Unit', '单位', '單位'),
  facts: text('Values', '数值', '數值'),
  newest: text('Newest', '最新', '最新'),
  more: text('Show more', '显示更多', '顯示更多'),
  csv: text('Download as CSV', '下载 CSV', '下載 CSV'),
  back: text('All series', '全部序列', '全部序列'),

  sentence: text(
    '{title}: {value} ({period}).',
    '{title}：{value}（{period}）。',
    '{title}：{value}（{period}）。',
  ),
  sentenceNone: text(
    'Nothing is known of {title} at that date.',
    '当时对{title}还一无所知。',
    '當時對{title}還一無所知。',
  ),
  restated: text(
    '{count} values were revised: hollow marks show what was said before.',
    '{count} 个数值有过修订：空心标记是此前的说法。',
    '{count} 個數值曾經修訂：空心標記是先前的說法。',
  ),
  neverRestated: text('No value was revised.', '没有数值被修订过。', '沒有數值被修訂過。'),
  asideCount: text('{count} values are set aside.', '{count} 个数值已搁置。', '{count} 個數值已擱置。'),
  table: text('Every period, newest first', '全部期间，最新在前', '全部期間，最新在前'),
  period: text('Period', '期间', '期間'),
  value: text('Value', '数值', '數值'),
  before: text('Said before', '此前的说法', '先前的說法'),
  known: text('Known since', '获知日', '獲知日'),
  statedAs: text('As stated', '原文', '原文'),
  aside: text('set aside: {reason}', '已搁置：{reason}', '已擱置：{reason}'),
  length: text('Length of the period', '期间长度', '期間長度'),
  scaled: text(
    '{unit}; the source writes them in {scale}',
    '{unit}；来源以{scale}为单位书写',
    '{unit}；來源以{scale}為單位書寫',
  ),
  unscaled: text('{unit}, as the source writes them', '{unit}，与来源写法一致', '{unit}，與來源寫法一致'),
  power: text('10 to the power of {n}', '10 的 {n} 次方', '10 的 {n} 次方'),
  cadence: text('How often', '频率', '頻率'),
  measure: text('Kind of value', '数值类型', '數值類型'),
  spans: text('Spans', '跨度', '跨度'),
  passedOn: text('May be passed on', '可再分发', '可再散布'),
  yes: text('yes', '可以', '可以'),
  no: text('no', '不可以', '不可以'),
  company: text('Company', '公司', '公司'),
} satisfies Record<string, Text>;

export const scaleWords: Readonly<Record<number, Text>> = {
  2: text('hundreds', '百', '百'),
  3: text('thousands', '千', '千'),
  6: text('millions', '百万', '百萬'),
  9: text('billions', '十亿', '十億'),
  12: text('trillions', '万亿', '兆'),
};

export const lengthWords: Readonly<Record<PeriodLength, Text>> = {
  instant: text('Instant', '时点', '時點'),
  short: text('Up to a month', '一个月以内', '一個月以內'),
  quarter: text('Quarter', '季度', '季度'),
  half: text('Half year', '半年', '半年'),
  nine: text('Nine months', '九个月', '九個月'),
  year: text('Year', '一年', '一年'),
  other: text('Other', '其他', '其他'),
};

export const cadenceWords: Readonly<Record<Cadence, Text>> = {
  daily: text('daily', '每日', '每日'),
  weekly: text('weekly', '每周', '每週'),
  monthly: text('monthly', '每月', '每月'),
  quarterly: text('quarterly', '每季', '每季'),
  annual: text('yearly', '每年', '每年'),
  irregular: text('irregular', '不定期', '不定期'),
};

export const measureWords: Readonly<Record<Measure, Text>> = {
  flow: text('flow over a period', '期间流量', '期間流量'),
  stock: text('stock at an instant', '时点存量', '時點存量'),
  rate: text('rate', '比率', '比率'),
  price: text('price', '价格', '價格'),
  index: text('index', '指数', '指數'),
  count: text('count or average', '计数或均值', '計數或均值'),
};

export const basisWords: Readonly<Record<KnownAtBasis, Text>> = {
  exact: text('the source says so', '来源注明', '來源註明'),
  assumed_lag: text('by its usual lag', '按通常时滞', '依通常時滯'),
  retrieved: text('when it was fetched', '以获取时刻计', '以擷取時刻計'),
};
