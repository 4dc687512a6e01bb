import { text } from '../../base/locale.ts';
import { overWindow } from './over-window.ts';

export default overWindow({
  name: 'drawdown',
  about: text(
    'how far the newest lies below the highest of its window: now / highest - 1, never above 0',
    '最新值比窗口内最高值低多少：现值 / 最高值 - 1，不大于 0',
    '最新值比視窗內最高值低多少：現值 / 最高值 - 1，不大於 0',
  ),
  least: 1,
  unit: () => 'fraction',
  exact(numbers, from, to) {
    let highest = -Infinity;
    for (let index = from; index < to; index++)
      if ((numbers[index] as number) > highest) highest = numbers[index] as number;
    return highest > 0 ? (numbers[to - 1] as number) / highest - 1 : 'denominator_not_positive';
  },
  ranged(points) {
    const now = points[points.length - 1];
    const others = points.slice(0, -1);
    const highest = {
      value: Math.max(...others.map(({ value }) => value)),
      low: Math.max(...others.map(({ low }) => low)),
      high: Math.max(...others.map(({ high }) => high)),
    };
    if (now === undefined || Math.max(highest.low, now.low) <= 0) return 'denominator_not_positive';
    // The newest may be the highest itself: it is then compared with itself.
    const below = (own: number, top: number): number => own / Math.max(own, top) - 1;
    const least = now.low < 0 && highest.low > 0 ? now.low / highest.low - 1 : below(now.low, highest.high);
    return {
      value: below(now.value, highest.value),
      low: Math.min(least, below(now.low, highest.high)),
      high: Math.max(below(now.high, highest.low), below(now.high, highest.high)),
    };
  },
});
