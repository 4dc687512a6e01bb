import { text } from '../../base/locale.ts';
import { addition } from './pair.ts';

export default addition(
  'plus',
  text(
    'the first and the second added up, where both are about the same period',
    '两者相加，须为同一时期',
    '兩者相加，須為同一時期',
  ),
  1,
);
