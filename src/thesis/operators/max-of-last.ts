import { text } from '../../base/locale.ts';
import { overWindow } from './over-window.ts';

export default overWindow({
  name: 'max-of-last',
  about: text('the highest of the last points', '最近各点中的最高值', '最近各點中的最高值'),
  least: 1,
  unit: (unit) => unit,
  exact(numbers, from, to) {
    let found = numbers[to - 1] ?? Number.NaN;
    for (let index = from; index < to; index++) found = Math.max(found, numbers[index] as number);
    return found;
  },
  ranged: (points) => ({
    value: Math.max(...points.map(({ value }) => value)),
    low: Math.max(...points.map(({ low }) => low)),
    high: Math.max(...points.map(({ high }) => high)),
  }),
});
