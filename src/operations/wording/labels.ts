import { text } from '../../base/locale.ts';

/** Labels that more than one view shows. */
export const labels = {
  id: text('Id', '编号', '編號'),
  title: text('Title', '标题', '標題'),
  document: text('Document', '文档', '文件'),
  published: text('Dated', '日期', '日期'),
  recorded: text('Kept', '保存时间', '儲存時間'),
  language: text('Language', '语言', '語言'),
  claims: text('Claims', '论断', '論斷'),
  source: text('Source', '来源', '來源'),
  version: text('Version', '版本', '版本'),
  format: text('Format', '格式', '格式'),
  encoding: text('Encoding', '编码', '編碼'),
  length: text('Length', '长度', '長度'),
  reader: text('Reader', '读取器', '讀取器'),
  quote: text('Quote', '原文', '原文'),
  value: text('Value', '数值', '數值'),
  kind: text('Kind', '类型', '類型'),
  unit: text('Unit', '单位', '單位'),
  subject: text('Subject', '对象', '對象'),
  metric: text('Metric', '指标', '指標'),
  period: text('Period', '时期', '時期'),
  modality: text('Modality', '性质', '性質'),
  change: text('Change', '变化', '變化'),
  speaker: text('Speaker', '说话人', '發言人'),
  state: text('State', '状态', '狀態'),
  path: text('Path', '路径', '路徑'),
  size: text('Size', '大小', '大小'),
  rows: text('Rows', '行数', '列數'),
  table: text('Table', '表', '資料表'),
} as const;

export const untitled = text('(no title)', '（无标题）', '（無標題）');
