import { lastDayOf } from '../../../src/thesis/place.ts';
import type { Cadence, Change, History } from '../../../src/thesis/point.ts';

/** A history known at once: values, or ranges with their middle, by place. */
export function historyOf(
  cadence: Cadence,
  values: Readonly<Record<string, number | readonly [number, number]>>,
  unit = 'USD',
): History {
  const changes = Object.entries(values).map(([name, given]): Change => {
    const place = Number(name);
    const [low, high] = typeof given === 'number' ? [given, given] : given;
    const id = `${cadence} ${name}`;
    return {
      knownAt: 1,
      entry: {
        ...{ place, firstDay: null, lastDay: lastDayOf(cadence, place), value: (low + high) / 2, low, high },
        ...{ provisional: false, unverified: 0, positive: null, members: null },
        origin: { kind: 'observation', id, label: id, standing: 'observed' },
      },
    };
  });
  return { cadence, unit, changes, missing: null };
}

/** Values at one place after another. */
export function inARow(from: number, values: readonly number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, index) => [from + index, value]));
}
