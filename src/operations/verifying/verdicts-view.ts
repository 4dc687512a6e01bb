import { outcomeWords } from '../../base/outcome-words.ts';
import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import { outcomes, type Outcome } from '../../evidence/verdict.ts';
import type { VerdictOut } from '../shapes/verdict.ts';
import type { Block } from '../view.ts';
import { evidenceWords } from '../wording/evidence.ts';
import { moreRows } from '../wording/more-rows.ts';
import { quantityWords } from '../wording/quantity.ts';

interface Shown {
  total: number;
  offset: number;
  counts: Readonly<Record<Outcome, number>>;
  verdicts: readonly VerdictOut[];
}

/** How many hold, then each with its quote and what stands against it. */
export function verdictsView({ total, offset, counts, verdicts }: Shown, locale: Locale): Block[] {
  if (total === 0)
    return [
      { kind: 'paragraph', text: words.none[locale] },
      { kind: 'next', text: '`tightrope verify`' },
    ];
  return [
    { kind: 'paragraph', text: summary(counts, locale) },
    {
      kind: 'table',
      columns: [
        { title: words.outcome[locale] },
        { title: words.claim[locale], flexible: true },
        { title: words.against[locale], flexible: true },
      ],
      rows: verdicts.map((verdict) => [
        outcomeOf(verdict, locale),
        claimWords(verdict, locale),
        againstWords(verdict, locale),
      ]),
    },
    ...moreRows(total - offset - verdicts.length, locale),
  ];
}

function summary(counts: Shown['counts'], locale: Locale): string {
  const parts = outcomes.flatMap((outcome) => {
    const count = counts[outcome];
    return count === 0 ? [] : [`${outcomeWords[outcome][locale]} ${count}`];
  });
  const all = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  return fill(words.summary[locale], { all, parts: parts.join(locale === 'en' ? ', ' : '，') });
}

function outcomeOf({ outcome, person }: VerdictOut, locale: Locale): string {
  const found = outcomeWords[outcome][locale];
  return person === null
    ? found
    : fill(words.decided[locale], { decided: outcomeWords[person.outcome][locale], found });
}

function claimWords({ claim }: VerdictOut, locale: Locale): string {
  const about = [claim.subject, claim.metric, claim.period].filter((part) => part !== null).join(' ');
  return `${claim.quote} (${[about, quantityWords(claim, locale), claim.document_title].filter(Boolean).join('; ')})`;
}

function againstWords({ evidence, reason_text, ratio, would_settle }: VerdictOut, locale: Locale): string {
  const times = ratio === null ? [] : [`× ${Number(ratio.toPrecision(3))}`];
  const settle = would_settle === null ? [] : [`→ ${would_settle.name}`];
  const reason = reason_text === null ? [] : [reason_text];
  return [...evidence.map((row) => evidenceWords(row, locale)), ...times, ...reason, ...settle].join('; ');
}

const words = {
  none: text('Nothing has been verified yet.', '还没有核实过。', '還沒有核實過。'),
  summary: text('{all} claims: {parts}.', '共 {all} 条论断：{parts}。', '共 {all} 則論斷：{parts}。'),
  decided: text(
    '{decided} (found: {found})',
    '{decided}（核实结果：{found}）',
    '{decided}（核實結果：{found}）',
  ),
  outcome: text('Outcome', '结果', '結果'),
  claim: text('Claim', '论断', '論斷'),
  against: text('Against', '对照', '對照'),
} satisfies Record<string, Text>;
