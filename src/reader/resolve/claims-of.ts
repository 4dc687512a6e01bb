import type { TextLanguage } from '../../base/vocabulary.ts';
import type { View } from '../formats/view.ts';
import type { PeriodMention } from '../grammar/periods.ts';
import { periodDays } from '../grammar/period-days.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Claim, Slot } from '../reading.ts';
import { changeOf, changeOfMetric } from './change.ts';
import type { InferredCurrency } from './currency.ts';
import { inferCurrencies } from './currency.ts';
import { withoutConversions } from './conversion.ts';
import { earningsPeriod } from './earnings-period.ts';
import { addSlot, currencySlot, valuesOf } from './claim-slots.ts';
import { firstLineEnd, withHeadlines } from './headline.ts';
import { Memory } from './memory.ts';
import { byUnit, impliedMetric } from './implied-metric.ts';
import { metricOf } from './metric.ts';
import { modalityOf } from './modality.ts';
import { dateOfText } from './date-of-text.ts';
import { periodOf } from './period.ts';
import { periodsApart } from './periods-apart.ts';
import { isSectionNumber } from './section-number.ts';
import { reportPeriod } from './report-period.ts';
import { sessionDay } from './session-day.ts';
import { ratioOfChange } from './ratio-of-change.ts';
import type { Found, Scene } from './scene.ts';
import { jointly, sharers } from './sharers.ts';
import { framesIn } from './frames.ts';
import type { Frame } from './frames.ts';
import { speakerOf } from './speaker.ts';
import { subjectOf } from './subject.ts';
import { sharedOut } from './last-resort.ts';
import { unknownName } from './unknown-name.ts';
import { periodOfTable } from './table-slots.ts';
import { unitInContext } from './unit-in-context.ts';

/** Every quantity of the scene as a claim with all its slots, in the order of the text. */
export function claimsOf(
  scene: Scene,
  periods: readonly PeriodMention[],
  language: TextLanguage,
  text: string,
  view: View,
): Claim[] {
  const quantities = withoutConversions(scene.text, scene.tokens.quantities).filter(
    (quantity) => !isSectionNumber(scene, quantity),
  );
  const around: Around = {
    periods: periodsApart(periods, quantities),
    frames: framesIn(scene),
    currencies: inferCurrencies(scene.text, quantities, scene.stretches, language),
    memory: new Memory(),
    daysOf: remembering(periodDays),
    text,
    view,
  };
  const claims: Claim[] = [];
  for (const quantity of quantities) {
    const claim = claimOf(scene, quantity, around);
    const others =
      claim.change !== null && claim.kind === 'percent' ? sharedBy(scene, quantity, claim, view) : [];
    claims.push(...inOrder([claim, ...others]));
  }
  const title = view.endOf(firstLineEnd(scene.text));
  return withHeadlines(claims, ({ start }) => start < title);
}

interface Around {
  periods: readonly PeriodMention[];
  frames: readonly Frame[];
  currencies: ReadonlyMap<Quantity, InferredCurrency>;
  memory: Memory;
  daysOf: typeof periodDays;
  text: string;
  view: View;
}

/** A text names few periods many times. */
function remembering<Value>(find: (label: string) => Value): (label: string) => Value {
  const known = new Map<string, Value>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const found = find(label);
    known.set(label, found);
    return found;
  };
}

const contextLength = 32;

function claimOf(scene: Scene, found: Quantity, around: Around): Claim {
  const { text, view, memory } = around;
  const written = changeOf(scene, found);
  const quantity = ratioOfChange(unitInContext(scene, found), written?.value ?? null);
  const line = scene.layout.lineAt(quantity.start).start;
  const stated = metricOf(scene, quantity, written?.value ?? null);
  const known = memory.figure(quantity, null, stated?.value ?? null);
  const near = stated ?? recalled(known?.metric) ?? memory.metric(quantity, written !== null, line);
  const moves = near === null || near.value === 'price_change' || near.span === null;
  const subject =
    (moves ? unknownName(scene, quantity) : null) ??
    sharedOut(scene, quantity) ??
    jointly(
      scene,
      quantity,
      subjectOf(scene, quantity, ofGoods(scene, near) ?? near?.value ?? byUnit(quantity)),
    );
  const metric = ofCountry(
    near ?? impliedMetric(quantity, written?.value ?? null, subject?.value.kind ?? null),
    subject?.value.kind ?? null,
  );
  const change = written ?? changeOfMetric(quantity, metric.value);
  const again = memory.figure(quantity, subject?.value.name ?? null, metric.value);
  const named = periodOf(scene, around.periods, quantity, metric.value);
  const told =
    earningsPeriod(scene, quantity, named, {
      metric: metric.value,
      fiscalYearEnd: subject?.value.fiscalYearEnd ?? 12,
    }) ??
    named ??
    periodOfTable(scene, around.periods, quantity) ??
    memory.period(quantity, line, metric.value) ??
    recalled(again?.period);
  const toldDays = told === null ? null : around.daysOf(told.value);
  const judged = modalityOf(scene, quantity, {
    metric: metric.value,
    periodStart: toldDays?.start ?? null,
    periodEnd: toldDays?.end ?? null,
  });
  const period = told === null || (isLoose(told) && timeless.has(judged.value)) ? null : told;
  const whole =
    period !== null
      ? null
      : judged.value === 'reported'
        ? reportPeriod(scene, around.periods, quantity, metric.value)
        : judged.value === 'forecast'
          ? memory.guided(quantity, subject?.value.name ?? null, metric.value)
          : null;
  const today =
    judged.value === 'reported'
      ? ((change !== null || metric.value === 'index_level'
          ? sessionDay(scene, quantity, metric.value)
          : null) ?? dateOfText(scene, quantity, metric.value))
      : null;
  const dated: Found<string> | null =
    period ?? whole ?? (today === null ? null : { value: today, span: null, reason: 'date_of_text' });
  const days = dated === null ? null : around.daysOf(dated.value);
  const modality = judged.reason === 'no_cue' ? (recalled(again?.modality) ?? judged) : judged;
  memory.remember(quantity, line, {
    subject: subject?.value.name ?? null,
    metric: metric.value,
    period: dated?.value ?? null,
    modality: modality.value,
  });
  const speaker = speakerOf(scene, around.frames, quantity, {
    modality: modality.value,
    subject: subject?.value ?? null,
  });
  const inferred = around.currencies.get(found) ?? null;
  const currency = quantity.unit.currency ?? inferred?.code ?? null;
  const isMoney = quantity.unit.family === 'money';
  const [start, end] = [view.startOf(quantity.start), view.endOf(quantity.end)];
  const core = { start: view.startOf(quantity.core.start), end: view.endOf(quantity.core.end) };
  const { lowText, highText, low, high } = valuesOf(quantity);
  const slots: Slot[] = [
    { slot: 'quantity', start: core.start, end: core.end, inferredReason: null },
    { slot: 'unit', start: core.start, end: core.end, inferredReason: null },
  ];
  if (isMoney) slots.push(currencySlot(core, quantity.currencyInferred ? (inferred?.reason ?? null) : null));
  addSlot(slots, 'subject', subject, view);
  addSlot(slots, 'metric', metric, view);
  addSlot(slots, 'period', dated, view);
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
    period: dated?.value ?? null,
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

/** A rule holds at any time and a forecast at its own: neither takes 现在 or the period of what stands before. */
const timeless: ReadonlySet<string> = new Set(['rule', 'history', 'hypothetical']);

function isLoose(told: Found<string> & { vague?: boolean }): boolean {
  return told.reason !== null || told.vague === true;
}

/** 涨价 is said of goods, where 涨 may be said of a share. */
function ofGoods(scene: Scene, metric: Found<string> | null): string | null {
  if (metric?.span == null || metric.value !== 'price_change') return null;
  return /[涨降提]价|报价|price (?:increase|hike|cut)/.test(
    scene.text.slice(metric.span.start, metric.span.end),
  )
    ? 'other:price'
    : null;
}

/** What the same figure had earlier in the text. */
function recalled<Value>(value: Value | null | undefined): Found<Value> | null {
  return value === null || value === undefined ? null : { value, span: null, reason: 'same_figure_before' };
}

/** The growth of a country is that of its product; an index and a coin do not grow, their price moves. */
function ofCountry(metric: Found<string>, kind: string | null): Found<string> {
  if (metric.value === 'growth' && metric.span === null && (kind === 'index' || kind === 'crypto'))
    return { ...metric, value: 'price_change' };
  return metric.value === 'growth' && kind === 'country' ? { ...metric, value: 'gdp' } : metric;
}

/** 英伟达、微软涨超 1%: the same number for each of the names it is given to, as further parts of one span. */
function sharedBy(scene: Scene, quantity: Quantity, claim: Claim, view: View): Claim[] {
  return sharers(scene, quantity, claim.subjectId).map((other, index) => ({
    ...claim,
    part: index + 1,
    subject: other.name,
    subjectId: other.id,
    slots: claim.slots.map((slot) =>
      slot.slot === 'subject'
        ? {
            slot: 'subject',
            start: view.startOf(other.start),
            end: view.endOf(other.end),
            inferredReason: null,
          }
        : slot,
    ),
  }));
}

/** The claims of one number by where their names stand, each with its place as its part. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  const at = ({ slots }: Claim): number => slots.find(({ slot }) => slot === 'subject')?.start ?? 0;
  return [...claims].sort((a, b) => at(a) - at(b)).map((claim, part) => ({ ...claim, part }));
}

const pricePer: ReadonlySet<string> = new Set(['share', 'unit', 'token', 'barrel', 'kWh', 'hour']);
