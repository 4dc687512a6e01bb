import { text } from '../../base/locale.ts';
import { relativeChange, touchedYear } from './relative-change.ts';

export default relativeChange(
  'yoy',
  text(
    'growth against the same period a year earlier: now / then - 1',
    '与上年同期相比的增长：本期 / 上年同期 - 1',
    '與上年同期相比的成長：本期 / 上年同期 - 1',
  ),
  {},
  { of: (known, place) => known.yearEarlier(place), touched: touchedYear },
);
