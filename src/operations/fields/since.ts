import { z } from 'zod';
import { text } from '../../base/locale.ts';
import { instantAsked } from '../factual/known-facts.ts';
import { field } from '../operation.ts';

/** The field of every operation that tells what moved. */
export const sinceField = field(z.string().min(1).optional(), {
  about: text(
    'Tell what moved since a day or an instant (UTC); 30 days where absent',
    '列出自某日或某时刻（UTC）以来的变化；不写则为 30 天',
    '列出自某日或某時刻（UTC）以來的變化；不寫則為 30 天',
  ),
  placeholder: 'DATE',
});

/** Since when to tell what moved until an instant; both UTC, milliseconds. Throws invalid_input for a date that is none. */
export function sinceAsked(since: string | undefined, until: number): number {
  const from = instantAsked('since', since, 'UTC');
  return from === undefined ? until - usualDays * 86_400_000 : Date.parse(from);
}

/** Days looked back where nobody says since when. */
const usualDays = 30;
