import { growthUnit, indicatorValue } from '../../base/indicator-value.ts';
import type { Locale } from '../../base/locale.ts';
import type { IndicatorDetailOut, ReadingOut, ValueOut } from '../../operations/shapes/reading.ts';
import { wording } from '../messages/use-wording.ts';
import { bandFilterWords } from './words.ts';
import { sentenceWords } from './sentence-words.ts';
import { periodName, isDayName } from './period-name.ts';

type Growth = IndicatorDetailOut['growth'];

/** What the data say of an indicator today: "… stood at 75.3 % in 2026 Q2, up 25.1 pp on a year before, which is to be watched." */
export function indicatorSentence(reading: ReadingOut, growth: Growth, locale: Locale): string {
  const say = wording(sentenceWords, locale);
  const { title, level, reason, band } = reading;
  if (level === null) {
    if (reason === null) return say('unknownPlain', { title });
    if (reason.code === 'waits') return say('noSource', { title });
    return say('unknown', { title, reason: unstopped(reason.text) });
  }
  return say('stood', {
    title,
    value: levelWords(level, reading.unit, locale),
    when: say(isDayName(level.period) ? 'onDay' : 'inPeriod', { period: periodName(level.period, locale) }),
    change: changeWords(reading.growth, growthUnit(reading.unit, growth).growth, locale),
    band: band === null ? '' : say(band),
  });
}

/** What stands under the sentence: how old it is, how near to the next line, how it accelerates, how far it is to be believed. */
export function indicatorLede(reading: ReadingOut, growth: Growth, locale: Locale): string[] {
  const say = wording(sentenceWords, locale);
  const { level, state, state_text, reason, next, age_days, fresh_days, acceleration } = reading;
  // The title says why there is no value, but not which source it waits for.
  if (level === null) return reason?.code === 'waits' ? [reason.text] : [];
  const told: string[] = [];
  if (reason?.code === 'stale' && age_days !== null && fresh_days !== null)
    told.push(say('stale', { age: age_days, fresh: fresh_days }));
  else if (state !== 'ok' && reason !== null)
    told.push(say('why', { state: state_text, reason: unstopped(reason.text) }));
  if (next !== null)
    told.push(
      say('next', {
        at: indicatorValue(next.at, reading.unit, locale),
        distance: indicatorValue(
          Math.abs(next.distance),
          reading.unit === 'percent' ? 'points' : reading.unit,
          locale,
        ),
        level: bandFilterWords[next.level]?.[locale] ?? next.level,
      }),
    );
  if (acceleration !== null) told.push(accelerationWords(acceleration, reading, growth, locale));
  if (level.unverified > 0) told.push(say('unverified', { share: percent(level.unverified, locale) }));
  return told.filter((sentence) => sentence !== '');
}

/** A value with its range where it has one: "about 4.20× (4.18× to 4.23×)". */
export function levelWords(
  { value, low, high }: Pick<ValueOut, 'value' | 'low' | 'high'>,
  unit: string,
  locale: Locale,
): string {
  const say = wording(sentenceWords, locale);
  const words = (one: number) => indicatorValue(one, unit, locale);
  if (words(low) === words(high)) return words(value);
  const range = say('between', { low: words(low), high: words(high) });
  return say('about', { value: words(value), range });
}

function changeWords(growth: ValueOut | null, unit: string, locale: Locale): string {
  if (growth === null) return '';
  const say = wording(sentenceWords, locale);
  if (growth.low < 0 && growth.high > 0) return say('unsure');
  const by = indicatorValue(Math.abs(growth.value), unit, locale);
  if (by === indicatorValue(0, unit, locale)) return say('same');
  return say(growth.value > 0 ? 'up' : 'down', { by });
}

function accelerationWords(
  { value, low, high, positive }: ValueOut,
  { unit }: ReadingOut,
  growth: Growth,
  locale: Locale,
): string {
  const say = wording(sentenceWords, locale);
  if (low < 0 && high > 0)
    return positive === null ? '' : say('maybeFaster', { share: percent(positive, locale) });
  const by = indicatorValue(Math.abs(value), growthUnit(unit, growth).acceleration, locale);
  return value === 0 ? '' : say(value > 0 ? 'faster' : 'slower', { by });
}

function percent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A reason may end with a stop of its own. */
function unstopped(words: string): string {
  return words.replace(/[.。]\s*$/, '');
}
