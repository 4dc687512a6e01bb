import { text, type Text } from '../../base/locale.ts';
import type { SnapshotOut } from '../../operations/shapes/snapshot.ts';

export const snapshotWords = {
  page: text('Snapshot', '快照', '快照'),
  sentence: text(
    'The program came with {facts} facts of {companies} companies and {series} series, recorded up to {date}.',
    '程序附带 {companies} 家公司和 {series} 个序列的 {facts} 条事实，记录截至 {date}。',
    '程式附帶 {companies} 家公司與 {series} 個序列的 {facts} 筆事實，記錄截至 {date}。',
  ),
  none: text('Nothing came with the program.', '程序没有附带数据。', '程式沒有附帶資料。'),
  noneHint: text('Pull the sources to get facts.', '请从数据源获取事实。', '請從資料來源擷取事實。'),
  lede: text(
    'It lets the program answer before anything is fetched. {sources} renew it where there is a network.',
    '有了它，不联网也能查到数据；联网后可在{sources}更新。',
    '有了它，不連線也能查到資料；連線後可在{sources}更新。',
  ),
  sources: text('Sources', '数据源页', '資料來源頁'),
  gaps: text('What is missing', '缺口', '缺口'),
  noGaps: text('Nothing is missing.', '没有缺口。', '沒有缺口。'),
  matrix: text('Coverage: companies and concepts', '覆盖范围：公司与概念', '涵蓋範圍：公司與概念'),
  matrixHint: text(
    'The picture scrolls sideways. A mark tells whether filings in the snapshot state the concept; the word is read with it.',
    '表格可左右滚动。标记表示快照中的申报文件是否载有该概念。',
    '表格可左右捲動。標記表示快照中的申報文件是否載有該概念。',
  ),
  company: text('Company', '公司', '公司'),
  recorded: text('Recorded', '记录日', '記錄日'),
  held: text('there', '有', '有'),
  parts_missing: text('in part', '部分', '部分'),
  absent: text('not there', '无', '無'),
  upTo: text('{word}, up to {date}', '{word}，截至 {date}', '{word}，截至 {date}'),
  sourceTable: text('Where it comes from', '数据来自', '資料來自'),
  source: text('Source', '来源', '來源'),
  licence: text('Licence', '许可', '授權'),
  facts: text('Facts', '事实', '事實'),
  span: text('Periods', '期间', '期間'),
  seriesTable: text('Series that are of no company', '不属于公司的序列', '不屬於公司的序列'),
  series: text('Series', '序列', '序列'),
  vintages: text('Revised', '修订', '修訂'),
  csv: text('Download as CSV', '下载 CSV', '下載 CSV'),
  hash: text('Checksum of the whole: {hash}', '整体校验值：{hash}', '整體校驗值：{hash}'),
} satisfies Record<string, Text>;

export const recordingWords: Readonly<
  Record<SnapshotOut['companies'][number]['recordings'][number]['kind'], Text>
> = {
  whole: text('whole', '完整', '完整'),
  few_tags: text('some tags', '部分标签', '部分標籤'),
  reconstructed: text('put together again', '重建', '重建'),
  vintages: text('changes by day', '逐日变动', '逐日變動'),
};
