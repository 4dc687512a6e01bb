import { isByObservation } from '../place.ts';
import { cadences, type Cadence, type Missing, type Point } from '../point.ts';
import { overSameMembers } from './range.ts';
import type { Sight } from './operator.ts';

/** Days after its end for which a value of the coarser side still stands beside one of the finer. */
const standsForDays = 200;
/** Days by which two of the same cadence may end apart: fiscal quarters that share a calendar quarter. */
const apartDays = 35;

/** The finer of two calendars: a daily price over quarterly earnings is daily. */
export function finer([a, b]: readonly Cadence[]): Cadence | null {
  if (a === undefined || b === undefined) return a ?? null;
  return rankOf(a) <= rankOf(b) ? a : b;
}

/** Places at which a pair may be other than before. */
export function* touchedPairs(place: number, input: number, { inputs, cadence }: Sight): Iterable<number> {
  const [changed, other] = [inputs[input], inputs[1 - input]];
  if (changed === undefined || other === undefined) return;
  if (changed.cadence === cadence) {
    yield place;
    if (other.cadence === cadence && isByObservation(cadence))
      for (const later of other.within(place, place + apartDays)) yield later.place;
    return;
  }
  const lastDay = changed.point(place)?.lastDay ?? null;
  // What was withdrawn no longer says where it ended: every place may have stood on it.
  const [from, to] =
    lastDay === null ? [-Infinity, Infinity] : [lastDay - apartDays, lastDay + standsForDays];
  for (const at of other.places()) {
    const day = other.point(at)?.lastDay ?? 0;
    if (day >= from && day <= to) yield at;
  }
}

/** The two sides at a place, over the same members; why not, where they do not belong together; null where the place is neither's. */
export function pairAt(place: number, { inputs, cadence }: Sight): [Point, Point] | Missing | null {
  const own = inputs.map((known) => (known.cadence === cadence ? known.point(place) : null));
  const driver = own[0] ?? own[1] ?? null;
  if (driver === null) return null;
  const [a, b] = inputs.map((known, index) => own[index] ?? beside(known, driver, cadence));
  if (!a || !b) return { place, reason: 'not_same_period', of: [] };
  if (inputs.every((known) => known.cadence === cadence) && Math.abs(a.lastDay - b.lastDay) > apartDays)
    return { place, reason: 'not_same_period', of: [] };
  return overSameMembers(a, b) ?? { place, reason: 'too_few_members', of: [] };
}

function beside(known: Sight['inputs'][number], driver: Point, cadence: Cadence): Point | null {
  if (known.cadence === cadence) {
    if (!isByObservation(cadence)) return null;
    const found = known.atOrBefore(driver.place);
    return found !== null && driver.place - found.place <= apartDays ? found : null;
  }
  // Of a coarser calendar: the newest that has ended by then. A constant stands at any time.
  const places = known.places();
  for (let index = places.length - 1; index >= 0; index--) {
    const point = known.point(places[index] ?? 0);
    if (point === null || point.lastDay > driver.lastDay) continue;
    const isConstant = point.origin.kind === 'observation' && point.origin.id === 'number';
    return isConstant || driver.lastDay - point.lastDay <= standsForDays ? point : null;
  }
  return null;
}

function rankOf(cadence: Cadence): number {
  return cadence === 'irregular' ? 0.5 : cadences.indexOf(cadence);
}
