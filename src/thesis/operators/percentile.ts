import { text } from '../../base/locale.ts';
import { overWindow } from './over-window.ts';
import { rankIn } from './sorted-window.ts';

export default overWindow({
  name: 'percentile',
  about: text(
    'rank of the newest among the others in its window: the share of them below it, ties counted half; 0 the lowest ever, 1 the highest',
    '最新值在窗口内其他数值中的位置：低于它的占比，相等的算一半；0 为最低，1 为最高',
    '最新值在視窗內其他數值中的位置：低於它的占比，相等的算一半；0 為最低，1 為最高',
  ),
  least: 20,
  unit: () => 'fraction',
  exact(numbers, from, to, _given, known) {
    if (to - from < 2) return 'too_few_points';
    const now = numbers[to - 1] ?? Number.NaN;
    const { below, equal } =
      known.numbers() === numbers ? rankIn(known, from, to, now) : rankOf(numbers, from, to, now);
    return (below + (equal - 1) / 2) / (to - from - 1);
  },
  ranged(points) {
    const others = points.slice(0, -1);
    const now = points[points.length - 1];
    if (now === undefined || others.length === 0) return 'too_few_points';
    const rank = (own: number, of: (point: (typeof points)[number]) => number): number => {
      const below = others.filter((one) => of(one) < own).length;
      const equal = others.filter((one) => of(one) === own).length;
      return (below + equal / 2) / others.length;
    };
    return {
      value: rank(now.value, ({ value }) => value),
      low: rank(now.low, ({ high }) => high),
      high: rank(now.high, ({ low }) => low),
    };
  },
});

function rankOf(
  numbers: readonly number[],
  from: number,
  to: number,
  value: number,
): { below: number; equal: number } {
  const window = numbers.slice(from, to);
  return {
    below: window.filter((one) => one < value).length,
    equal: window.filter((one) => one === value).length,
  };
}
