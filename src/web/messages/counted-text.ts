import type { Locale, Text } from '../../base/locale.ts';
import { say } from './index.ts';
import type { Message } from './words.ts';

/** A wording in every language, of which English may need two forms. */
export type CountedText = Readonly<Record<Locale, Message>>;

export function counted(one: string, other: string, zhHans: string, zhHant: string): CountedText {
  return { en: { one, other }, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
}

export type Tell<Word extends string> = (
  word: Word,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Says the words of a page in one language; where a word has two forms, `values.count` decides. */
export function teller<Word extends string>(
  words: Readonly<Record<Word, Text | CountedText>>,
  locale: Locale,
): Tell<Word> {
  return (word, values = {}) => say(words[word][locale], values, locale);
}
