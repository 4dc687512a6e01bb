import { fill, type Locale } from '../../base/locale.ts';
import { catalogues } from '../../base/messages/index.ts';
import type { Block } from '../view.ts';

/** Says how many rows are left, where any are. */
export function moreRows(left: number, locale: Locale): Block[] {
  return left > 0 ? [{ kind: 'next', text: fill(catalogues[locale].terminal.more, { at: left }) }] : [];
}
