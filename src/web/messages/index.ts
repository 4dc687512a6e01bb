import { fill, type Locale } from '../../base/locale.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import type { Message } from './words.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

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
