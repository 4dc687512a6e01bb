import type { Locale, Text } from '../../base/locale.ts';
import type { FoundOut } from '../shapes/found.ts';

/** Something that can be found, in every language at once. */
export interface Entry {
  kind: FoundOut['kind'];
  id: string;
  title: Text;
  about: Text | null;
  href: string | null;
  /** By what it is also known: other names, tickers. */
  aliases: readonly string[];
}

/** The same words in every language: a name, a title of a document. */
export function same(words: string): Text {
  return { en: words, 'zh-Hans': words, 'zh-Hant': words };
}

export function foundOut({ kind, id, title, about, href }: Entry, locale: Locale): FoundOut {
  return { kind, id, title: title[locale], about: about?.[locale] ?? null, href };
}
