import { text, type Locale, type Text } from '../../base/locale.ts';
import type { ConflictOut } from '../shapes/verdict.ts';
import type { Block } from '../view.ts';

export function conflictsView(conflicts: readonly ConflictOut[], locale: Locale): Block[] {
  if (conflicts.length === 0) return [{ kind: 'paragraph', text: words.none[locale] }];
  return conflicts.flatMap((conflict): Block[] => [
    {
      kind: 'heading',
      text: [conflict.subject, conflict.metric, conflict.period].filter((part) => part !== null).join(' · '),
    },
    { kind: 'paragraph', text: conflict.text },
    {
      kind: 'table',
      columns: [
        { title: words.value[locale], align: 'end' },
        { title: words.quote[locale], flexible: true },
        { title: words.who[locale] },
        { title: words.where[locale], flexible: true },
      ],
      rows: conflict.sides.flatMap(({ value, claims }) =>
        claims.map((claim, index) => [
          index === 0 ? value : '',
          claim.quote,
          claim.speaker ?? '',
          claim.document_title ?? claim.document.slice(0, 8),
        ]),
      ),
    },
  ]);
}

const words = {
  none: text(
    'No two texts say different things of the same.',
    '没有发现对同一件事的不同说法。',
    '沒有發現對同一件事的不同說法。',
  ),
  value: text('Value', '数值', '數值'),
  quote: text('Quote', '原文', '原文'),
  who: text('Who', '谁', '誰'),
  where: text('Where', '出处', '出處'),
} satisfies Record<string, Text>;
