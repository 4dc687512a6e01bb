import type { Proportion } from './proportion.ts';
import { ratio, share } from './proportion.ts';
import { buildTrie } from './trie.ts';

const ready: readonly (readonly [string, Omit<Proportion, 'end'>])[] = [
  ['翻倍', ratio(2, 'up')],
  ['翻番', ratio(2, 'up')],
  ['翻一番', ratio(2, 'up')],
  ['翻了番', ratio(2, 'up')],
  ['翻一倍', ratio(2, 'up')],
  ['倍增', ratio(2, 'up')],
  ['腰斩', ratio(0.5, 'down')],
  ['减半', ratio(0.5, 'down')],
  ['砍半', ratio(0.5, 'down')],
  ['doubled', ratio(2, 'up')],
  ['doubling', ratio(2, 'up')],
  ['doubles', ratio(2, 'up')],
  ['tripled', ratio(3, 'up')],
  ['tripling', ratio(3, 'up')],
  ['quadrupled', ratio(4, 'up')],
  ['halved', ratio(0.5, 'down')],
  ['打对折', share(50)],
  ['打个对折', share(50)],
  ['one-half', share(50)],
  ['one half', share(50)],
  ['half of', share(50)],
  ['half the', share(50)],
  ['half its', share(50)],
  ['half their', share(50)],
  ['half our', share(50)],
  ['half all', share(50)],
  ['by half', share(50)],
  ['in half', share(50)],
  ['twice as', ratio(2, null)],
  ['twice the', ratio(2, null)],
  ['twice its', ratio(2, null)],
  ['twice their', ratio(2, null)],
  ['twice what', ratio(2, null)],
  ['quadrupling', ratio(4, 'up')],
  ['halving', ratio(0.5, 'down')],
  ['一半', share(50)],
  ['一半一半', share(50, true)],
  ['过半', { ...share(50), high: null }],
  ['百分百', share(100)],
];

/** Words that are a proportion by themselves: 翻倍, 腰斩, half of, tripled. */
export const proportionWords = buildTrie(ready, (_, later) => later);

/** The words that make it a share (half of, a third of) are no part of it. */
export function ownEnd(text: string, at: number, end: number): number {
  if (text.startsWith('half ', at)) return at + 4;
  if (text.startsWith('twice ', at)) return at + 5;
  return text.startsWith(' of', end - 3) ? end - 3 : end;
}

/** "first half of" and "the other half of" name a part of time or of a whole and no share. */
export function stands(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 0x68 || !text.startsWith('half', at)) return true;
  return (
    end > at &&
    !/(?:first|second|other|latter|back|front|1st|2nd) $/.test(text.slice(Math.max(0, at - 7), at))
  );
}
