import type { Locale } from '../../base/locale.ts';
import { say } from '../messages/index.ts';
import { outcomeParts } from './outcome-words.ts';
import { outcomes, type OutcomeCounts } from './shapes.ts';
import { evidenceTell } from './words.ts';

/** The head of the queue, written from the data: "Of 184 numbers, 12 hold, 3 do not hold and 169 cannot be settled…". */
export function verificationSentence(counts: OutcomeCounts, document: string | null, locale: Locale): string {
  const tell = evidenceTell(locale);
  const count = countAll(counts);
  if (count === 0) return tell('nothingVerified');
  const parts = listed(
    outcomes.flatMap((outcome) => {
      const n = counts[outcome] ?? 0;
      return n === 0 ? [] : [say(outcomeParts[outcome][locale], { count: n }, locale)];
    }),
    locale,
  );
  return document === null
    ? tell('verificationTitle', { count, parts })
    : tell('verificationTitleIn', { count, parts, document });
}

export function countAll(counts: OutcomeCounts): number {
  return outcomes.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
}

/** Chinese parts are sentences of their own, which a comma joins better than "and". */
export function listed(parts: readonly string[], locale: Locale): string {
  return locale === 'en'
    ? new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts)
    : parts.join('，');
}
