import type { Quantity } from './quantity.ts';
import { quantityAt } from './read-quantity.ts';
import type { Word } from './word.ts';

/**
 * The level of an index or a survey that is written without 点: "the index closed at 6,068.50", PMI 为 49.1. Only for a number
 * with thousands or decimals behind a word of reaching, in the clause of such an index. Null where it is none.
 */
export function barePointAt(text: string, at: number, words: readonly Word[]): Quantity | null {
  number.lastIndex = at;
  const written = number.exec(text)?.[0];
  if (written === undefined || !reached.test(text.slice(Math.max(0, at - 12), at))) return null;
  const end = at + written.length;
  if (!ends.test(text.slice(end, end + 2)) || !isOfIndex(text, at, words)) return null;
  const made = quantityAt(`${written}点`, 0);
  if (made === null) return null;
  return { ...made, start: at, end, core: { start: at, end } };
}

const number = /(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)/y;
const reached =
  /(?:[报于至为达到的值在]|收于|收报|(?:^|[^a-z])(?:at|to|of|from|was|is|hit|reached|above|below))(?:[约近超逾]|初值|终值)? ?$/;
/** What follows a number that has no unit. */
const ends = /^(?:[,。;!?、()*\n|—:"”]|\.(?:[ \n"]|$)| [a-z(—–-]|[,;]? |$|[的后前左右附],?)/;

/** Whether one of the last words before it in the sentence is an index, or a survey that is counted in points. */
function isOfIndex(text: string, at: number, words: readonly Word[]): boolean {
  for (let index = words.length - 1; index >= 0 && index >= words.length - 8; index--) {
    const word = words[index];
    if (word === undefined || at - word.end > reach || /[。;!?\n]/.test(text.slice(word.end, at)))
      return false;
    const { entities, metrics } = word.value;
    if (metrics.some(({ id }) => id === 'other:confidence')) return true;
    const [entity] = entities;
    if (entity !== undefined) return entity.kind === 'index' && !rates.test(text.slice(word.end, at));
  }
  return false;
}

const reach = 60;
/** The yield of a bond and the price of an option are no points. */
const rates = /收益率|利率|价|yield|rate|price|earnings|eps|revenue|[$€£¥]/;
