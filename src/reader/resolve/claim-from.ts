import type { View } from '../formats/view.ts';
import type { Claim, Slot } from '../reading.ts';
import { addSlot, currencySlot, valuesOf } from './claim-slots.ts';
import type { Resolved } from './resolved.ts';

/** A number and its slots as a claim on the stored text, with what stands around it there. */
export function claimFrom(
  { quantity, currency: inferred, subject, metric, period, days, change, modality, speaker }: Resolved,
  text: string,
  view: View,
): Claim {
  const currency = quantity.unit.currency ?? inferred?.code ?? null;
  const isMoney = quantity.unit.family === 'money';
  const [start, end] = [view.startOf(quantity.start), view.endOf(quantity.end)];
  const core = { start: view.startOf(quantity.core.start), end: view.endOf(quantity.core.end) };
  const { lowText, highText, low, high } = valuesOf(quantity);
  const slots: Slot[] = [];
  slots.push({ slot: 'quantity', start: core.start, end: core.end, inferredReason: null });
  slots.push({ slot: 'unit', start: core.start, end: core.end, inferredReason: null });
  if (isMoney) slots.push(currencySlot(core, quantity.currencyInferred ? (inferred?.reason ?? null) : null));
  addSlot(slots, 'subject', subject, view);
  addSlot(slots, 'metric', metric, view);
  addSlot(slots, 'period', period, view);
  addSlot(slots, 'change', change, view);
  addSlot(slots, 'modality', modality, view);
  addSlot(slots, 'speaker', speaker, view);
  return {
    start,
    end,
    part: 0,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    kind: isMoney && quantity.per !== null && pricePer.has(quantity.per) ? 'price' : quantity.kind,
    lowText,
    highText,
    low,
    high,
    approx: quantity.approx,
    unit: isMoney ? (currency ?? 'USD') : quantity.unit.unit,
    currency: isMoney ? currency : null,
    per: quantity.per,
    subject: subject?.value.name ?? null,
    subjectId: subject?.value.id ?? null,
    metric: metric.value,
    period: period?.value ?? null,
    periodStart: days?.start ?? null,
    periodEnd: days?.end ?? null,
    change: change?.value ?? null,
    modality: modality.value,
    speaker: speaker.value.name,
    speakerId: speaker.value.id,
    state: 'located',
    slots,
  };
}

const contextLength = 32;
const pricePer: ReadonlySet<string> = new Set(['share', 'unit', 'token', 'barrel', 'kWh', 'hour']);
