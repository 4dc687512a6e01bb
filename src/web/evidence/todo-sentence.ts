import type { Locale } from '../../base/locale.ts';
import type { TodoOut } from './shapes.ts';
import { evidenceTell } from './words.ts';

/** "160 numbers wait for a source; on 12 of them the thesis hangs." */
export function todoSentence(
  items: readonly Pick<TodoOut, 'lifeline'>[],
  total: number,
  locale: Locale,
): string {
  const tell = evidenceTell(locale);
  if (total === 0) return tell('todoNone');
  const count = items.filter(({ lifeline }) => lifeline).length;
  return tell('todoTitle', {
    count: total,
    lifelines: count === 0 ? tell('lifelinesNone') : tell('lifelines', { count }),
  });
}
