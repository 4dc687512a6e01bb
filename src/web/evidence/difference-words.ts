import type { Locale } from '../../base/locale.ts';
import type { VerdictOut } from './shapes.ts';
import { evidenceTell } from './words.ts';

/** From so much on, larger is told as a number of times. */
const manifold = 1.5;

/** How far the claim is from the evidence, in words; null where nothing was compared. */
export function differenceWords(
  { ratio, outcome }: Pick<VerdictOut, 'ratio' | 'outcome'>,
  locale: Locale,
): string | null {
  const tell = evidenceTell(locale);
  if (ratio === null || !Number.isFinite(ratio) || ratio === 0) return null;
  if (ratio < 0) return tell('opposite');
  // What stands on the other side of a conflict is a claim too.
  const [larger, smaller, above, below] =
    outcome === 'conflicting' || outcome === 'superseded' ? againstClaims : againstEvidence;
  if (ratio >= manifold) return tell(larger, { n: few(ratio, locale) });
  if (ratio <= 1 / manifold) return tell(smaller, { n: few(1 / ratio, locale) });
  const apart = ratio - 1;
  if (Math.abs(apart) < 1e-6) return tell('exact');
  return tell(apart > 0 ? above : below, { share: shareWords(Math.abs(apart), locale) });
}

const againstEvidence = ['timesLarger', 'timesSmaller', 'above', 'below'] as const;
const againstClaims = ['otherTimesLarger', 'otherTimesSmaller', 'otherAbove', 'otherBelow'] as const;

/** "±0.009%": what the quote's own precision allows; null where it allows nothing or was not asked. */
export function toleranceWords({ tolerance }: Pick<VerdictOut, 'tolerance'>, locale: Locale): string | null {
  if (tolerance === null || tolerance === 0) return null;
  return evidenceTell(locale)('tolerance', { share: shareWords(tolerance, locale) });
}

/** "×50" for the narrow place beside a mark in a text; empty below twice or half. */
export function timesSign({ ratio }: Pick<VerdictOut, 'ratio'>, locale: Locale): string {
  if (ratio === null || ratio <= 0) return '';
  const times = ratio > 1 ? ratio : 1 / ratio;
  return times >= 2 && Number.isFinite(times) ? `×${few(times, locale)}` : '';
}

function few(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value);
}

function shareWords(fraction: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 }).format(fraction);
}
