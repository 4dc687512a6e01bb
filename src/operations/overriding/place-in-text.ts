import type { OverrideRow } from '../../ledger/ledger.ts';

export interface TextOf {
  text: string;
  textSha: string;
}

/**
 * Where the words of an anchor stand in a text: where they were marked, if it is the same text; in another, where the
 * quote with what surrounds it is found once. Null where it is not found, or more than once.
 */
export function placeInText(
  anchor: Pick<OverrideRow, 'textSha' | 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>,
  { text, textSha }: TextOf,
): { start: number; end: number } | null {
  const { start, end, quote, prefix, suffix } = anchor;
  if (anchor.textSha === textSha) return { start, end };
  const words = prefix + quote + suffix;
  const at = text.indexOf(words);
  if (at === -1 || text.includes(words, at + 1)) return null;
  return { start: at + prefix.length, end: at + prefix.length + quote.length };
}
