import { z } from 'zod';
import { text } from '../../base/locale.ts';
import { field } from '../operation.ts';

/** What a command adds to be about the thesis that was named: ` --thesis china-liquidity`. */
export function thesisOption(thesis: string | null | undefined): string {
  if (thesis === undefined || thesis === null) return '';
  return ` --thesis ${/^[\w./~-]+$/.test(thesis) ? thesis : `'${thesis.replaceAll("'", "'\\''")}'`}`;
}

/** Fields of every operation that evaluates a thesis. */
export const thesisFields = {
  as_of: field(z.string().min(1).optional(), {
    about: text(
      'As the world could know it at a day or an instant (UTC); now where absent',
      '以某日或某时刻（UTC）世人所能知道的为准；不写则为现在',
      '以某日或某時刻（UTC）世人所能知道的為準；不寫則為現在',
    ),
    placeholder: 'DATE',
  }),
  thesis: field(z.string().min(1).optional(), {
    about: text(
      'Name of a thesis that comes with the program, or its folder',
      '随程序附带的论点名称，或其所在文件夹',
      '隨程式附帶的論點名稱，或其所在資料夾',
    ),
    placeholder: 'NAME',
  }),
};
