import { fold } from '../../base/fold.ts';
import type { Letter, Span } from './source-text.ts';

/** What the grammar reads: the text folded, without its markup, and the way back to the offsets of the stored text. */
export interface View {
  text: string;
  /** Stored offset of a view offset, for the first unit of a span. */
  startOf(offset: number): number;
  /** Stored offset behind the last unit of a span that ends at a view offset. */
  endOf(offset: number): number;
}

/** The grammar's view; where `spaces` (offsets in order) stand it sees a space, and `letters` as they say. Linear in the text. */
export function view(
  text: string,
  hidden: readonly Span[],
  spaces: readonly number[] = [],
  letters: readonly Letter[] = [],
): View {
  const spaced = replaced(
    fold(text),
    spaces.map((at) => ({ at, end: at + 1, letter: ' ' })),
  );
  const folded = replaced(
    spaced,
    letters.map((one) => ({ ...one, letter: fold(one.letter) })),
  );
  if (hidden.length === 0) return { text: folded, startOf: (offset) => offset, endOf: (offset) => offset };
  const kept: string[] = [];
  const viewStarts: number[] = [];
  const shifts: number[] = [];
  let from = 0;
  let length = 0;
  for (const span of [...hidden, { start: text.length, end: text.length }]) {
    if (span.start > from) {
      viewStarts.push(length);
      shifts.push(from - length);
      kept.push(folded.slice(from, span.start));
      length += span.start - from;
    }
    from = Math.max(from, span.end);
  }
  const ends = new Map(letters.map(({ at, end }) => [at, end]));
  const startOf = (offset: number): number => offset + (shifts[lastAtOrBefore(viewStarts, offset)] ?? 0);
  return {
    text: kept.join(''),
    startOf,
    endOf: (offset) => {
      if (offset === 0) return startOf(0);
      const last = startOf(offset - 1);
      return ends.get(last) ?? last + 1;
    },
  };
}

function replaced(text: string, letters: readonly Letter[]): string {
  if (letters.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { at, letter } of letters) {
    parts.push(text.slice(from, at), letter);
    from = at + 1;
  }
  return parts.join('') + text.slice(from);
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
