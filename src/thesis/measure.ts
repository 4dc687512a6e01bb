import type { Indicator } from './indicator.ts';
import type { Known } from './known.ts';
import accelerationOperator from './operators/acceleration.ts';
import { daysBack } from './operators/back.ts';
import diff from './operators/diff.ts';
import type { Given, Operator } from './operators/operator.ts';
import pace from './operators/pace.ts';
import yoy from './operators/yoy.ts';
import { isPoint, type Entry, type Point } from './point.ts';

/** Which number of an indicator. */
export type Facet = 'level' | 'growth' | 'acceleration';

/**
 * Level, growth or acceleration at a place, by the same operators a formula has. Growth is `yoy`, or the difference to a year
 * earlier; of irregular figures the annual pace since the one before. Acceleration is the change of that growth. Null where the
 * indicator has no growth, where an earlier value is missing, or where a growth would divide by what is not above zero.
 */
export function measureAt(known: Known, facet: Facet, how: Indicator['growth'], place: number): Point | null {
  if (facet === 'level') return known.point(place);
  if (how === 'none') return null;
  const entry = facet === 'growth' ? growthAt(known, how, place) : accelerationAt(known, how, place);
  return entry !== null && isPoint(entry) ? entry : null;
}

/** What a condition needs of a measure: the same numbers, without what explains them where they are exact and nobody's members. */
export function numbersAt(
  known: Known,
  facet: Facet,
  how: Indicator['growth'],
  place: number,
): Pick<Point, 'value' | 'low' | 'high' | 'unverified'> | null {
  if (facet === 'level' || how === 'none' || known.cadence === 'irregular' || !known.isPlain())
    return measureAt(known, facet, how, place);
  const [now, then] = [known.point(place), known.yearEarlier(place)];
  if (now === null || then === null) return null;
  if (now.members !== null || then.members !== null) return measureAt(known, facet, how, place);
  const growth = exactGrowth(how, now, then);
  if (facet === 'growth' || growth === null) return exact(growth);
  const before = known.isByObservation() ? daysBack(known, place, 91) : known.earlier(place, 1);
  const base = before === null ? null : known.yearEarlier(before.place);
  if (before === null || base === null) return null;
  if (before.members !== null || base.members !== null) return measureAt(known, facet, how, place);
  const earlier = exactGrowth(how, before, base);
  return exact(earlier === null ? null : growth - earlier);
}

function exactGrowth(how: 'relative' | 'difference', now: Point, then: Point): number | null {
  if (how === 'difference') return now.value - then.value;
  return then.value > 0 ? now.value / then.value - 1 : null;
}

function exact(value: number | null) {
  return value === null ? null : { value, low: value, high: value, unverified: 0 };
}

/** The places of the indicator a measure rests on. */
export function placesOf(measure: Point, facet: Facet): readonly number[] {
  if (facet === 'level' || measure.origin.kind !== 'computed') return [measure.place];
  return measure.origin.inputs.map(({ place }) => place);
}

function growthAt(known: Known, how: 'relative' | 'difference', place: number): Entry | null {
  if (how === 'difference') return applied(diff, known, place, { places: 1, back: 365 });
  return known.cadence === 'irregular'
    ? applied(pace, known, place, { apart: irregularDays })
    : applied(yoy, known, place, {});
}

function accelerationAt(known: Known, growth: 'relative' | 'difference', place: number): Entry | null {
  return applied(accelerationOperator, known, place, { growth });
}

function applied(operator: Operator, known: Known, place: number, given: Given): Entry | null {
  return operator.at(place, { inputs: [known], cadence: known.cadence, given, members: [] });
}

/** As the operator `acceleration` compares them. */
const irregularDays = 60;
