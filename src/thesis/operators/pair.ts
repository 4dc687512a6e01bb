import type { Text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import { isByObservation, lastDayOf, placeOf } from '../place.ts';
import { cadences, isPoint, type Cadence, type Entry, type Missing, type Point } from '../point.ts';
import { memberwise, overCommonMembers } from './common-members.ts';
import type { Operator, Sight } from './operator.ts';
import { sameUnit } from './over-group.ts';
import { computed } from './range.ts';

/** Days after its end for which a value of the coarser side still stands beside one of the finer. */
const standsForDays = 200;
/** Days by which two of the same cadence may end apart: fiscal quarters that share a calendar quarter. */
const apartDays = 35;
/** Days by which a fiscal period may end before or after the calendar one it stands for, with room. */
const fiscalDays = 62;

/** What adds or subtracts two formulas: `sign` is that of the second. */
export function addition(name: string, about: Text, sign: 1 | -1): Operator {
  const combine = (place: number, [a, b]: readonly [Point, Point]): Point => {
    const [low, high] = sign === 1 ? [b.low, b.high] : [-b.high, -b.low];
    const result = { value: a.value + sign * b.value, low: a.low + low, high: a.high + high };
    const members = memberwise([a, b], ([one, ...rest]) => {
      const [other = one] = rest;
      return combine(one.place, [one, other]);
    });
    return computed(name, place, [a, b], result, { members, from: ([x = 0, y = 0]) => x + sign * y });
  };
  return {
    name,
    about,
    takes: 2,
    parameters: {},
    unit: sameUnit,
    cadence: finer,
    touched: touchedPairs,
    at(place, sight) {
      const pair = pairAt(place, sight);
      return isPair(pair) ? combine(place, pair) : pair;
    },
  };
}

/** The finer of two calendars: a daily price over quarterly earnings is daily. */
export function finer([a, b]: readonly Cadence[]): Cadence | null {
  if (a === undefined || b === undefined) return a ?? null;
  return rankOf(a) <= rankOf(b) ? a : b;
}

/** Places at which a pair may be other than before. */
export function* touchedPairs(place: number, input: number, { inputs, cadence }: Sight): Iterable<number> {
  const [changed, other] = [inputs[input], inputs[1 - input]];
  if (changed === undefined || other === undefined) return;
  if (changed.isConstant) {
    if (other.isConstant) yield place;
    else for (const { place: at } of other.all()) yield at;
  } else if (changed.cadence === cadence) {
    yield place;
    if (other.cadence === cadence && isByObservation(cadence))
      yield* other.placesBetween(place + 1, place + apartDays);
  } else {
    // Where it ended before it was changed is not known any more: every place that may have stood on it.
    const lastDay = lastDayOf(changed.cadence, place);
    const margin = isByObservation(changed.cadence) ? 0 : fiscalDays;
    const from = placeOf(cadence, lastDay - margin - fiscalDays);
    yield* other.placesBetween(from, placeOf(cadence, lastDay + margin + fiscalDays + standsForDays));
  }
}

/** The two sides at a place, over the same members; why not, where they do not belong together; null where the place is neither's. */
export function pairAt(place: number, { inputs, cadence }: Sight): [Point, Point] | Missing | null {
  const isNumbers = inputs.every(({ isConstant }) => isConstant);
  const driving = isNumbers ? inputs : inputs.filter((one) => !one.isConstant && one.cadence === cadence);
  const entries = driving.map((known) => known.get(place));
  // Two weekly series may have other weekdays: the first says where the pair stands.
  const driver = cadence === 'week' && driving.length === 2 ? firstPoint(entries) : entries.find(isPoint);
  const refused = entries.find((entry) => entry !== undefined && !isPoint(entry));
  if (driver === undefined) return refused === undefined || isPoint(refused) ? null : refused;
  const [a, b] = inputs.map((known) => beside(known, driver, place, cadence));
  if (!a || !b)
    return refused === undefined || isPoint(refused) ? { place, reason: 'not_same_period', of: [] } : refused;
  const isDated = inputs.every((known) => !known.isConstant && known.cadence === cadence);
  if (isDated && Math.abs(a.lastDay - b.lastDay) > apartDays)
    return { place, reason: 'not_same_period', of: [] };
  const pair = overCommonMembers([a, b] as const);
  return pair === null ? { place, reason: 'too_few_members', of: [] } : [...pair];
}

export function isPair(found: ReturnType<typeof pairAt>): found is [Point, Point] {
  return Array.isArray(found);
}

function beside(known: Known, driver: Point, place: number, cadence: Cadence): Point | null {
  if (known.isConstant) return known.newest();
  if (known.cadence === cadence) {
    const own = known.point(place);
    // Two daily series are compared day by day: one that is published later must not stand beside its own past.
    if (own !== null || !isByObservation(cadence) || cadence === 'day') return own;
    const found = known.atOrBefore(place);
    return found !== null && place - found.place <= apartDays ? found : null;
  }
  // Of a coarser calendar: the newest that has ended by then. A fiscal period may end before the calendar one it stands for.
  const latest = placeOf(known.cadence, driver.lastDay + (isByObservation(known.cadence) ? 0 : fiscalDays));
  for (let found = known.atOrBefore(latest); found !== null; found = known.atOrBefore(found.place - 1))
    if (found.lastDay <= driver.lastDay)
      return driver.lastDay - found.lastDay <= standsForDays ? found : null;
  return null;
}

function firstPoint([first]: readonly (Entry | undefined)[]): Point | undefined {
  return isPoint(first) ? first : undefined;
}

function rankOf(cadence: Cadence): number {
  return cadence === 'irregular' ? 0.5 : cadences.indexOf(cadence);
}
