import type { Text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import { isByObservation, lastDayOf, placeOf } from '../place.ts';
import { cadences, isPoint, type Cadence, type Entry, type Missing, type Point } from '../point.ts';
import { withPlace } from './back.ts';
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
  const from = ([x = 0, y = 0]: readonly number[]): number => x + sign * y;
  const combine = (place: number, pair: readonly [Point, Point]): Point => {
    const [a, b] = pair;
    const result = {
      value: a.value + sign * b.value,
      low: a.low + (sign === 1 ? b.low : -b.high),
      high: a.high + (sign === 1 ? b.high : -b.low),
    };
    const members =
      a.members === null
        ? null
        : memberwise(pair, ([one, ...rest]) => {
            const [other = one] = rest;
            return combine(one.place, [one, other]);
          });
    return computed(name, place, pair, result, { members, from });
  };
  return {
    name,
    about,
    takes: 2,
    parameters: {},
    unit: sameUnit,
    cadence: finer,
    touched: touchedPairs,
    at(place, sight, before) {
      const pair = pairAt(place, sight);
      if (!isPair(pair)) return pair;
      return isMadeOf(before, pair) ? before : combine(place, pair);
    },
  };
}

/** The finer of two calendars: a daily price over quarterly earnings is daily. */
export function finer([a, b]: readonly Cadence[]): Cadence | null {
  if (a === undefined || b === undefined) return a ?? null;
  return rankOf(a) <= rankOf(b) ? a : b;
}

/** Places at which a pair may be other than before. */
export function touchedPairs(place: number, input: number, { inputs, cadence }: Sight): readonly number[] {
  const [changed, other] = [inputs[input], inputs[1 - input]];
  if (changed === undefined || other === undefined) return [];
  if (changed.isConstant) return other.isConstant ? [place] : Array.from(other.all(), (one) => one.place);
  if (changed.cadence === cadence) {
    return other.cadence === cadence && isByObservation(cadence)
      ? withPlace(place, other.placesBetween(place + 1, place + apartDays))
      : [place];
  }
  // Where it ended before it was changed is not known any more: every place that may have stood on it.
  const lastDay = lastDayOf(changed.cadence, place);
  const margin = isByObservation(changed.cadence) ? 0 : fiscalDays;
  const from = placeOf(cadence, lastDay - margin - fiscalDays);
  return other.placesBetween(from, placeOf(cadence, lastDay + margin + fiscalDays + standsForDays));
}

/** The two sides at a place, over the same members; why not, where they do not belong together; null where the place is neither's. */
export function pairAt(place: number, { inputs, cadence }: Sight): [Point, Point] | Missing | null {
  const [first, second] = inputs;
  if (first === undefined || second === undefined) return null;
  const isNumbers = first.isConstant && second.isConstant;
  const firstDrives = isNumbers || isOf(first, cadence);
  const secondDrives = isNumbers || isOf(second, cadence);
  const one = firstDrives ? first.get(place) : undefined;
  const other = secondDrives ? second.get(place) : undefined;
  // Two weekly series may have other weekdays: the first says where the pair stands.
  const mayFollow = cadence !== 'week' || !firstDrives || !secondDrives;
  const driver = isPoint(one) ? one : mayFollow && isPoint(other) ? other : null;
  const refused = missingOf(one) ?? missingOf(other);
  if (driver === null) return refused;
  const a = beside(first, driver, place, cadence);
  const b = beside(second, driver, place, cadence);
  if (a === null || b === null) return refused ?? { place, reason: 'not_same_period', of: [] };
  if (isOf(first, cadence) && isOf(second, cadence) && Math.abs(a.lastDay - b.lastDay) > apartDays)
    return { place, reason: 'not_same_period', of: [] };
  const pair = overCommonMembers([a, b] as const);
  return pair === null ? { place, reason: 'too_few_members', of: [] } : [pair[0], pair[1]];
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

/** Whether a result was made of just these points: it would come out the same. */
export function isMadeOf(before: Entry | undefined, [a, b]: readonly [Point, Point]): before is Point {
  if (!isPoint(before) || before.origin.kind !== 'computed') return false;
  const { inputs } = before.origin;
  return inputs.length === 2 && inputs[0] === a && inputs[1] === b;
}

function isOf(known: Known, cadence: Cadence): boolean {
  return !known.isConstant && known.cadence === cadence;
}

function missingOf(entry: Entry | undefined): Missing | null {
  return entry === undefined || isPoint(entry) ? null : entry;
}

function rankOf(cadence: Cadence): number {
  return cadence === 'irregular' ? 0.5 : cadences.indexOf(cadence);
}
