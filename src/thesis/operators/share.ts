import { text } from '../../base/locale.ts';
import { partIn, partOfGroup } from './part-of-group.ts';

export default partOfGroup(
  'share',
  text("one member's part of the sum over a group", '某一成员占组内总和的比例', '某一成員占組內總和的比例'),
  {
    member: {
      kind: 'word',
      usual: null,
      about: text('id of the member', '成员的 id', '成員的 id'),
    },
  },
  (by, given) => {
    const own = by.get(String(given['member']));
    return own === undefined
      ? null
      : partIn(
          [own],
          [...by.values()].filter((one) => one !== own),
        );
  },
);
