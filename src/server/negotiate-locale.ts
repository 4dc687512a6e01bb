import { nearestLocale, type Locale } from '../base/locale.ts';

/** The language of messages: `lang` of the query, else the first of Accept-Language that the program speaks. */
export function negotiateLocale(lang: string | undefined, acceptLanguage: string | undefined): Locale {
  if (lang !== undefined && lang !== '') return nearestLocale(lang);
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)(-|$)/i.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return nearestLocale(wanted[0]?.tag);
}
