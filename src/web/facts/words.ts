import { text, type Text } from '../../base/locale.ts';
import type { FactState } from '../../base/observation.ts';
import type { Locale } from '../../base/locale.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { useWording, wording, type Say } from '../messages/use-wording.ts';

/** Words of the pages about facts and series. */
export const factWords = {
  titleNone: text('No filing is kept yet.', '还没有任何申报文件。', '還沒有任何申報文件。'),
  noneHint: text(
    'Pull them from the page of sources, or with “tightrope pull sec” in a terminal.',
    '可在“数据源”页获取，或在终端运行 “tightrope pull sec”。',
    '可在「資料來源」頁擷取，或在終端機執行「tightrope pull sec」。',
  ),
  title: text(
    'The filings of {count} companies are kept, the newest period ending on {date}.',
    '已保存 {count} 家公司的申报数据，最新期间截至 {date}。',
    '已儲存 {count} 家公司的申報資料，最新期間截至 {date}。',
  ),
  titleOne: text(
    'The filings of one company are kept, the newest period ending on {date}.',
    '已保存 1 家公司的申报数据，最新期间截至 {date}。',
    '已儲存 1 家公司的申報資料，最新期間截至 {date}。',
  ),
  lede: text(
    'Every number opens to its tag, its filing and its arithmetic. Choose a company, or look at the {series} one by one.',
    '每个数字都能打开，看到标签、申报文件和算式。选一家公司，或逐一查看{series}。',
    '每個數字都能打開，看到標籤、申報文件與算式。選一家公司，或逐一查看{series}。',
  ),
  ledeSeries: text('series', '序列', '序列'),
  find: text('Find a company', '查找公司', '尋找公司'),
  findHint: text('name, ticker or CIK', '名称、代码或 CIK', '名稱、代號或 CIK'),
  noMatch: text('No company of that name is kept.', '没有这个名称的公司。', '沒有這個名稱的公司。'),
  company: text('Company', '公司', '公司'),
  ticker: text('Ticker', '代码', '代號'),
  concepts: text('Concepts', '概念', '概念'),
  facts: text('Facts', '事实', '事實'),
  newest: text('Newest period', '最新期间', '最新期間'),
  snapshotLink: text('What came with the program', '随程序附带的数据', '隨程式附帶的資料'),

  companyNone: text(
    'Nothing is known of {who} at that date.',
    '当时对{who}还一无所知。',
    '當時對{who}還一無所知。',
  ),
  companyNoneHint: text(
    'Choose a later date, or pull its filings.',
    '请选更晚的日期，或获取它的申报文件。',
    '請選較晚的日期，或擷取它的申報文件。',
  ),
  capexRatio: text(
    'Over the twelve months to {date} {who} spent {capex} on capex, {ratio} times its operating cash flow.',
    '截至 {date} 的十二个月，{who}的资本开支为 {capex}，是经营活动现金流的 {ratio} 倍。',
    '截至 {date} 的十二個月，{who}的資本支出為 {capex}，是營業活動現金流的 {ratio} 倍。',
  ),
  capexOnly: text(
    'Over the twelve months to {date} {who} spent {capex} on capex.',
    '截至 {date} 的十二个月，{who}的资本开支为 {capex}。',
    '截至 {date} 的十二個月，{who}的資本支出為 {capex}。',
  ),
  revenueOnly: text(
    'Over the twelve months to {date} {who} took in {revenue}.',
    '截至 {date} 的十二个月，{who}的营业收入为 {revenue}。',
    '截至 {date} 的十二個月，{who}的營業收入為 {revenue}。',
  ),
  someNumbers: text(
    'Filings of {who} give {count} numbers, the newest to {date}.',
    '{who}的申报文件给出 {count} 个数字，最新截至 {date}。',
    '{who}的申報文件給出 {count} 個數字，最新截至 {date}。',
  ),
  companyLede: text(
    '{shown} of {count} numbers are known; the others say why not. A concept opens its history, a value its filing.',
    '{count} 个数字中 {shown} 个有值，其余注明原因。点概念看历史，点数值看出处。',
    '{count} 個數字中 {shown} 個有值，其餘註明原因。點概念看歷史，點數值看出處。',
  ),
  table: text('The newest of each concept', '各概念的最新数字', '各概念的最新數字'),
  concept: text('Concept', '概念', '概念'),
  period: text('Period', '期间', '期間'),
  value: text('Value', '数值', '數值'),
  state: text('State', '状态', '狀態'),
  known: text('Known since', '获知日', '獲知日'),
  absentTitle: text(
    '{count} concepts no filing states',
    '{count} 个概念未见于申报文件',
    '{count} 個概念未見於申報文件',
  ),
  listSeparator: text(', ', '、', '、'),
  csv: text('Download as CSV', '下载 CSV', '下載 CSV'),
  back: text('All companies', '全部公司', '全部公司'),
  backTo: text('All of {who}', '{who}的全部数字', '{who}的全部數字'),

  asKnown: text('As known at {date}.', '以 {date} 所知为准。', '以 {date} 所知為準。'),

  historyFlow: text(
    '{concept} of {who} was {value} over the {span} to {date}.',
    '截至 {date} 的{span}，{who}的{concept}为 {value}。',
    '截至 {date} 的{span}，{who}的{concept}為 {value}。',
  ),
  historyInstant: text(
    '{concept} of {who} stood at {value} on {date}.',
    '{date}，{who}的{concept}为 {value}。',
    '{date}，{who}的{concept}為 {value}。',
  ),
  historyUnknown: text(
    '{concept} of {who} over the {span} to {date} is not known: {reason}.',
    '截至 {date} 的{span}，{who}的{concept}未知：{reason}。',
    '截至 {date} 的{span}，{who}的{concept}未知：{reason}。',
  ),
  historyNone: text(
    'No filing gives {concept} of {who} in this way.',
    '申报文件没有按此方式给出{who}的{concept}。',
    '申報文件沒有以此方式給出{who}的{concept}。',
  ),
  yearBefore: text('against a year before', '（与一年前相比）', '（與一年前相比）'),
  yearBeforeTitle: text('On a year before', '同比', '較去年同期'),
  restatedCount: text(
    '{count} periods were restated: hollow marks show what was said before.',
    '{count} 个期间有过重述：空心标记是此前的说法。',
    '{count} 個期間曾經重編：空心標記是先前的說法。',
  ),
  missingCount: text(
    '{count} periods have no number; the table gives the reason.',
    '{count} 个期间没有数字，原因见表。',
    '{count} 個期間沒有數字，原因見表。',
  ),
  legend: text('Marks', '标记', '標記'),
  markEarlier: text('said before', '此前的说法', '先前的說法'),
  markMissing: text('no number', '没有数字', '沒有數字'),
  length: text('Length of the period', '期间长度', '期間長度'),
  historyTable: text('Every period, newest first', '全部期间，最新在前', '全部期間，最新在前'),
  before: text('Said before', '此前的说法', '先前的說法'),
  pointAt: text('{period}: {value}', '{period}：{value}', '{period}：{value}'),

  panel: text('Where the number comes from', '数字的来历', '數字的來歷'),
  closePanel: text('Close', '关闭', '關閉'),
  exactly: text('Exactly', '精确值', '精確值'),
  fiscal: text('Fiscal period', '财务期间', '會計期間'),
  calendar: text('Calendar period', '日历期间', '日曆期間'),
  unit: text('Unit', '单位', '單位'),
  arithmetic: text('Arithmetic', '算式', '算式'),
  statement: text('Statement', '原文所列', '原文所列'),
  statedIn: text('stated in {count} filings', '{count} 份申报文件列出', '{count} 份申報文件列出'),
  statedOnce: text('stated in one filing', '1 份申报文件列出', '1 份申報文件列出'),
  restatedTimes: text('changed {count} times', '改过 {count} 次', '改過 {count} 次'),
  filing: text('{form} {accession}', '{form} {accession}', '{form} {accession}'),
  rivals: text('Also said, and not believed', '另有说法，未采信', '另有說法，未採信'),
  knownSince: text('known since {date}', '{date} 起可知', '{date} 起可知'),
  openHistory: text('Its history', '历史数据', '歷史資料'),
  openFact: text(
    '{concept}, {period}: {value}',
    '{concept}，{period}：{value}',
    '{concept}，{period}：{value}',
  ),
  notShown: text('no number', '没有数字', '沒有數字'),
  shares: text('shares', '股', '股'),
  ratio: text('ratio, without a unit', '比值，无单位', '比值，無單位'),
} satisfies Record<string, Text>;

export const spanWords = {
  quarter: text('quarter', '季度', '季度'),
  year: text('year', '一年', '一年'),
  ttm: text('twelve months', '十二个月', '十二個月'),
  ytd: text('year to date', '年初至今', '年初至今'),
  instant: text('day', '当日', '當日'),
} satisfies Record<string, Text>;

export const shapeNames = {
  quarter: text('Quarter', '单季', '單季'),
  year: text('Year', '全年', '全年'),
  ttm: text('Twelve months', '近十二个月', '近十二個月'),
  ytd: text('Year to date', '年初至今', '年初至今'),
  instant: text('End of the period', '期末', '期末'),
} satisfies Record<string, Text>;

export const stateWords: Readonly<Record<FactState, Text>> = {
  ok: text('stated', '原文所列', '原文所列'),
  stale: text('stale', '已过时', '已過時'),
  derived: text('derived', '推算', '推算'),
  not_derivable: text('cannot be derived', '无法推算', '無法推算'),
  unlocated: text('unlocated', '未能定位', '未能定位'),
  conflicting: text('in conflict', '有冲突', '有衝突'),
  quarantined: text('set aside', '已搁置', '已擱置'),
};

export type FactWord = keyof typeof factWords;

export interface FactWording {
  say: Say<FactWord>;
  locale: Locale;
}

export function useFactWords(): FactWording {
  const { locale } = useSettings();
  return { say: useWording(factWords), locale };
}

/** The same outside a component. */
export function factWording(locale: Locale): Say<FactWord> {
  return wording(factWords, locale);
}
