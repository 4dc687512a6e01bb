import { createHash } from 'node:crypto';
import { TightropeError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import type { FullDocument } from '../../ledger/ledger.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { saidValues } from '../overriding/said-values.ts';
import { itemsOf, type AskedItem } from './answer.ts';
import { openSlots, type ProposalSlot } from './open-slots.ts';
import { placeOfQuote } from './place-of-quote.ts';
import type { Refusal, RefusalReason } from './refusal.ts';
import { valueOfQuote } from './value-of-quote.ts';
import type { Window } from './windows.ts';

/** A value for an open slot of a claim, with the words of the text that show it. No finding and no override. */
export interface Proposal {
  id: string;
  claim: CorrectedClaim;
  slot: ProposalSlot;
  /** As the thesis and the grammar write it. */
  value: string;
  /** `text.slice(start, end)` is the quote. */
  start: number;
  end: number;
  model: string;
}

/** A text with what it says of its dates. */
export type DatedText = Pick<FullDocument, 'text' | 'segments' | 'publishedAt'>;

export interface ProposalSetting {
  document: DatedText;
  lexicon: Lexicon;
  locale: Locale;
  /** As it is set: "ollama:qwen3:8b". */
  model: string;
}

/** What of a model's answer holds against the text, and what does not, each with its reason. Any text may be given. */
export function proposalsOf(
  raw: string,
  window: Window,
  setting: ProposalSetting,
): { accepted: Proposal[]; refused: Refusal[] } {
  const { items, refused } = itemsOf(raw, window.asked);
  const accepted: Proposal[] = [];
  for (const one of items) {
    const result = checked(one, window, setting);
    if (typeof result === 'string') refused.push({ ...one.item, reason: result });
    else accepted.push(result);
  }
  return { accepted, refused };
}

/** Calendar date (ISO 8601) of the text around a place: of the innermost part that has one, else of the whole. */
export function dateAt({ segments, publishedAt }: DatedText, at: number): string | null {
  const around = segments.filter(({ start, end, date }) => date !== null && start <= at && at < end);
  return around.at(-1)?.date ?? publishedAt;
}

function checked(
  { item, asked }: AskedItem,
  window: Window,
  { document, lexicon, locale, model }: ProposalSetting,
): Proposal | RefusalReason {
  const { claim } = asked;
  if (!openSlots(claim).includes(item.slot)) return 'slot_filled';
  const place = placeOfQuote(document.text, window, item.quote, claim);
  if (typeof place === 'string') return place;
  const isQuantity = window.asked.some(
    (other) => other.claim.start <= place.start && place.end <= other.claim.end,
  );
  if (isQuantity) return 'quote_is_quantity';
  const read = valueOfQuote(item, { lexicon, date: dateAt(document, place.start) });
  if ('reason' in read) return read.reason;
  const value = keptValue(item.slot, read.value, lexicon, locale);
  if (value === null) return 'invalid_value';
  if (value === claim[item.slot]) return 'nothing_new';
  return { id: idOf(claim, item.slot, value, place, model), claim, slot: item.slot, value, ...place, model };
}

/** As an override would keep it; null where it would not. */
function keptValue(slot: ProposalSlot, value: string, lexicon: Lexicon, locale: Locale): string | null {
  if (value.toLowerCase() === 'none') return null;
  try {
    return saidValues({ [slot]: value }, lexicon, locale)[slot] ?? null;
  } catch (error) {
    if (error instanceof TightropeError && error.data.code === 'invalid_input') return null;
    throw error;
  }
}

/** The same for the same thing proposed again. */
function idOf(
  { textSha, start, end, part }: CorrectedClaim,
  slot: ProposalSlot,
  value: string,
  place: { start: number; end: number },
  model: string,
): string {
  const parts = [textSha, start, end, part, slot, value, place.start, place.end, model];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
