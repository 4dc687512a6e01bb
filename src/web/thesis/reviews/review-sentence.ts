import type { Locale } from '../../../base/locale.ts';
import { formatDate } from '../../format/dates.ts';
import type { Tell } from '../../messages/counted-text.ts';
import type { ReviewOut } from './queries.ts';
import type { ReviewWord } from './words.ts';

interface Told {
  tell: Tell<ReviewWord>;
  locale: Locale;
}

/** How many sheets wait for a person. */
export function reviewsSentence(reviews: readonly ReviewOut[], { tell, locale }: Told): string {
  const count = reviews.length;
  if (count === 0) return tell('noSheets');
  const due = reviews.filter((one) => one.is_due).length;
  if (due > 0) return tell('titleDue', { due, count });
  const [next = ''] = reviews.flatMap(({ due_on }) => due_on ?? []).sort();
  return tell('titleNoneDue', { count, day: formatDate(next, locale) });
}

/** What has moved beside the questions of a sheet since it was signed. */
export function reviewSentence(
  { title, questions, signed_on, signed_by }: ReviewOut,
  { tell, locale }: Told,
): string {
  if (signed_on === null) return tell('neverSigned', { title, count: questions.length });
  const signed = { title, author: signed_by ?? tell('somebody'), day: formatDate(signed_on, locale) };
  // One indicator may stand beside several questions.
  const moved = new Map(questions.flatMap((one) => one.moved).map((one) => [one.id, one]));
  if (moved.size === 0) return tell('nothingMoved', signed);
  const of = new Set(questions.flatMap(({ readings }) => readings.map(({ id }) => id))).size;
  const bands = [...moved.values()].filter((one) => one.band_changed).length;
  return tell('movedSince', { ...signed, of, bands, count: moved.size });
}

export function dueSentence({ due_on, is_due }: ReviewOut, { tell, locale }: Told): string {
  if (due_on === null) return tell('isDueNow');
  return tell(is_due ? 'isDueSince' : 'dueOn', { day: formatDate(due_on, locale) });
}
