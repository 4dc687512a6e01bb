import { text, type Text } from '../../base/locale.ts';
import type { FoundOut } from '../../operations/shapes/found.ts';

/** Words of the palette, which come with it. */
export const paletteWords = {
  label: text('Go to', '前往', '前往'),
  placeholder: text(
    'Page, indicator, company, document; also pinyin initials',
    '页面、指标、公司、文档；可用拼音首字母',
    '頁面、指標、公司、文件；可用拼音首字母',
  ),
  list: text('What was found', '找到的内容', '找到的內容'),
  none: text('Nothing of that name.', '没有找到。', '沒有找到。'),
  failed: text('The program does not answer.', '程序没有响应。', '程式沒有回應。'),
  count: text('{count} found', '找到 {count} 项', '找到 {count} 項'),
  recent: text('Recent', '最近', '最近'),
  all: text('Pages and commands', '页面与命令', '頁面與指令'),
  results: text('Found', '结果', '結果'),
  keysTitle: text('Keys', '快捷键', '快速鍵'),
  close: text('Close', '关闭', '關閉'),
  paletteKey: text('find and go anywhere', '查找并前往任何地方', '尋找並前往任何地方'),
  helpKey: text('these keys', '显示这些按键', '顯示這些按鍵'),
  goKeys: text('Go to a page', '前往页面', '前往頁面'),
  otherKeys: text('On pages', '页面上', '頁面上'),
  off: text(
    'Single keys are switched off; Ctrl-K works all the same.',
    '单键快捷键已关闭；Ctrl-K 仍可使用。',
    '單鍵快速鍵已關閉；Ctrl-K 仍可使用。',
  ),
  on: text('Use single keys', '使用单键', '使用單鍵'),
} satisfies Record<string, Text>;

export const kindNames = {
  page: text('page', '页面', '頁面'),
  command: text('command', '命令', '指令'),
  indicator: text('indicator', '指标', '指標'),
  signal: text('signal', '信号', '訊號'),
  event: text('event', '事件', '事件'),
  company: text('company', '公司', '公司'),
  concept: text('concept', '概念', '概念'),
  series: text('series', '序列', '序列'),
  document: text('document', '文档', '文件'),
} satisfies Record<FoundOut['kind'], Text>;

/** Pages that are two keys away. */
export const goPages = [
  { key: 'b', href: '/', title: text('Board', '看板', '看板') },
  { key: 'i', href: '/indicators', title: text('Indicators', '指标', '指標') },
  { key: 's', href: '/signals', title: text('Signals', '信号', '訊號') },
  { key: 't', href: '/thesis', title: text('Thesis', '论点', '論點') },
  { key: 'e', href: '/events', title: text('Events', '事件', '事件') },
  { key: 'r', href: '/receipts', title: text('Receipts', '判断记录', '判斷紀錄') },
  { key: 'l', href: '/library', title: text('Library', '文库', '文庫') },
  { key: 'c', href: '/claims', title: text('Claims', '论断', '論斷') },
  { key: 'f', href: '/facts', title: text('Facts', '事实', '事實') },
] as const;
