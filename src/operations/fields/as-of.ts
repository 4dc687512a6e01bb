import { z } from 'zod';
import { text } from '../../base/locale.ts';
import { field } from '../operation.ts';

/** Fields of every operation that can answer as of a date. */
export const asOfFields = {
  known_at: field(z.string().min(1).optional(), {
    about: text(
      'As the world could know it at a day or an instant (UTC)',
      '以某日或某时刻（UTC）世人所能知道的为准',
      '以某日或某時刻（UTC）世人所能知道的為準',
    ),
    placeholder: 'DATE',
  }),
  recorded_by: field(z.string().min(1).optional(), {
    about: text(
      'As this ledger had recorded it by then',
      '以当时本账本已记录的为准',
      '以當時本帳本已記錄的為準',
    ),
    placeholder: 'DATE',
  }),
};
