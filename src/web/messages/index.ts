import { fill, type Locale } from '../../base/locale.ts';
import { en } from './en.ts';
import type { Message } from './words.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

/** The keys of the English catalogue with any wording; a missing one does not compile. */
export type Messages = Wording<typeof en>;

type Wording<Part> = Part extends string
  ? string
  : Part extends { one: string; other: string }
    ? Message
    : Part extends readonly [string, string]
      ? readonly [string, string]
      : { readonly [Key in keyof Part]: Wording<Part[Key]> };

export const messagesByLocale: Readonly<Record<Locale, Messages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** Fills a wording; where it has two forms, `values.count` decides. Counts are grouped as the language does. */
export function say(
  message: Message,
  values: Readonly<Record<string, string | number>>,
  locale: Locale,
): string {
  const template =
    typeof message === 'string'
      ? message
      : new Intl.PluralRules(locale).select(Number(values['count'])) === 'one'
        ? message.one
        : message.other;
  const written = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value,
  ]);
  return fill(template, Object.fromEntries(written));
}
