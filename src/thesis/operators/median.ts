import { text } from '../../base/locale.ts';
import { overGroup } from './over-group.ts';

export default overGroup(
  'median',
  text('the median over the members of a group', '组内成员的中位数', '組內成員的中位數'),
);
