import { text } from '../../base/locale.ts';
import { overWindow } from './over-window.ts';

export default overWindow({
  name: 'min-of-last',
  about: text('the lowest of the last points', '最近各点中的最低值', '最近各點中的最低值'),
  least: 1,
  unit: (unit) => unit,
  exact(numbers, from, to) {
    let found = numbers[to - 1] ?? Number.NaN;
    for (let index = from; index < to; index++) found = Math.min(found, numbers[index] as number);
    return found;
  },
  ranged: (points) => ({
    value: Math.min(...points.map(({ value }) => value)),
    low: Math.min(...points.map(({ low }) => low)),
    high: Math.min(...points.map(({ high }) => high)),
  }),
});
