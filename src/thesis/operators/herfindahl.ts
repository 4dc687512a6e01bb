import { text } from '../../base/locale.ts';
import { partIn, partOfGroup } from './part-of-group.ts';

export default partOfGroup(
  'herfindahl',
  text(
    'how concentrated a group is: the squares of the parts of its sum added up; 1 is one member alone, 1/n all alike',
    '组的集中度：各成员占比的平方和；1 为一家独占，1/n 为各家相等',
    '組的集中度：各成員占比的平方和；1 為一家獨占，1/n 為各家相等',
  ),
  {},
  (by) => {
    const points = [...by.values()];
    const parts = points.map((own) =>
      partIn(
        [own],
        points.filter((one) => one !== own),
      ),
    );
    const squares = (values: readonly number[]): number => values.reduce((sum, one) => sum + one * one, 0);
    return {
      value: squares(parts.map(({ value }) => value)),
      low: Math.max(1 / points.length, squares(parts.map(({ low }) => low))),
      high: Math.min(1, squares(parts.map(({ high }) => high))),
    };
  },
);
