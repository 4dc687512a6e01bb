import { fold } from '../base/fold.ts';

/** Words of a thesis, found in folded text; Latin ones as whole words. */
export interface WordList {
  words: readonly string[];
  isIn(folded: string): boolean;
  /** Where the last of them ends; -1 where none is. */
  lastIn(folded: string): number;
}

export function wordList(words: readonly string[]): WordList {
  const folded = [...new Set(words.map((word) => fold(word.trim())))].sort((a, b) => b.length - a.length);
  if (folded.length === 0) return { words: [], isIn: () => false, lastIn: () => -1 };
  const pattern = folded.map(patternOf).join('|');
  const one = new RegExp(pattern);
  const all = new RegExp(pattern, 'g');
  return {
    words: folded,
    isIn: (text) => one.test(text),
    lastIn: (text) => {
      let end = -1;
      for (const match of text.matchAll(all)) end = match.index + match[0].length;
      return end;
    },
  };
}

function patternOf(word: string): string {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `${/^[a-z0-9]/.test(word) ? '(?<![a-z0-9])' : ''}${plain}${/[a-z0-9]$/.test(word) ? '(?![a-z0-9])' : ''}`;
}
