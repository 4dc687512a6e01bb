import type { Locale } from './locale.ts';

/** A formatter of numbers; made once for each way of writing them, since making one takes far longer than using it. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

const formats = new Map<string, Intl.NumberFormat>();
