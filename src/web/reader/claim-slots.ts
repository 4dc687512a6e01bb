import type { Change, SlotName } from '../../base/vocabulary.ts';
import { fill, type Locale } from '../../base/locale.ts';
import type { ClaimOut } from '../api/shapes.ts';
import { formatDate } from '../format/dates.ts';
import { formatPeriod } from '../format/period.ts';
import { changeAmount, groupDigits, metricName, unitName } from '../format/quantity.ts';
import type { Messages } from '../messages/messages.ts';
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
  /** How large the change is. */
  amount: string;
  evidence: Span | null;
  /** Why it was inferred without a place in the text; null where it has one, or nothing was found. */
  reason: string | null;
}

/**
 * The slots of a claim in the order they are read; `per` and `currency` only where they add something. `reasons` says
 * in words why a slot was inferred; one that has not come yet is shown as an ellipsis.
 */
export function claimSlots(
  claim: ClaimOut,
  reasons: Readonly<Partial<Record<SlotName, string | null>>>,
  locale: Locale,
  words: Messages,
): ShownSlot[] {
  const { vocabulary, reader } = words;
  const shown = (name: SlotName, value: string | null, detail: string | null = null): ShownSlot => ({
    name,
    label: reader.slots[name],
    value,
    detail,
    change: null,
    amount: '',
    ...restsOn(claim, name, reasons[name] ?? null),
  });
  const slots = [
    shown('quantity', exactValue(claim, words), claim.approx ? reader.hedged : null),
    shown('unit', claim.unit === '' ? null : unitName(claim.unit, words), kindBeside(claim, words)),
    ...(claim.per === null ? [] : [shown('per', vocabulary.per[claim.per] ?? claim.per)]),
    ...(claim.currency === null || claim.unit.startsWith(claim.currency)
      ? []
      : [shown('currency', claim.currency)]),
    shown('subject', claim.subject),
    shown('metric', claim.metric === null ? null : metricName(claim.metric, words)),
    shown('period', claim.period === null ? null : formatPeriod(claim.period), periodDates(claim, locale)),
    {
      ...shown('change', claim.change === null ? reader.noChange : vocabulary.changes[claim.change]),
      change: claim.change,
      amount: claim.change === null ? '' : changeAmount(claim, locale, words),
    },
    shown('modality', claim.modality === null ? null : vocabulary.modalities[claim.modality]),
    shown('speaker', claim.speaker === null ? null : (vocabulary.speakers[claim.speaker] ?? claim.speaker)),
  ];
  return slots;
}

function restsOn(
  claim: ClaimOut,
  name: SlotName,
  reason: string | null,
): Pick<ShownSlot, 'evidence' | 'reason'> {
  const slot = claim.slots.find((each) => each.slot === name);
  // A unit that stands with its number is lit up by the number already.
  const number = claim.slots.find((each) => each.slot === 'quantity');
  const sharesPlace =
    slot !== undefined && slot.start !== null && slot.start === number?.start && slot.end === number.end;
  if (sharesPlace && name !== 'quantity') return { evidence: null, reason: null };
  if (slot !== undefined && slot.start !== null && slot.end !== null) {
    return { evidence: { start: slot.start, end: slot.end }, reason: null };
  }
  if (slot !== undefined) return { evidence: null, reason: reason ?? '…' };
  // The number is where the claim is, whatever else is known.
  return { evidence: name === 'quantity' ? { start: claim.start, end: claim.end } : null, reason: null };
}

/** The number in base units as the reader took it, digit for digit. */
function exactValue({ low_text, high_text }: ClaimOut, { reader }: Messages): string | null {
  const low = low_text === null ? null : groupDigits(low_text);
  const high = high_text === null ? null : groupDigits(high_text);
  if (low === null) return high === null ? null : fill(reader.exactUnder, { value: high });
  if (high === null) return fill(reader.exactOver, { value: low });
  return low === high ? low : fill(reader.exactRange, { low, high });
}

/** The kind of number, unless the unit already says it. */
function kindBeside({ kind, unit }: ClaimOut, words: Messages): string | null {
  const name = words.vocabulary.kinds[kind];
  const isPlain = kind === 'other' || (kind === 'percent' && unit === '%');
  return isPlain || name === unitName(unit, words) ? null : name;
}

function periodDates({ period_start, period_end }: ClaimOut, locale: Locale): string | null {
  if (period_start === null || period_end === null) return null;
  if (period_start === period_end) return formatDate(period_start, locale);
  return `${formatDate(period_start, locale)} – ${formatDate(period_end, locale)}`;
}
