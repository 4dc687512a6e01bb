import type { Indicator } from '../indicator.ts';
import type { Unit } from '../point.ts';
import type { Bound, Condition } from '../signal.ts';
import { fitsUnit } from './fits-unit.ts';
import { rangeOf } from './formula-range.ts';
import { readBound } from './bound.ts';
import { broken, child, type Lost, type Spot } from './sheet.ts';

/** Unit of a number of an indicator, as its file would write it; null where the indicator has no such number. */
function unitOfFacet({ unit, growth }: Pick<Indicator, 'unit' | 'growth'>, of: Condition['of']): Unit | null {
  if (of === 'level') return unit;
  if (growth === 'none') return null;
  if (growth === 'relative') return of === 'growth' ? 'percent' : 'points';
  return unit === 'percent' ? 'points' : unit;
}

/** A condition with its unit, where its bounds can be met and left; `lost` and noted where they cannot. */
export function fittedCondition(condition: Condition, spot: Spot): Condition | Lost {
  const { enter, exit } = condition;
  const back = child(spot, 'exit');
  if (enter.side === exit.side)
    return broken(back, 'never_left', `${enter.side === 'above' ? 'below' : 'above'} …`);
  if (enter.side === 'above' ? exit.at > enter.at : exit.at < enter.at)
    return broken(
      back,
      'never_left',
      `${exit.side} … ${exit.side === 'below' ? '<=' : '>='} ${numberIn(child(spot, 'enter'))}`,
    );
  const indicator = spot.sheet.names.indicators.get(condition.indicator);
  if (indicator === undefined) return condition;
  const unit = unitOfFacet(indicator, condition.of);
  if (unit === null) return broken(child(spot, 'of'), 'never_met', 'level');
  for (const key of ['enter', 'exit']) {
    const written = readBound(child(spot, key).value);
    const misfit = written === null ? null : fitsUnit({ value: written.bound.at, kind: written.kind }, unit);
    if (misfit !== null) return broken(child(spot, key), 'unit_mismatch', misfit);
  }
  return condition.of === 'level' ? within({ ...condition, unit }, indicator, spot) : { ...condition, unit };
}

function within(condition: Condition, { formula }: Indicator, spot: Spot): Condition | Lost {
  const [low, high] = rangeOf(formula);
  const can = ({ side, at }: Bound): boolean => (side === 'above' ? at < high : at > low);
  const shown = `${low} .. ${high}`;
  if (!can(condition.enter)) return broken(child(spot, 'enter'), 'never_met', shown);
  return can(condition.exit) ? condition : broken(child(spot, 'exit'), 'never_left', shown);
}

function numberIn({ value }: Spot): string {
  return String(value).replace(/^\s*(?:above|below)\s*/, '');
}
