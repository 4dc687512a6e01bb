import { text } from '../../base/locale.ts';
import type { Point } from '../point.ts';
import { partIn, partOfGroup } from './part-of-group.ts';

export default partOfGroup(
  'top-share',
  text(
    'the part the largest members have of the sum over a group',
    '最大的几个成员占组内总和的比例',
    '最大的幾個成員占組內總和的比例',
  ),
  {
    top: { kind: 'count', usual: 1, about: text('how many', '取最大的几个', '取最大的幾個') },
  },
  (by, given) => {
    const points = [...by.values()];
    const top = Number(given['top'] ?? 1);
    const byOf = (pick: (point: Point) => number): Point[] => [...points].sort((a, b) => pick(b) - pick(a));
    const stated = byOf(({ value }) => value);
    const { value, low } = partIn(stated.slice(0, top), stated.slice(top));
    // At most: the highest they can be, beside the least the others can be, whoever they are.
    const most = byOf(({ high }) => high)
      .slice(0, top)
      .reduce((sum, { high }) => sum + high, 0);
    const least = byOf(({ low }) => low)
      .slice(top)
      .reduce((sum, { low }) => sum + low, 0);
    return { value, low, high: Math.max(value, most / (most + least)) };
  },
);
