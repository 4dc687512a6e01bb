import { toNumber, toText } from '../../base/decimal.ts';
import type { SlotName } from '../../base/vocabulary.ts';
import type { View } from '../formats/view.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Claim, Slot } from '../reading.ts';
import type { Found } from './scene.ts';

/** Adds what a slot rests on, in offsets of the stored text; nothing where it was not found. */
export function addSlot(slots: Slot[], slot: SlotName, found: Found<unknown> | null, view: View): void {
  if (found === null) return;
  if (found.span === null)
    slots.push({ slot, start: null, end: null, inferredReason: found.reason ?? 'inferred' });
  else {
    const { start, end } = found.span;
    slots.push({ slot, start: view.startOf(start), end: view.endOf(end), inferredReason: null });
  }
}

/** What the currency rests on: the number itself, or why it was inferred. */
export function currencySlot(core: { start: number; end: number }, reason: string | null): Slot {
  return reason === null
    ? { slot: 'currency', ...core, inferredReason: null }
    : { slot: 'currency', start: null, end: null, inferredReason: reason };
}

/** Both ends as text and as numbers; most quantities are a point, whose ends are one and the same. */
export function valuesOf({ low, high }: Quantity): Pick<Claim, 'lowText' | 'highText' | 'low' | 'high'> {
  const [lowText, lowest] = low === null ? [null, null] : [toText(low), toNumber(low)];
  if (low === high) return { lowText, highText: lowText, low: lowest, high: lowest };
  const [highText, highest] = high === null ? [null, null] : [toText(high), toNumber(high)];
  return { lowText, highText, low: lowest, high: highest };
}
