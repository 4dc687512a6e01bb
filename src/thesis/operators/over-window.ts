import type { Text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import { isPoint, type MissingReason, type Point, type Unit } from '../point.ts';
import { ownEntry } from './back.ts';
import { overCommonMembers } from './common-members.ts';
import type { Given, Operator } from './operator.ts';
import { computed, unverifiedOf } from './range.ts';
import { leastPoints, pointsOf, touchedWindows, windowAt, windowParameters } from './window.ts';

/** Points named one by one with a result; of a longer window only the newest is. */
const namedPoints = 12;

export type Interval = { value: number; low: number; high: number };

interface Rolling {
  name: string;
  about: Text;
  /** Least points that must be in the window where the thesis says nothing. */
  least: number;
  unit: (unit: Unit) => Unit;
  /** Over numbers at positions [from, to), the newest last: read in place, so that windows over years cost a loop. */
  exact: (
    numbers: readonly number[],
    from: number,
    to: number,
    given: Given,
    known: Known,
  ) => number | MissingReason;
  /** The same over ranges, oldest first, the newest last. */
  ranged: (points: readonly Interval[], given: Given, known: Known) => Interval | MissingReason;
  parameters?: Operator['parameters'];
}

/** A rolling operator over the window that ends with a place. */
export function overWindow(rolling: Rolling): Operator {
  const { name, about, least } = rolling;
  return {
    name,
    about,
    takes: 1,
    parameters: { ...windowParameters, 'at-least': leastPoints(least), ...rolling.parameters },
    unit: ([unit = null]) => (unit === null ? null : rolling.unit(unit)),
    cadence: ([cadence = null]) => cadence,
    touched: (place, _input, { inputs: [known], given }) => touchedWindows(known, place, given),
    at(place, { inputs: [known], given }) {
      const now = ownEntry(known, place);
      if (!isPoint(now) || known === undefined) return now;
      const window = windowAt(known, place, given);
      const size = window === null ? 0 : window.to - window.from;
      const needed = Math.max(1, Number(given['count'] ?? 0) > 0 ? 1 : Number(given['at-least'] ?? least));
      if (window === null || size < needed) return { place, reason: 'too_few_points', of: [] };
      if (known.isPlain() && now.members === null) {
        const found = rolling.exact(known.numbers(), window.from, window.to, given, known);
        if (typeof found === 'string') return { place, reason: found, of: [] };
        const rest = size <= namedPoints ? pointsOf(window).slice(1) : [];
        return computed(
          name,
          place,
          [now, ...rest],
          { value: found },
          size <= namedPoints ? {} : { window: size },
        );
      }
      const points = overCommonMembers(pointsOf(window));
      if (points === null) return { place, reason: 'too_few_members', of: [] };
      return overPoints(rolling, place, points, given, known);
    },
  };
}

function overPoints(
  rolling: Rolling,
  place: number,
  points: readonly Point[],
  given: Given,
  known: Known,
): ReturnType<Operator['at']> {
  const { name, ranged } = rolling;
  const [now, ...rest] = points;
  if (now === undefined) return { place, reason: 'too_few_points', of: [] };
  const oldestFirst = [...points].reverse();
  const found = ranged(oldestFirst, given, known);
  if (typeof found === 'string') return { place, reason: found, of: [] };
  const from = (values: readonly number[]): number => {
    const result = rolling.exact([...values].reverse(), 0, values.length, given, known);
    return typeof result === 'string' ? Number.NaN : result;
  };
  if (points.length <= namedPoints) return computed(name, place, [now, ...rest], found, { from });
  return computed(name, place, [now], found, {
    window: points.length,
    provisional: points.some(({ provisional }) => provisional),
    unverified: unverifiedOf(points),
  });
}
