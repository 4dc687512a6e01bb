import { text } from '../../base/locale.ts';
import { membersWithin } from './members-within.ts';

export default membersWithin(
  'count',
  text(
    'how many members of a group lie above or below a number; of all that have reported where no number is given',
    '组内有多少个成员高于或低于某数；不写则为已公布的成员数',
    '組內有多少個成員高於或低於某數；不寫則為已公布的成員數',
  ),
  false,
);
