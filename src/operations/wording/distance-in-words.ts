import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { ConditionReading } from '../../thesis/signal.ts';
import { indicatorValue } from '../../base/indicator-value.ts';

/**
 * How far a condition is from the line that would change it: `14.7 pp below the line that enters`. Null where that is
 * unknown. Past the line and still not entered, it waits for more readings or for what is missing.
 */
export function distanceInWords(
  { condition, truth, value, distance }: Pick<ConditionReading, 'condition' | 'truth' | 'value' | 'distance'>,
  locale: Locale,
): string | null {
  if (value === null || distance === null) return null;
  const { enter, exit } = condition;
  // Where nothing is known now, it is measured from the line that what was known last would have to cross.
  const isInside = truth ?? (exit.at !== enter.at && Math.abs(value - distance - exit.at) < 1e-9);
  const line = words[isInside ? 'exits' : 'enters'][locale];
  if (Math.abs(distance) < 1e-9) return fill(words.on[locale], { line });
  const side = distance < 0 ? 'below' : 'above';
  const amount = indicatorValue(Math.abs(distance), unitApart(condition.unit), locale);
  const told = fill(words[side][locale], { amount, line });
  const isPast = truth === false && side === enter.side;
  if (!isPast || condition.readings === 1) return told;
  return `${told}${fill(words.readings[locale], { readings: condition.readings })}`;
}

/** The unit of what lies between two values: of shares it is points. */
export function unitApart(unit: string): string {
  return unit === 'percent' ? 'points' : unit;
}

const words = {
  enters: text('the line that enters', '触发线', '觸發線'),
  exits: text('the line that ends it', '解除线', '解除線'),
  below: text('{amount} below {line}', '低于{line} {amount}', '低於{line} {amount}'),
  above: text('{amount} above {line}', '高于{line} {amount}', '高於{line} {amount}'),
  on: text('on {line}', '正好在{line}上', '正好在{line}上'),
  readings: text(
    '; it takes {readings} readings in a row',
    '；须连续 {readings} 次读数',
    '；須連續 {readings} 次讀數',
  ),
} satisfies Record<string, Text>;
