import { text, type Text } from '../../base/locale.ts';

export const siteWords = {
  note: text(
    'As known on {day}. Exported on {made}; read-only.',
    '以 {day} 所知为准。{made} 导出，只读。',
    '以 {day} 所知為準。{made} 匯出，唯讀。',
  ),
} satisfies Record<string, Text>;
