import type { Change, Modality } from '../../base/vocabulary.ts';
import type { periodDays } from '../grammar/period-days.ts';
import type { PeriodMention } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { changeOf, changeOfMetric } from './change.ts';
import type { InferredCurrency } from './currency.ts';
import { continued } from './continued.ts';
import { dateOfText } from './date-of-text.ts';
import { earningsPeriod } from './earnings-period.ts';
import type { Frame, Speaker } from './frames.ts';
import { byUnit, impliedMetric } from './implied-metric.ts';
import { sharedOut } from './last-resort.ts';
import type { Memory } from './memory.ts';
import { listedName } from './listed-name.ts';
import { metricOf } from './metric.ts';
import { modalityOf } from './modality.ts';
import { periodOf } from './period.ts';
import { ratioOfChange } from './ratio-of-change.ts';
import { reportPeriod, yearBeforeReport } from './report-period.ts';
import type { Found, Scene } from './scene.ts';
import { sessionDay } from './session-day.ts';
import { jointly } from './sharers.ts';
import type { Subject } from './sharers.ts';
import { speakerOf } from './speaker.ts';
import { subjectOf } from './subject.ts';
import { periodOfTable } from './table-slots.ts';
import { unitInContext } from './unit-in-context.ts';
import { unknownName } from './unknown-name.ts';

/** What the slots of all numbers of a text are resolved from, beside the scene. */
export interface Around {
  periods: readonly PeriodMention[];
  frames: readonly Frame[];
  currencies: ReadonlyMap<Quantity, InferredCurrency>;
  memory: Memory;
  daysOf: typeof periodDays;
}

/** A number with what was found for each slot; null where nothing was. */
export interface Resolved {
  /** In the unit that its context gives it. */
  quantity: Quantity;
  currency: InferredCurrency | null;
  subject: Found<Subject> | null;
  metric: Found<string>;
  period: Found<string> | null;
  /** First and last day of the period. */
  days: ReturnType<typeof periodDays> | null;
  change: Found<Change> | null;
  modality: Found<Modality>;
  speaker: Found<Speaker>;
}

/**
 * The slots of one number, each from those before it: change, measure, subject, period and modality, which says whether a
 * period may be inferred that is not named, then who speaks. To be asked in the order of the text: what is found is remembered
 * for the numbers behind.
 */
export function resolved(scene: Scene, found: Quantity, around: Around): Resolved {
  const { memory } = around;
  const written = changeOf(scene, found);
  const quantity = ratioOfChange(unitInContext(scene, found), written?.value ?? null);
  const line = scene.layout.lineAt(quantity.start).start;
  const stated = metricOf(scene, quantity, written?.value ?? null);
  const near =
    stated ??
    recalled(memory.figure(quantity, null, null)?.metric) ??
    memory.metric(quantity, written !== null, line);
  const moves = near === null || near.value === 'price_change' || near.span === null;
  const subject =
    (moves ? unknownName(scene, quantity) : null) ??
    sharedOut(scene, quantity) ??
    jointly(
      scene,
      quantity,
      subjectOf(scene, quantity, ofGoods(scene, near) ?? near?.value ?? byUnit(quantity)),
    ) ??
    listedName(scene, quantity, near?.value ?? byUnit(quantity));
  const metric = ofCountry(
    near ?? impliedMetric(quantity, written?.value ?? null, subject?.value.kind ?? null),
    subject?.value ?? null,
  );
  const change = written ?? changeOfMetric(quantity, metric.value);
  const again = memory.figure(quantity, subject?.value.name ?? null, metric.value);
  const named = periodOf(scene, around.periods, quantity, metric.value);
  const carried = memory.period(quantity, line, metric.value);
  const told: (Found<string> & { vague?: boolean }) | null =
    earningsPeriod(scene, quantity, named, {
      metric: metric.value,
      fiscalYearEnd: subject?.value.fiscalYearEnd ?? 12,
    }) ??
    yearBeforeReport(scene, around.periods, quantity, metric.value, named) ??
    named ??
    periodOfTable(scene, around.periods, quantity) ??
    carried ??
    recalled(again?.period);
  const toldDays = told === null ? null : around.daysOf(told.value);
  const judged = modalityOf(scene, quantity, {
    metric: metric.value,
    periodStart: toldDays?.start ?? null,
    periodEnd: toldDays?.end ?? null,
  });
  const period =
    told === null ||
    (isLoose(told) && timeless.has(judged.value)) ||
    (told.vague === true && told.span !== null && judged.value === 'forecast') ||
    (told === carried && judged.value === 'reported' && memory.foresaw)
      ? null
      : told;
  const whole =
    period !== null
      ? null
      : judged.value === 'reported'
        ? (reportPeriod(scene, around.periods, quantity, metric.value) ??
          memory.reported(quantity, subject?.value.name ?? null, metric.value))
        : judged.value === 'forecast'
          ? memory.guided(quantity, subject?.value.name ?? null, metric.value)
          : null;
  const dated: Found<string> | null =
    period ??
    whole ??
    (judged.value === 'reported' ? dayOfLevel(scene, quantity, metric.value, change !== null) : null);
  const days = dated === told ? toldDays : dated === null ? null : around.daysOf(dated.value);
  const modality =
    judged.reason === 'no_cue'
      ? (recalled(again?.modality) ?? continued(scene, quantity, memory.near(quantity, line)) ?? judged)
      : judged;
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
  const currency = around.currencies.get(found) ?? null;
  return { quantity, currency, subject, metric, period: dated, days, change, modality, speaker };
}

/** The day, month or year of the text, for what is told of it without a time. */
function dayOfLevel(
  scene: Scene,
  quantity: Quantity,
  metric: string,
  isChange: boolean,
): Found<string> | null {
  const session = isChange || metric === 'index_level' ? sessionDay(scene, quantity, metric) : null;
  const value = session ?? dateOfText(scene, quantity, metric);
  return value === null ? null : { value, span: null, reason: 'date_of_text' };
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

/**
 * The growth of a country is that of its product; an index and a coin do not grow, their price moves; what is itself a rate
 * stands higher or lower.
 */
function ofCountry(metric: Found<string>, subject: Pick<Subject, 'kind' | 'name'> | null): Found<string> {
  const kind = subject?.kind;
  if (metric.value !== 'growth') return metric;
  if (metric.span === null && (kind === 'index' || kind === 'crypto'))
    return { value: 'price_change', span: null, reason: metric.reason };
  if (metric.span === null && subject !== null && subject.name.endsWith(' rate'))
    return { value: 'interest_rate', span: null, reason: metric.reason };
  return kind === 'country' ? { value: 'gdp', span: metric.span, reason: metric.reason } : metric;
}
