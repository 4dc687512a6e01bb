import type { Context as HonoContext } from 'hono';
import type { Locale } from '../base/locale.ts';
import { negotiateLocale } from './negotiate-locale.ts';

/** The language a request wants its messages in. */
export function localeOf(c: HonoContext): Locale {
  return negotiateLocale(c.req.query('lang'), c.req.header('accept-language'));
}
