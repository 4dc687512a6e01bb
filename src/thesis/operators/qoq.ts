import { text } from '../../base/locale.ts';
import { touchedBack } from './back.ts';
import { relativeChange } from './relative-change.ts';

export default relativeChange(
  'qoq',
  text(
    'growth against the period before, not annualised: now / then - 1; of a daily series, against the observation before',
    '与上一期相比的增长，不折年率：本期 / 上期 - 1；日序列则与上一个观测值相比',
    '與上一期相比的成長，不折年率：本期 / 上期 - 1；日序列則與上一個觀測值相比',
  ),
  {},
  {
    of: (known, place) => known.earlier(place, 1),
    touched: (known, place) => touchedBack(known, place, { places: 1 }),
  },
);
