import type { ErrorData } from '../error.ts';
import { fill, type Locale } from '../locale.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export const catalogues: Readonly<Record<Locale, Catalogue>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** What happened and the way out, in a reader's language. */
export function describeError(error: ErrorData, locale: Locale): { message: string; hint: string } {
  const [what, wayOut] = catalogues[locale].errors[error.code];
  const values = { at: '', expected: '', received: '', cause: '', ...withoutUndefined(error) };
  return { message: fill(what, values), hint: error.hint ?? fill(wayOut, values) };
}

function withoutUndefined(error: ErrorData): Record<string, string> {
  return Object.fromEntries(Object.entries(error).filter(([, value]) => value !== undefined));
}
