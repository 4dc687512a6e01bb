import { sentenceAround } from '../explaining/sentence-around.ts';
import type { RefusalReason } from './refusal.ts';

interface Span {
  start: number;
  end: number;
}

/**
 * Where the words of a quote stand in a stretch of a text, exactly as they are. Of several places the one nearest to
 * the quantity in its sentence; two equally near are as good as none.
 */
export function placeOfQuote(
  text: string,
  within: Span,
  quote: string,
  quantity: Span,
): Span | RefusalReason {
  if (!/[\p{L}\p{N}]/u.test(quote)) return 'quote_empty';
  if (quote.length > longestQuote) return 'quote_too_long';
  const places = placesOf(text, within, quote);
  if (places.length === 0) return 'quote_not_in_text';
  const [only, ...others] = places;
  if (only !== undefined && others.length === 0) return only;
  const sentence = sentenceAround(text, quantity);
  const near = places
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .sort((a, b) => gap(a, quantity) - gap(b, quantity));
  const [first, second] = near;
  if (first === undefined) return 'quote_ambiguous';
  const isNearest = second === undefined || gap(first, quantity) < gap(second, quantity);
  return isNearest ? first : 'quote_ambiguous';
}

/** In UTF-16 code units: words that show something, not a passage. */
const longestQuote = 120;

function placesOf(text: string, within: Span, quote: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(quote, within.start); at !== -1; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (end > within.end) break;
    if (!partsWord(text, at) && !partsWord(text, end)) places.push({ start: at, end });
  }
  return places;
}

/** Whether a place lies inside a word of letters or a pair of surrogates: Meta does not stand in Metaverse. */
function partsWord(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1);
  return (
    at > 0 &&
    (/^[\p{Script=Latin}\p{N}]{2}$/u.test(around) || /^[\ud800-\udbff][\udc00-\udfff]$/.test(around))
  );
}

function gap(place: Span, quantity: Span): number {
  return Math.max(quantity.start - place.end, place.start - quantity.end, 0);
}
