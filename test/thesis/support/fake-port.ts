import type { FactsPort } from '../../../src/thesis/facts-port.ts';
import { lastDayOf } from '../../../src/thesis/place.ts';
import type { Cadence, Change, History, Point } from '../../../src/thesis/point.ts';

export const at = { file: 'test.yaml', line: 1, column: 1 };

/** A value of a calendar quarter, `2025Q4`, known at an instant. */
export function quarter(name: string, value: number, knownAt: number): Change {
  const place = Number(name.slice(0, 4)) * 4 + Number(name.slice(5)) - 1;
  return known('quarter', place, value, knownAt);
}

function known(cadence: Cadence, place: number, value: number, knownAt: number): Change {
  const origin = { kind: 'observation', id: `at ${place}`, label: 'test', standing: 'observed' } as const;
  const entry: Point = {
    ...{ place, firstDay: null, lastDay: lastDayOf(cadence, place), value, low: value, high: value },
    ...{ provisional: false, unverified: 0, positive: null, members: null, origin },
  };
  return { knownAt, entry };
}

/** A port that holds these changes: by `entity/concept/shape`, by series id, by `subject/metric`. */
export function fakePort(
  held: Readonly<Record<string, readonly Change[]>>,
  options: { unit?: string; cadence?: Cadence; failed?: Readonly<Record<string, number>> } = {},
): FactsPort {
  const historyOf = (key: string, cadence: Cadence): History => {
    const changes = held[key] ?? [];
    const missing = changes.length > 0 ? null : ({ place: 0, reason: 'no_data', of: [key] } as const);
    return { cadence, unit: options.unit ?? 'USD', changes, missing };
  };
  return {
    concept: (entity, concept, shape) => historyOf(`${entity}/${concept}/${shape}`, 'quarter'),
    series: (id) => historyOf(id, options.cadence ?? 'day'),
    figures: ({ subject, metric }) => historyOf(`${subject}/${metric}`, 'irregular'),
    failedSince: (leaf) => options.failed?.[leaf] ?? null,
  };
}
