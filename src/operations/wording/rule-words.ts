import { fill, text, type Locale } from '../../base/locale.ts';
import type { Bound, Condition } from '../../thesis/signal.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import { growthUnit, indicatorValue } from './indicator-value.ts';

/** A condition in words: `CapEx growth above 20.0 % (until below 15.0 %), 2 readings in a row`. */
export function conditionWords(
  condition: Condition,
  thesis: Pick<Thesis, 'indicators'>,
  locale: Locale,
): string {
  const { of, enter, exit, readings } = condition;
  const indicator = thesis.indicators.get(condition.indicator);
  const unit = conditionUnit(condition, thesis);
  const told = ({ side, at }: Bound): string =>
    fill(words[side][locale], { at: indicatorValue(at, unit, locale) });
  const name = fill(words[of][locale], { name: indicator?.title[locale] ?? condition.indicator });
  const until = exit.at === enter.at ? '' : fill(words.until[locale], { exit: told(exit) });
  const times = readings === 1 ? '' : fill(words.readings[locale], { count: readings });
  return `${name}${words.gap[locale]}${told(enter)}${until}${times}`;
}

/** The unit in which its number is told. */
export function conditionUnit(
  { indicator, of }: Condition,
  { indicators }: Pick<Thesis, 'indicators'>,
): string {
  const found = indicators.get(indicator);
  if (found === undefined) return '';
  return of === 'level' ? found.unit : growthUnit(found.unit, found.growth)[of];
}

const words = {
  level: text('{name}', '{name}', '{name}'),
  growth: text('growth of {name}', '{name}的同比变化', '{name}的年變化'),
  acceleration: text('acceleration of {name}', '{name}的加速度', '{name}的加速度'),
  above: text('above {at}', '高于 {at}', '高於 {at}'),
  below: text('below {at}', '低于 {at}', '低於 {at}'),
  until: text(' (until {exit})', '（直到{exit}）', '（直到{exit}）'),
  readings: text(', {count} readings in a row', '，连续 {count} 次', '，連續 {count} 次'),
  gap: text(' ', '', ''),
};
