import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { Outcome } from '../../evidence/verdict.ts';
import type { VerdictOut } from '../shapes/verdict.ts';
import type { Block } from '../view.ts';
import { verdictsView } from './verdicts-view.ts';

interface Verified {
  verified: number;
  changed: number;
  counts: Readonly<Record<Outcome, number>>;
  verdicts: readonly VerdictOut[];
}

/** What was looked at, then what is settled. */
export function verifyView({ verified, changed, counts, verdicts }: Verified, locale: Locale): Block[] {
  const { length: settled } = verdicts;
  return [
    { kind: 'paragraph', text: fill(words.did[locale], { verified, changed }) },
    ...(settled === 0
      ? [{ kind: 'paragraph' as const, text: words.nothing[locale] }]
      : verdictsView({ total: settled, offset: 0, counts, verdicts }, locale)),
    { kind: 'next', text: '`tightrope todo`' },
  ];
}

const words = {
  did: text(
    '{verified} claims looked at; {changed} findings are new.',
    '核实了 {verified} 条论断，{changed} 条结果有变化。',
    '核實了 {verified} 則論斷，{changed} 則結果有變化。',
  ),
  nothing: text(
    'Nothing that is held settles any of them.',
    '现有资料都无法给出定论。',
    '現有資料都無法給出定論。',
  ),
} satisfies Record<string, Text>;
