import { text } from '../../base/locale.ts';
import { deviation, deviationRange } from './deviation.ts';
import { overWindow } from './over-window.ts';

export default overWindow({
  name: 'z-score',
  about: text(
    'distance of the newest from the mean of its window, in standard deviations (n - 1) of that window',
    '最新值与窗口均值之差，以该窗口的标准差（n - 1）计',
    '最新值與視窗均值之差，以該視窗的標準差（n - 1）計',
  ),
  least: 20,
  unit: () => 'fraction',
  exact(numbers, from, to) {
    if (to - from < 2) return 'too_few_points';
    const found = deviation(numbers, from, to);
    if (found.deviation <= 0) return 'denominator_not_positive';
    return ((numbers[to - 1] as number) - found.mean) / found.deviation;
  },
  ranged(points) {
    const now = points[points.length - 1];
    if (now === undefined || points.length < 2) return 'too_few_points';
    const { mean, deviation: width } = deviationRange(points);
    if (width.low <= 0) return 'denominator_not_positive';
    const [below, above] = [now.low - mean.high, now.high - mean.low];
    return {
      value: (now.value - mean.value) / width.value,
      low: below / (below < 0 ? width.low : width.high),
      high: above / (above > 0 ? width.low : width.high),
    };
  },
});
