import { outcomeWords } from '../../base/outcome-words.ts';
import { text, type Locale, type Text } from '../../base/locale.ts';
import type { VerdictOut } from '../shapes/verdict.ts';
import type { Block } from '../view.ts';

/** What a person decided and what had been found, one under the other. */
export function decisionView(verdict: VerdictOut | null, locale: Locale): Block[] {
  if (verdict === null) return [{ kind: 'paragraph', text: words.kept[locale] }];
  const { claim, outcome, person } = verdict;
  return [
    { kind: 'quote', before: claim.prefix, quote: claim.quote, after: claim.suffix },
    {
      kind: 'facts',
      rows: [
        [words.found[locale], outcomeWords[outcome][locale]],
        [
          words.decided[locale],
          person === null ? words.nothing[locale] : outcomeWords[person.outcome][locale],
        ],
        ...(person === null ? [] : [[words.reason[locale], person.reason] as const]),
      ],
    },
  ];
}

const words = {
  kept: text(
    'Kept; the claim has not been verified yet.',
    '已保存；这条论断尚未核实。',
    '已儲存；這則論斷尚未核實。',
  ),
  found: text('Found', '核实结果', '核實結果'),
  decided: text('Decided', '裁定', '裁定'),
  nothing: text('nothing', '无', '無'),
  reason: text('Because', '理由', '理由'),
} satisfies Record<string, Text>;
