import { text } from '../../base/locale.ts';
import { backParameters, pointBack, touchedBack } from './back.ts';
import { relativeChange } from './relative-change.ts';

export default relativeChange(
  'move',
  text(
    'change over a span, as a fraction of what it was: of a price over 63 days, now / then - 1',
    '一段时间内的变动幅度：例如价格在 63 天内，现值 / 当时 - 1',
    '一段時間內的變動幅度：例如價格在 63 天內，現值 / 當時 - 1',
  ),
  { back: { ...backParameters.back, usual: null } },
  { of: pointBack, touched: touchedBack },
);
