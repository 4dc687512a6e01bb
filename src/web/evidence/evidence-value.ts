import type { Locale } from '../../base/locale.ts';
import { formatQuantity } from '../format/quantity.ts';
import type { Messages } from '../messages/messages.ts';

/**
 * A number of the evidence, or a range ("5..6"), as a reader of the language writes it: "$57.006B", "5–6 years"; a
 * ratio stands alone. Text that is
 * no number stays as it is.
 */
export function evidenceValue(valueText: string, unit: string, locale: Locale, words: Messages): string {
  const [low = '', high = low] = valueText.split('..');
  const values = [Number(low), Number(high)] as const;
  if (low.trim() === '' || high.trim() === '' || !values.every(Number.isFinite))
    return [valueText, unit].join(' ').trim();
  const bare = unit === 'pure' || unit === 'ratio' || unit === 'count' ? '' : unit;
  const side = { low: values[0], high: values[1], low_text: low, high_text: high };
  const plain = { ...side, approx: false, per: null, unit: bare.replace(/\/shares$/, '/share') };
  return formatQuantity(plain, locale, words) ?? valueText;
}

/** The page of a fact: ids are `<entity>.<concept>.<shape>.<period end>`. */
export function factHref(factId: string): string {
  const [entity = ''] = factId.split('.');
  return `/facts/${encodeURIComponent(entity)}?fact=${encodeURIComponent(factId)}`;
}

/** Only addresses of the web lead anywhere: what a file or a filing calls an address may be anything. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
