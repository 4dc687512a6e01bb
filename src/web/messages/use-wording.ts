import { useMemo } from 'react';
import { fill, type Locale, type Text } from '../../base/locale.ts';
import { useSettings } from '../settings/use-settings.tsx';

export type Say<Word extends string> = (
  word: Word,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Words that come with a page itself, so that the first page does not carry them. Counts are grouped as the language does. */
export function useWording<Word extends string>(words: Readonly<Record<Word, Text>>): Say<Word> {
  const { locale } = useSettings();
  return useMemo(() => wording(words, locale), [words, locale]);
}

export function wording<Word extends string>(words: Readonly<Record<Word, Text>>, locale: Locale): Say<Word> {
  const grouped = new Intl.NumberFormat(locale);
  return (word, values = {}) =>
    fill(
      words[word][locale],
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'number' ? grouped.format(value) : value,
        ]),
      ),
    );
}
