import { bandLevels, type Indicator } from '../indicator.ts';
import { fitsUnit } from './fits-unit.ts';
import { readQuantity } from './quantity.ts';
import { broken, child, type Spot } from './sheet.ts';

/** Whether the thresholds ascend, fit the unit, and lead where the direction says. What does not is noted. */
export function checkThresholds({ bands, unit, direction, id }: Indicator, spot: Spot): boolean {
  if (bands === null) return true;
  const loses = `bands of indicator ${id}`;
  const { faults } = spot.sheet;
  const before = faults.length;
  let level = bandLevels.indexOf(bands.base);
  bands.thresholds.forEach((threshold, index) => {
    const at = child(child(child(spot, 'thresholds'), index), 'at');
    const written = readQuantity(at.value);
    const misfit = written === null ? null : fitsUnit(written, unit);
    if (misfit !== null) broken(at, 'unit_mismatch', misfit);
    const earlier = bands.thresholds[index - 1];
    if (earlier !== undefined && threshold.at <= earlier.at) {
      const code = threshold.at === earlier.at ? 'never_met' : 'not_ascending';
      broken(at, code, `> ${String(child(child(child(spot, 'thresholds'), index - 1), 'at').value)}`);
    }
    const next = bandLevels.indexOf(threshold.level);
    const isAgainst =
      (direction === 'higher_is_worse' && next < level) || (direction === 'higher_is_better' && next > level);
    if (isAgainst)
      broken(
        child(child(child(spot, 'thresholds'), index), 'level'),
        'not_ascending',
        direction.replaceAll('_', '-'),
      );
    level = next;
  });
  for (const fault of faults.slice(before)) fault.loses = loses;
  return faults.length === before;
}
