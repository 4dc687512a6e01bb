import { text } from '../../base/locale.ts';
import { overGroup } from './over-group.ts';

export default overGroup(
  'mean',
  text('the mean over the members of a group', '组内成员的平均数', '組內成員的平均數'),
);
