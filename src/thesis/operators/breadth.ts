import { text } from '../../base/locale.ts';
import { membersWithin } from './members-within.ts';

export default membersWithin(
  'breadth',
  text(
    'share of the members of a group that lie above or below a number, among those that have reported',
    '组内高于或低于某数的成员，占已公布成员的比例',
    '組內高於或低於某數的成員，占已公布成員的比例',
  ),
  true,
);
