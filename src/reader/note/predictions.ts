import type { Claim } from '../reading.ts';
import type { DateOf } from './date-of.ts';
import type { NoteText } from './note-text.ts';
import type { Prediction } from './note.ts';

/**
 * Claims about a time to come that somebody vouches for: forecasts, plans and opinions whose period ends after the
 * date they were made on. Where that is not known, a forecast or plan with any period counts. In order of the period.
 */
export function predictions(text: NoteText, claims: readonly Claim[], said: DateOf): Prediction[] {
  const seen = new Set<string>();
  const found: { claim: number; ends: string; prediction: Prediction }[] = [];
  for (const sentence of text.sentences) {
    for (const index of sentence.claims) {
      const claim = claims[index];
      if (claim === undefined || !isAhead(claim, said(claim))) continue;
      const key = JSON.stringify([
        claim.subject,
        claim.metric,
        claim.period,
        claim.unit,
        claim.lowText,
        claim.highText,
      ]);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({
        claim: index,
        ends: claim.periodEnd ?? '',
        prediction: { sentence: text.quote(sentence.start, sentence.end), claim: index },
      });
    }
  }
  return found
    .sort((a, b) => (a.ends < b.ends ? -1 : a.ends > b.ends ? 1 : a.claim - b.claim))
    .map(({ prediction }) => prediction);
}

function isAhead({ modality, periodEnd }: Claim, publishedAt: string | null): boolean {
  if (periodEnd === null) return false;
  if (publishedAt === null) return modality === 'forecast' || modality === 'plan';
  return (
    (modality === 'forecast' || modality === 'plan' || modality === 'opinion') && periodEnd > publishedAt
  );
}
