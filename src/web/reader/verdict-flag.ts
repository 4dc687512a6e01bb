import type { Locale } from '../../base/locale.ts';
import { timesSign } from '../evidence/difference-words.ts';
import { outcomeWords } from '../../base/outcome-words.ts';
import { byPersonWord, outcomeSigns } from '../evidence/outcome-words.ts';
import { holdingOutcome, type Outcome, type VerdictOut } from '../evidence/shapes.ts';
import type { MarkedSegment, Span } from './marked-segments.ts';

/** What stands behind a claim in the text: sign and word of its outcome. */
export interface VerdictFlag {
  outcome: Outcome;
  label: string;
}

/** "✗ does not hold ×50". What cannot be settled has its sign alone: its word on every other number would bury the text. */
export function verdictFlag(verdict: VerdictOut, locale: Locale): VerdictFlag {
  const outcome = holdingOutcome(verdict);
  if (outcome === 'unverifiable' && verdict.person === null) return { outcome, label: outcomeSigns[outcome] };
  const found = outcome === 'contradicted' ? timesSign(verdict, locale) : '';
  const more = verdict.person === null ? found : `(${byPersonWord[locale]})`;
  return { outcome, label: [outcomeSigns[outcome], outcomeWords[outcome][locale], more].join(' ').trim() };
}

/** The flag behind a piece of text: of the claims that end there, the one that says most. */
export function flagOf(
  piece: MarkedSegment,
  claims: readonly (Span & { index: number; flag: VerdictFlag | null })[],
): VerdictFlag | null {
  const ending = claims.flatMap(({ index, end, flag }) =>
    flag !== null && end === piece.end && piece.claims.includes(index) ? [flag] : [],
  );
  for (const outcome of mostTelling) {
    const flag = ending.find((each) => each.outcome === outcome);
    if (flag !== undefined) return flag;
  }
  return null;
}

const mostTelling = [
  'contradicted',
  'condition_not_met',
  'conflicting',
  'superseded',
  'differs_in_basis',
  'confirmed',
  'unverifiable',
] as const satisfies readonly Outcome[];
