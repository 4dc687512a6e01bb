import type { Locale } from '../../../base/locale.ts';
import { useMessages } from '../../settings/use-settings.tsx';
import { teller, type Tell } from '../../messages/counted-text.ts';
import type { PredictionOut } from '../shapes.ts';
import { listed } from '../verification-sentence.ts';
import { predictionWords } from '../words/prediction-words.ts';

export type PredictionOutcome = PredictionOut['outcome'];

type PredictionTell = Tell<keyof typeof predictionWords>;

/** In the order they are told: the sign and the part of the sentence of each, and the colour of its mark. */
const outcomes = {
  came_true: { sign: '✓', part: 'partCameTrue', tone: 'confirmed' },
  failed: { sign: '✗', part: 'partFailed', tone: 'contradicted' },
  unresolvable: { sign: '?', part: 'partUnresolvable', tone: 'unverifiable' },
  open: { sign: '○', part: 'partOpen', tone: 'unverifiable' },
} as const satisfies Record<
  PredictionOutcome,
  { sign: string; part: keyof typeof predictionWords; tone: string }
>;

export const predictionOutcomes = Object.keys(outcomes) as PredictionOutcome[];

export function outcomeSign(outcome: PredictionOutcome): string {
  return outcomes[outcome].sign;
}

export function outcomeTone(outcome: PredictionOutcome): string {
  return outcomes[outcome].tone;
}

export function usePredictionWords(): { tell: PredictionTell; locale: Locale } {
  const { locale } = useMessages();
  return { tell: teller(predictionWords, locale), locale };
}

/** "6 predictions have a date; 1 came true, 1 failed and 4 are open." */
export function predictionsSentence(
  predictions: readonly Pick<PredictionOut, 'outcome'>[],
  locale: Locale,
): string {
  const tell = teller(predictionWords, locale);
  if (predictions.length === 0) return tell('none');
  const parts = predictionOutcomes.flatMap((each) => {
    const count = predictions.filter(({ outcome }) => outcome === each).length;
    return count === 0 ? [] : [tell(outcomes[each].part, { count })];
  });
  return tell('title', { count: predictions.length, parts: listed(parts, locale) });
}
