import { thresholdsOn } from '../band.ts';
import { bandLevels, type Indicator, type Threshold } from '../indicator.ts';
import { fitsUnit } from './fits-unit.ts';
import { rangeOf } from './formula-range.ts';
import { readQuantity } from './quantity.ts';
import { broken, child, type Spot } from './sheet.ts';

/** Whether the thresholds ascend, can be reached, fit the unit, and lead where the direction says. What does not is noted. */
export function checkThresholds({ bands, unit, direction, formula, id }: Indicator, spot: Spot): boolean {
  if (bands === null) return true;
  const { faults } = spot.sheet;
  const before = faults.length;
  const spotOf = (threshold: Threshold, key: string): Spot =>
    child(child(child(spot, 'thresholds'), bands.thresholds.indexOf(threshold)), key);
  const [low, high] = rangeOf(formula);
  for (const threshold of bands.thresholds) {
    const at = spotOf(threshold, 'at');
    const written = readQuantity(at.value);
    const misfit = written === null ? null : fitsUnit(written, unit);
    if (misfit !== null) broken(at, 'unit_mismatch', misfit);
    else if (threshold.at > high) broken(at, 'never_met', `${low} .. ${high}`);
    else if (threshold.at <= low) broken(at, 'never_left', `${low} .. ${high}`);
  }
  // a changed threshold stands beside its forerunner: the order is that of the days on which each applies
  const disordered = new Set<Threshold>();
  const against = new Set<Threshold>();
  for (const day of new Set(bands.thresholds.map(({ since }) => since))) {
    let [earlier, level]: [Threshold | null, number] = [null, bandLevels.indexOf(bands.base)];
    for (const threshold of thresholdsOn(bands, day)) {
      const next = bandLevels.indexOf(threshold.level);
      if (earlier !== null && threshold.at <= earlier.at && !disordered.has(threshold)) {
        disordered.add(threshold);
        const code = threshold.at === earlier.at ? 'never_met' : 'not_ascending';
        broken(spotOf(threshold, 'at'), code, `> ${String(spotOf(earlier, 'at').value)}`);
      }
      const isAgainst =
        (direction === 'higher_is_worse' && next < level) ||
        (direction === 'higher_is_better' && next > level);
      if (isAgainst && !against.has(threshold)) {
        against.add(threshold);
        broken(spotOf(threshold, 'level'), 'not_ascending', direction.replaceAll('_', '-'));
      }
      [earlier, level] = [threshold, next];
    }
  }
  for (const fault of faults.slice(before)) fault.loses = `bands of indicator ${id}`;
  return faults.length === before;
}
