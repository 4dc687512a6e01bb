import type { Locale } from '../../base/locale.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import type { ReadingOut } from '../shapes/reading.ts';
import type { ReviewOut, SignedReadingOut } from '../shapes/review.ts';
import { indicatorValue } from '../../base/indicator-value.ts';
import { bandWords, readingStateWords } from '../wording/thesis-words.ts';
import type { KeptReading } from './kept-reading.ts';

type Moved = ReviewOut['questions'][number]['moved'][number];

/** A reading as it stood beside an answer. */
export function signedReading(
  { indicators }: Pick<Thesis, 'indicators'>,
  { indicator: id, state, value, band, unit, period }: KeptReading,
  locale: Locale,
): SignedReadingOut {
  const indicator = indicators.get(id);
  return {
    ...{ id, title: indicator?.title[locale] ?? id, state, value, period: period ?? null, band },
    text: inWords({ state, value, band, unit: unit ?? indicator?.unit ?? '' }, locale),
  };
}

/** What stands otherwise beside a question now than it did beside its last answer. */
export function movedReadings(
  { indicators }: Pick<Thesis, 'indicators'>,
  then: readonly KeptReading[],
  now: readonly ReadingOut[],
  locale: Locale,
): Moved[] {
  const before = new Map(then.map((one) => [one.indicator, one]));
  return now.flatMap(({ id, title, unit, state, level, band }) => {
    const was = before.get(id);
    const value = level?.value ?? null;
    if (was === undefined || (was.value === value && was.band === band && was.state === state)) return [];
    const from = inWords({ ...was, unit: was.unit ?? indicators.get(id)?.unit ?? '' }, locale);
    const to = inWords({ state, value, band, unit }, locale);
    return { id, title, from, to, band_changed: was.band !== band };
  });
}

function inWords(
  { state, value, band, unit }: Pick<KeptReading, 'state' | 'value' | 'band'> & { unit: string },
  locale: Locale,
): string {
  const parts = value === null ? [] : [indicatorValue(value, unit, locale)];
  if (band !== null) parts.push(bandWords[band][locale]);
  if (value === null || state !== 'ok') parts.push(readingStateWords[state][locale]);
  return parts.join(' · ');
}
