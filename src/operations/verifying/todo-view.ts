import { text, type Locale, type Text } from '../../base/locale.ts';
import type { TodoOut } from '../shapes/verdict.ts';
import type { Block } from '../view.ts';
import { moreRows } from '../wording/more-rows.ts';

export function todoView(
  { total, offset, items }: { total: number; offset: number; items: readonly TodoOut[] },
  locale: Locale,
): Block[] {
  if (items.length === 0)
    return [
      { kind: 'paragraph', text: words.none[locale] },
      { kind: 'next', text: '`tightrope verify`' },
    ];
  return [
    {
      kind: 'table',
      columns: [
        { title: words.claim[locale], flexible: true },
        { title: words.about[locale], flexible: true },
        { title: words.reason[locale], flexible: true },
        { title: words.source[locale], flexible: true },
      ],
      rows: items.map(({ claim, reason_text, source }) => [
        claim.quote,
        [claim.subject, claim.metric, claim.period].filter((part) => part !== null).join(' '),
        reason_text ?? '',
        source?.name ?? '',
      ]),
    },
    ...moreRows(total - offset - items.length, locale),
  ];
}

const words = {
  none: text('Nothing waits to be verified.', '没有待核实的论断。', '沒有待核實的論斷。'),
  claim: text('Claim', '论断', '論斷'),
  about: text('About', '关于', '關於'),
  reason: text('Why not yet', '未能核实的原因', '未能核實的原因'),
  source: text('Look in', '可查来源', '可查來源'),
} satisfies Record<string, Text>;
