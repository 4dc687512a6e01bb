import { text, type Text } from '../../base/locale.ts';
import type { Entry } from './entry.ts';

/** The pages of the program, the most asked for first. */
const pages: readonly [href: string, title: Text][] = [
  ['/', text('Board', '看板', '看板')],
  ['/indicators', text('Indicators', '指标', '指標')],
  ['/signals', text('Signals', '信号', '訊號')],
  ['/thesis', text('Thesis', '论点', '論點')],
  ['/events', text('Events', '事件', '事件')],
  ['/receipts', text('Receipts', '判断记录', '判斷紀錄')],
  ['/library', text('Library', '文库', '文庫')],
  ['/claims', text('Claims', '论断', '論斷')],
  ['/verification', text('Verification', '核实', '核實')],
  ['/conflicts', text('Conflicts', '冲突', '衝突')],
  ['/debate', text('Debate', '争论', '爭論')],
  ['/predictions', text('Predictions', '预测', '預測')],
  ['/todo', text('To verify', '待查', '待查')],
  ['/facts', text('Facts', '事实', '事實')],
  ['/series', text('Series', '序列', '序列')],
  ['/sources', text('Sources', '数据源', '資料來源')],
  ['/snapshot', text('Snapshot', '快照', '快照')],
];

/** What a page can do by itself. Languages are named in themselves, so that everybody finds the way back. */
const commands: readonly [id: string, title: Text, aliases: readonly string[]][] = [
  [
    'language:en',
    text('Language: English', '语言：English', '語言：English'),
    ['english', 'yingwen', '英文'],
  ],
  [
    'language:zh-Hans',
    text('Language: 简体中文', '语言：简体中文', '語言：简体中文'),
    ['simplified chinese', '简体'],
  ],
  [
    'language:zh-Hant',
    text('Language: 繁體中文', '语言：繁體中文', '語言：繁體中文'),
    ['traditional chinese', '繁体'],
  ],
  ['theme:light', text('Theme: light', '主题：浅色', '主題：淺色'), ['bright', '亮色']],
  ['theme:dark', text('Theme: dark', '主题：深色', '主題：深色'), ['night', '暗色', '夜间']],
  ['theme:system', text('Theme: as the system', '主题：跟随系统', '主題：跟隨系統'), []],
  ['keys', text('Keys', '快捷键', '快速鍵'), ['shortcuts', 'help', '帮助']],
  ['print', text('Print this page', '打印此页', '列印此頁'), ['pdf']],
];

export function placesToGo(): Entry[] {
  return [
    ...pages.map(([href, title]): Entry => ({
      ...{ kind: 'page', id: href, title, about: null, href },
      aliases: [],
    })),
    ...commands.map(([id, title, aliases]): Entry => ({
      ...{ kind: 'command', id, title, about: null, href: null },
      aliases,
    })),
  ];
}
