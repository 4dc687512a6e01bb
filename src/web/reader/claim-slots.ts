import type { Change, SlotName } from '../../base/vocabulary.ts';
import { fill, type Locale } from '../../base/locale.ts';
import type { ClaimOut } from '../api/shapes.ts';
import { formatDate } from '../format/dates.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity, groupDigits, metricName, unitName } from '../format/quantity.ts';
import type { Messages } from '../messages/index.ts';
import type { Span } from './marked-segments.ts';

/** A slot as a person reads it, and what it rests on. */
export interface ShownSlot {
  name: SlotName;
  label: string;
  /** null: unknown. */
  value: string | null;
  /** A second line in small: the exact value, the dates of a period. */
  detail: string | null;
  change: Change | null;
  evidence: Span | null;
  /** Why it was inferred without a place in the text; null where it has one, or nothing was found. */
  reason: string | null;
}

/** The slots of a claim in the order they are read; `per` and `currency` only where they add something. */
export function claimSlots(claim: ClaimOut, locale: Locale, words: Messages): ShownSlot[] {
  const { vocabulary, reader } = words;
  const shown = (name: SlotName, value: string | null, detail: string | null = null): ShownSlot => ({
    name,
    label: reader.slots[name],
    value,
    detail,
    change: null,
    ...restsOn(claim, name, words),
  });
  const slots = [
    shown('quantity', formatQuantity(claim, locale, words), exactValue(claim, words)),
    shown('unit', claim.unit === '' ? null : unitName(claim.unit, words), vocabulary.kinds[claim.kind]),
    ...(claim.per === null ? [] : [shown('per', vocabulary.per[claim.per] ?? claim.per)]),
    ...(claim.currency === null || claim.unit.startsWith(claim.currency) ? [] : [shown('currency', claim.currency)]),
    shown('subject', claim.subject),
    shown('metric', claim.metric === null ? null : metricName(claim.metric, words)),
    shown('period', claim.period === null ? null : formatPeriod(claim.period), periodDates(claim, locale)),
    {
      ...shown('change', claim.change === null ? reader.noChange : vocabulary.changes[claim.change]),
      change: claim.change,
    },
    shown('modality', claim.modality === null ? null : vocabulary.modalities[claim.modality]),
    shown('speaker', claim.speaker === null ? null : (vocabulary.speakers[claim.speaker] ?? claim.speaker)),
  ];
  return slots;
}

function restsOn(claim: ClaimOut, name: SlotName, words: Messages): Pick<ShownSlot, 'evidence' | 'reason'> {
  const slot = claim.slots.find((each) => each.slot === name);
  if (slot !== undefined && slot.start !== null && slot.end !== null) {
    return { evidence: { start: slot.start, end: slot.end }, reason: null };
  }
  if (slot?.inferred_reason) {
    return { evidence: null, reason: words.reasons[slot.inferred_reason] ?? slot.inferred_reason.replaceAll('_', ' ') };
  }
  // The number is where the claim is, whatever else is known.
  return { evidence: name === 'quantity' ? { start: claim.start, end: claim.end } : null, reason: null };
}

function exactValue({ low_text, high_text, approx }: ClaimOut, { reader, listSeparator }: Messages): string | null {
  const [low, high] = [low_text, high_text].map((side) => (side === null ? null : groupDigits(side)));
  const exact =
    low && high
      ? low === high
        ? fill(reader.exact, { value: low })
        : fill(reader.exactRange, { low, high })
      : low
        ? fill(reader.exactOver, { value: low })
        : high
          ? fill(reader.exactUnder, { value: high })
          : null;
  return exact !== null && approx ? `${exact}${listSeparator}${reader.hedged}` : exact;
}

function periodDates({ period_start, period_end }: ClaimOut, locale: Locale): string | null {
  if (period_start === null || period_end === null) return null;
  if (period_start === period_end) return formatDate(period_start, locale);
  return `${formatDate(period_start, locale)} – ${formatDate(period_end, locale)}`;
}
