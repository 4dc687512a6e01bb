/** BCP 47 tags of the languages the program speaks, in the order they are offered. */
export const locales = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Locale = (typeof locales)[number];

/** A wording in every language. The type makes a missing language a compile error. */
export type Text = Readonly<Record<Locale, string>>;

export function text(en: string, zhHans: string, zhHant: string): Text {
  return { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
}

/**
 * The supported locale nearest to a BCP 47 or POSIX tag ("zh_TW.UTF-8", "zh-HK", "en-GB", "C").
 * Anything unknown is English.
 */
export function nearestLocale(tag: string | undefined): Locale {
  const wanted = (tag ?? '').replace(/\..*$/, '').replaceAll('_', '-').toLowerCase();
  if (!/^zh(-|$)/.test(wanted)) return 'en';
  return /^zh-(hant|tw|hk|mo)/.test(wanted) ? 'zh-Hant' : 'zh-Hans';
}

/**
 * Fills `{name}` in a wording; a name without a value is left as it stands, so that it is seen. Chinese wordings part their values
 * from the text by spaces, as is done beside digits and Latin letters; behind a day that ends in Chinese there is none.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}( (?=\p{Script=Han}))?/gu, (whole, name: string, space = '') => {
    const value = values[name];
    if (value === undefined) return whole;
    return `${value}${/\d[年月日]$/.test(String(value)) ? '' : space}`;
  });
}
