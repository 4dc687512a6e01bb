import { text } from '../../base/locale.ts';
import { overWindow } from './over-window.ts';
import { aggregated } from './common-members.ts';

export default overWindow({
  name: 'mean-of-last',
  about: text(
    'moving average: the mean of the last points',
    '移动平均：最近各点的平均数',
    '移動平均：最近各點的平均數',
  ),
  least: 1,
  unit: (unit) => unit,
  exact(numbers, from, to) {
    let sum = 0;
    for (let index = from; index < to; index++) sum += numbers[index] as number;
    return sum / (to - from);
  },
  ranged: (points) => aggregated('mean', points),
});
