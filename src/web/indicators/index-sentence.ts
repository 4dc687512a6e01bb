import type { Locale } from '../../base/locale.ts';
import type { ReadingOut } from '../../operations/shapes/reading.ts';
import { wording } from '../messages/use-wording.ts';
import { indicatorWords } from './words.ts';

/** What the data say of all of them: how many are known, and how many of those lie where it hurts. */
export function indexSentence(
  readings: readonly Pick<ReadingOut, 'level' | 'band' | 'role'>[],
  locale: Locale,
): string {
  const say = wording(indicatorWords, locale);
  if (readings.length === 0) return say('titleEmpty');
  const all = readings.length;
  const known = readings.filter(({ level }) => level !== null).length;
  if (known === 0) return say('titleNone', { all });
  const hot = readings.filter(({ band }) => band === 'strained' || band === 'critical');
  const lifelines = hot.filter(({ role }) => role === 'lifeline').length;
  return say('title', { all, known, hot: hot.length, lifelines });
}
