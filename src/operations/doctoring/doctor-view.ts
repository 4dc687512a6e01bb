import { text, type Locale } from '../../base/locale.ts';
import type { DoctorData } from '../shapes/doctor.ts';
import type { Block } from '../view.ts';

export function doctorView({ checks }: DoctorData, locale: Locale): Block[] {
  return [
    {
      kind: 'table',
      columns: [
        { title: words.state[locale] },
        { title: words.check[locale] },
        { title: words.detail[locale], flexible: true },
      ],
      rows: checks.map(({ check, state, detail }) => [
        words[`is_${state}`][locale],
        words[check][locale],
        detail,
      ]),
    },
    ...checks.flatMap(({ check, way_out }): Block[] =>
      way_out === null ? [] : [{ kind: 'next', text: `${words[check][locale]}: ${way_out}` }],
    ),
  ];
}

const words = {
  state: text('State', '状态', '狀態'),
  check: text('Check', '检查项', '檢查項目'),
  detail: text('Found', '结果', '結果'),
  is_ok: text('ok', '正常', '正常'),
  is_warn: text('look', '留意', '留意'),
  is_fail: text('FAIL', '失败', '失敗'),
  node: text('Node', 'Node', 'Node'),
  home: text('workspace', '工作区', '工作區'),
  ledger: text('ledger', '账本', '帳本'),
  integrity: text('integrity', '完整性', '完整性'),
  search: text('search', '搜索', '搜尋'),
  clock: text('clock', '时钟', '時鐘'),
  thesis: text('thesis', '论点文件', '論點檔案'),
  model: text('language model', '语言模型', '語言模型'),
  pages: text('pages', '网页', '網頁'),
} as const;
