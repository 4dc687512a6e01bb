import { toNumber, toText } from '../../base/decimal.ts';
import type { SlotName, TextLanguage } from '../../base/vocabulary.ts';
import type { View } from '../formats/view.ts';
import type { PeriodMention } from '../grammar/periods.ts';
import { periodDays } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Claim, Slot } from '../reading.ts';
import { changeOf } from './change.ts';
import type { InferredCurrency } from './currency.ts';
import { inferCurrencies } from './currency.ts';
import { metricOf } from './metric.ts';
import { modalityOf } from './modality.ts';
import { periodOf } from './period.ts';
import { ratioOfChange } from './ratio-of-change.ts';
import type { Found, Scene } from './scene.ts';
import { framesIn, speakerOf } from './speaker.ts';
import type { Frame } from './speaker.ts';
import { subjectOf } from './subject.ts';
import { unitInContext } from './unit-in-context.ts';

/** Every quantity of the scene as a claim with all its slots, in the order of the text. */
export function claimsOf(
  scene: Scene,
  periods: readonly PeriodMention[],
  language: TextLanguage,
  text: string,
  view: View,
): Claim[] {
  const { quantities } = scene.tokens;
  const currencies = inferCurrencies(scene.text, quantities, scene.stretches, language);
  const frames = framesIn(scene);
  let metric: CarriedMetric | null = null;
  return quantities.map((quantity) => {
    const around = { periods, frames, currency: currencies.get(quantity) ?? null, text, view, metric };
    const claim = claimOf(scene, quantity, around);
    if (claim.metric !== null) metric = { id: claim.metric, family: quantity.unit.family, end: quantity.end };
    return claim;
  });
}

/** The metric of the claim before: a number of the same kind close behind is about the same thing. */
interface CarriedMetric {
  id: string;
  family: string;
  end: number;
}

const metricCarryReach = 160;

interface Around {
  metric: CarriedMetric | null;
  periods: readonly PeriodMention[];
  frames: readonly Frame[];
  currency: InferredCurrency | null;
  text: string;
  view: View;
}

const contextLength = 32;

function claimOf(scene: Scene, found: Quantity, around: Around): Claim {
  const { text, view } = around;
  const change = changeOf(scene, found);
  const quantity = ratioOfChange(unitInContext(scene, found), change?.value ?? null);
  const subject = subjectOf(scene, quantity);
  const metric =
    metricOf(scene, quantity, change?.value ?? null, subject?.value.kind ?? null) ??
    carriedMetric(quantity, around.metric);
  const period = periodOf(scene, around.periods, quantity);
  const days = period === null ? null : periodDays(period.value);
  const modality = modalityOf(scene, quantity, days?.end ?? null);
  const speaker = speakerOf(scene, around.frames, quantity);
  const currency = quantity.unit.currency ?? around.currency?.code ?? null;
  const isMoney = quantity.unit.family === 'money';
  const [start, end] = [view.startOf(quantity.start), view.endOf(quantity.end)];
  const core = { start: view.startOf(quantity.core.start), end: view.endOf(quantity.core.end) };
  const slots: Slot[] = [
    { slot: 'quantity', ...core, inferredReason: null },
    { slot: 'unit', ...core, inferredReason: null },
    ...(isMoney
      ? [currencySlot(core, quantity.currencyInferred ? (around.currency?.reason ?? null) : null)]
      : []),
    ...[
      slotOf('subject', subject, view),
      slotOf('metric', metric, view),
      slotOf('period', period, view),
      slotOf('change', change, view),
      slotOf('modality', modality, view),
      slotOf('speaker', speaker, view),
    ].flat(),
  ];
  return {
    start,
    end,
    part: 0,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    kind: isMoney && quantity.per !== null && pricePer.has(quantity.per) ? 'price' : quantity.kind,
    lowText: quantity.low === null ? null : toText(quantity.low),
    highText: quantity.high === null ? null : toText(quantity.high),
    low: quantity.low === null ? null : toNumber(quantity.low),
    high: quantity.high === null ? null : toNumber(quantity.high),
    approx: quantity.approx,
    unit: isMoney ? (currency ?? 'USD') : quantity.unit.unit,
    currency: isMoney ? currency : null,
    per: quantity.per,
    subject: subject?.value.name ?? null,
    subjectId: subject?.value.id ?? null,
    metric: metric?.value ?? null,
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

function carriedMetric(quantity: Quantity, carried: CarriedMetric | null): Found<string> | null {
  const near =
    carried !== null &&
    carried.family === quantity.unit.family &&
    quantity.start - carried.end <= metricCarryReach;
  return near ? { value: carried.id, span: null, reason: 'metric_carried_over' } : null;
}

const pricePer: ReadonlySet<string> = new Set(['share', 'unit', 'token', 'barrel', 'kWh', 'hour']);

function currencySlot(core: { start: number; end: number }, reason: string | null): Slot {
  return reason === null
    ? { slot: 'currency', ...core, inferredReason: null }
    : { slot: 'currency', start: null, end: null, inferredReason: reason };
}

function slotOf(slot: SlotName, found: Found<unknown> | null, view: View): Slot[] {
  if (found === null) return [];
  if (found.span === null)
    return [{ slot, start: null, end: null, inferredReason: found.reason ?? 'inferred' }];
  return [
    { slot, start: view.startOf(found.span.start), end: view.endOf(found.span.end), inferredReason: null },
  ];
}
