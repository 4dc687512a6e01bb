import { text } from '../../base/locale.ts';
import { addition } from './pair.ts';

export default addition(
  'spread',
  text(
    'the first less the second, where both are about the same period',
    '前者减去后者，两者须为同一时期',
    '前者減去後者，兩者須為同一時期',
  ),
  -1,
);
