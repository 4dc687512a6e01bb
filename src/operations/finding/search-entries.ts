import { fold } from '../../base/fold.ts';
import { locales } from '../../base/locale.ts';
import type { FoundOut } from '../shapes/found.ts';
import type { Entry } from './entry.ts';

/** What an entry is searched by, made once. */
export interface Keyed {
  entry: Entry;
  /** Titles in every language and other names, folded: simplified characters, lower case. */
  texts: readonly string[];
  /** First letters of the syllables of its Chinese names: `zbkz`. */
  initials: readonly string[];
  /** The syllables whole: `zibenkaizhi`. */
  syllables: readonly string[];
}

/** How Chinese is read aloud: the syllables of a text without tones; what is not Chinese stays as it is. */
export type Pinyin = (text: string) => readonly string[];

export function keyedEntries(entries: readonly Entry[], pinyin: Pinyin): Keyed[] {
  return entries.map((entry) => {
    const names = new Set([...locales.map((locale) => entry.title[locale]), ...entry.aliases]);
    const texts = [...new Set([...names].map((name) => fold(name).trim()))];
    const read = texts.filter((text) => /\p{Script=Han}/u.test(text)).map((text) => pinyin(text).map(plain));
    return {
      ...{ entry, texts },
      initials: read.map((syllables) => syllables.map((syllable) => syllable[0] ?? '').join('')),
      syllables: read.map((syllables) => syllables.join('')),
    };
  });
}

/** Those in which every word of the search is found, the nearest first; pages and commands where nothing is searched. */
export function searchEntries(all: readonly Keyed[], search: string, limit: number): Entry[] {
  const words = fold(search).trim().split(/\s+/).filter(Boolean);
  if (words.length === 0)
    return all.flatMap(({ entry }) => (standing.has(entry.kind) ? [entry] : [])).slice(0, limit);
  const found: { entry: Entry; score: number; length: number }[] = [];
  for (const keyed of all) {
    const scores = words.map((word) => wordScore(keyed, word));
    const least = Math.min(...scores);
    if (least > 0)
      found.push({
        entry: keyed.entry,
        score: least + weights[keyed.entry.kind],
        length: keyed.texts[0]?.length ?? 0,
      });
  }
  return found
    .sort((a, b) => b.score - a.score || a.length - b.length)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

const standing: ReadonlySet<FoundOut['kind']> = new Set(['page', 'command']);

/** Of equals, what a person more likely means. */
const weights: Readonly<Record<FoundOut['kind'], number>> = {
  ...{ page: 8, indicator: 7, company: 6, signal: 5, command: 4 },
  ...{ event: 3, document: 2, concept: 1, series: 0 },
};

function wordScore({ texts, initials, syllables }: Keyed, word: string): number {
  let best = 0;
  for (const text of texts) {
    if (text === word) return 100;
    if (text.startsWith(word)) best = Math.max(best, 80);
    else {
      const at = text.indexOf(word);
      if (at > 0) best = Math.max(best, /[\p{L}\d]/u.test(text[at - 1] ?? '') && !isHan(word) ? 40 : 65);
    }
  }
  if (best >= 65 || !/^[a-z]{2,}$/.test(word)) return best;
  if (initials.some((each) => each.startsWith(word))) best = Math.max(best, 60);
  else if (initials.some((each) => each.includes(word))) best = Math.max(best, 35);
  if (word.length > 2 && syllables.some((each) => each.startsWith(word))) best = Math.max(best, 55);
  else if (word.length > 3 && syllables.some((each) => each.includes(word))) best = Math.max(best, 30);
  return best;
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

/** `lǜ` is typed `lv`. */
function plain(syllable: string): string {
  return syllable
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^a-z0-9]/g, '');
}
