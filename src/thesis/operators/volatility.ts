import { text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import { deviation, deviationRange } from './deviation.ts';
import { overWindow } from './over-window.ts';

export default overWindow({
  name: 'volatility',
  about: text(
    'standard deviation of the changes (of logarithms) between points of the window, a year: times the root of 252 for a daily series, of 52, 12 or 4 for others',
    '窗口内各点之间对数变动的标准差，折为年率：日序列乘以 252 的平方根，其他为 52、12 或 4',
    '視窗內各點之間對數變動的標準差，折為年率：日序列乘以 252 的平方根，其他為 52、12 或 4',
  ),
  least: 21,
  unit: () => 'fraction',
  exact(numbers, from, to, _given, known) {
    const changes: number[] = [];
    for (let index = from + 1; index < to; index++)
      changes.push(Math.log((numbers[index] as number) / (numbers[index - 1] as number)));
    if (changes.length < 2) return 'too_few_points';
    const found = deviation(changes, 0, changes.length).deviation;
    // The logarithm of what is not above zero is none.
    return Number.isFinite(found) ? found * Math.sqrt(pointsPerYear(known)) : 'denominator_not_positive';
  },
  ranged(points, _given, known) {
    if (points.length < 3) return 'too_few_points';
    if (points.some(({ low }) => low <= 0)) return 'denominator_not_positive';
    const changes = points.slice(1).map((now, index) => {
      const then = points[index] ?? now;
      return {
        value: Math.log(now.value / then.value),
        low: Math.log(now.low / then.high),
        high: Math.log(now.high / then.low),
      };
    });
    const { value, low, high } = deviationRange(changes).deviation;
    const year = Math.sqrt(pointsPerYear(known));
    return { value: value * year, low: low * year, high: high * year };
  },
});

function pointsPerYear(known: Known): number {
  return known.placesPerYear() ?? (known.cadence === 'week' ? 52 : 252);
}
