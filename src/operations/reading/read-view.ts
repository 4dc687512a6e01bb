import { fill, text, type Locale } from '../../base/locale.ts';
import type { ReadData } from '../shapes/read.ts';
import type { Block } from '../view.ts';
import { claimsTable } from '../wording/claims-table.ts';
import { countedClaims } from '../wording/counted.ts';
import { untitled } from '../wording/labels.ts';
import { rejectedBlocks } from './rejected.ts';

/** How many claims a terminal shows after reading; the rest is a command away. */
const shown = 20;

export function readView({ document, claims, added, rejected }: ReadData, locale: Locale): Block[] {
  const id = document.id.slice(0, 8);
  const counts = fill(words.counts[locale], {
    claims: countedClaims(claims.length, locale),
    kept: words[added][locale],
  });
  const left = claims.length - shown;
  return [
    { kind: 'heading', text: document.title ?? untitled[locale] },
    { kind: 'paragraph', text: counts },
    ...(claims.length === 0 ? [] : [claimsTable(claims.slice(0, shown), locale)]),
    ...(left > 0 ? [{ kind: 'paragraph' as const, text: fill(words.left[locale], { left }) }] : []),
    ...rejectedBlocks(rejected, locale),
    ...(added === 'not_stored' ? [] : [{ kind: 'next' as const, text: `\`tightrope document ${id}\`` }]),
  ];
}

const words = {
  counts: text('{claims}; {kept}', '{claims}；{kept}', '{claims}；{kept}'),
  left: text('and {left} more', '还有 {left} 条', '還有 {left} 則'),
  document: text('kept', '已保存', '已儲存'),
  reading: text('read anew', '已重新读取', '已重新讀取'),
  nothing: text('already kept', '先前已保存', '先前已儲存'),
  not_stored: text('not kept', '未保存', '未儲存'),
} as const;
