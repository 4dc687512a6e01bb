import type { Locale } from '../../base/locale.ts';
import { formatQuantity } from '../format/quantity.ts';
import type { Messages } from '../messages/messages.ts';

/**
 * A number of the evidence, a range ("5..6") or a bound ("14000000000.."), as a reader of the language writes it:
 * "$57.006B", "5–6 years", "≥$14B"; a ratio stands alone. Text that is no number stays as it is.
 */
export function evidenceValue(valueText: string, unit: string, locale: Locale, words: Messages): string {
  const [low = '', high = low] = valueText.split('..');
  const [lowText, highText] = [low, high].map((side) => (side.trim() === '' ? null : side));
  const values = [lowText, highText].map((side) => (side == null ? null : Number(side)));
  if (values.some((value) => value !== null && !Number.isFinite(value)))
    return [valueText, unit].join(' ').trim();
  const bare = unit === 'pure' || unit === 'ratio' || unit === 'count' ? '' : unit;
  const side = {
    ...{ low: values[0] ?? null, high: values[1] ?? null },
    ...{ low_text: lowText ?? null, high_text: highText ?? null },
  };
  const plain = { ...side, approx: false, per: null, unit: bare.replace(/\/shares$/, '/share') };
  return formatQuantity(plain, locale, words) ?? valueText;
}

/** "(57006000000 / 35082000000 - 1) * 100" with its large numbers as the language writes them. */
export function expressionWords(expression: string, locale: Locale, words: Messages): string {
  return expression.replace(/(?<![\w.])\d{6,}(?:\.\d+)?(?![\w.])/g, (digits) =>
    evidenceValue(digits, '', locale, words),
  );
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
