import { fill, text, type Locale } from '../../base/locale.ts';
import { conditionInWords } from '../../thesis/rule-in-words.ts';
import { sensitivities } from '../../thesis/robustness/sensitivity.ts';
import { Situation } from '../../thesis/robustness/situation.ts';
import { smallestSet } from '../../thesis/robustness/smallest-set.ts';
import type { Variation } from '../../thesis/robustness/variations.ts';
import { weights } from '../../thesis/robustness/weights.ts';
import type { RobustnessOut } from '../shapes/stance.ts';
import { growthUnit, indicatorValue } from '../../base/indicator-value.ts';
import type { Evaluated } from './evaluated.ts';

/** How firm the stance stands at the instant asked about; null where the thesis has no decision table. */
export function robustnessOut(
  { thesis, course, stance, instant }: Evaluated,
  locale: Locale,
): RobustnessOut | null {
  if (stance === null) return null;
  const situation = new Situation(course, stance, instant);
  const titleOf = (id: string): string => thesis.indicators.get(id)?.title[locale] ?? id;
  const meaning = (name: keyof typeof stance.table.meaning): string =>
    stance.table.meaning[name].title[locale];
  const smallest = smallestSet(course, situation);
  const months = Array.from({ length: 12 }, (_, back) => instant - back * month).reverse();
  return {
    weights: weights(course, stance, months).map(({ indicator, flips }) => ({
      ...{ indicator, title: titleOf(indicator), weight: flips.share, flips: flips.count, of: flips.of },
    })),
    smallest: {
      ...{ size: smallest.size, searched: smallest.searched },
      sets: smallest.sets.slice(0, mostSets).map(({ changes, stance: name }) => ({
        ...{ stance: name, stance_title: meaning(name) },
        changes: changes.map((change) => ({
          ...{ indicator: change.indicator, title: titleOf(change.indicator) },
          text: variationWords(change, thesis, locale),
        })),
      })),
    },
    thresholds: sensitivities(course, situation).map(
      ({ condition, value, move, relative, signals, stance: name }) => ({
        ...{ indicator: condition.indicator, title: titleOf(condition.indicator), value, move, relative },
        text: conditionInWords(condition, { indicators: thesis.indicators, signals: thesis.signals }, locale),
        move_text: indicatorValue(
          move,
          condition.unit === 'percent' ? 'points' : condition.unit,
          locale,
          true,
        ),
        signals: signals.map(({ signal }) => signal),
        ...{ stance: name, stance_title: name === null ? null : meaning(name) },
      }),
    ),
  };
}

const month = 30.4375 * 86_400_000;
const mostSets = 20;

function variationWords(
  { indicator, kind, move, conditions }: Variation,
  { indicators }: Evaluated['thesis'],
  locale: Locale,
): string {
  const title = indicators.get(indicator)?.title[locale] ?? indicator;
  if (kind === 'unknown') return fill(words.unknown[locale], { title });
  if (move === null) {
    const holds = [...conditions.values()].some((truth) => truth === true);
    return fill(words[holds ? 'holds' : 'fails'][locale], { title });
  }
  const found = indicators.get(indicator);
  const unit =
    found === undefined || move.of === 'level'
      ? (found?.unit ?? '')
      : growthUnit(found.unit, found.growth)[move.of];
  return fill(words[move.past.side][locale], {
    title,
    from: indicatorValue(move.from, unit, locale),
    at: indicatorValue(move.past.at, unit, locale),
  });
}

const words = {
  unknown: text('{title} unknown', '{title}变为未知', '{title}變為未知'),
  holds: text(
    '{title} known, its conditions holding',
    '{title}变为已知且条件成立',
    '{title}變為已知且條件成立',
  ),
  fails: text(
    '{title} known, its conditions not holding',
    '{title}变为已知且条件不成立',
    '{title}變為已知且條件不成立',
  ),
  above: text(
    '{title} from {from} to above {at}',
    '{title}由 {from} 升至 {at} 以上',
    '{title}由 {from} 升至 {at} 以上',
  ),
  below: text(
    '{title} from {from} to below {at}',
    '{title}由 {from} 降至 {at} 以下',
    '{title}由 {from} 降至 {at} 以下',
  ),
};
