import fc from 'fast-check';
import type { FactsPort } from '../../../src/thesis/facts-port.ts';
import type { Formula, Operation } from '../../../src/thesis/formula/formula.ts';
import { operators } from '../../../src/thesis/operators/index.ts';
import { lastDayOf } from '../../../src/thesis/place.ts';
import { isPoint, type Cadence, type Change, type Entry, type History } from '../../../src/thesis/point.ts';
import { at } from './fake-port.ts';

/** One use of an operator to be tried on random histories. */
export interface Use {
  operator: string;
  given?: Record<string, number | string>;
  /** Of each input; of the members too. */
  cadences: readonly Cadence[];
}

/** Every operator, each way in which it looks at other places. */
export const uses: readonly Use[] = [
  ...(['quarter', 'month', 'day', 'year', 'irregular'] as const).flatMap((cadence): Use[] => [
    { operator: 'yoy', cadences: [cadence] },
    { operator: 'qoq', cadences: [cadence] },
    { operator: 'lag', given: { places: 2, back: 0 }, cadences: [cadence] },
    { operator: 'diff', given: { places: 1, back: 365 }, cadences: [cadence] },
    { operator: 'diff', given: { places: 3, back: 0 }, cadences: [cadence] },
    { operator: 'move', given: { back: 91 }, cadences: [cadence] },
    { operator: 'acceleration', given: { growth: 'relative' }, cadences: [cadence] },
    { operator: 'acceleration', given: { growth: 'difference' }, cadences: [cadence] },
    { operator: 'pace', given: { apart: 120 }, cadences: [cadence] },
    ...[
      'percentile',
      'z-score',
      'drawdown',
      'mean-of-last',
      'max-of-last',
      'min-of-last',
      'volatility',
    ].flatMap((operator): Use[] => [
      { operator, given: { window: 400, count: 0, 'at-least': 3 }, cadences: [cadence] },
      { operator, given: { window: 0, count: 0, 'at-least': 2 }, cadences: [cadence] },
      { operator, given: { window: 0, count: 3, 'at-least': 1 }, cadences: [cadence] },
    ]),
    ...['rises', 'falls', 'above', 'below'].map((what): Use => ({
      operator: 'streak',
      given: { what, bound: 50 },
      cadences: [cadence],
    })),
    { operator: 'scale', given: { by: -2, unit: '' }, cadences: [cadence] },
    { operator: 'abs', cadences: [cadence] },
    { operator: 'first-of', cadences: [cadence, cadence] },
    ...(['relative', 'difference'] as const).flatMap((growth): Use[] =>
      [
        { window: 400, count: 0, 'at-least': 4 },
        { window: 0, count: 0, 'at-least': 3 },
        { window: 0, count: 5, 'at-least': 3 },
      ].map((given) => ({
        operator: 'correlation',
        given: { ...given, growth },
        cadences: [cadence, cadence],
      })),
    ),
    ...['ratio', 'spread', 'plus', 'times'].map((operator): Use => ({
      operator,
      cadences: [cadence, cadence],
    })),
    ...['sum', 'mean', 'median', 'herfindahl'].map((operator): Use => ({
      operator,
      given: { 'at-least': 2 },
      cadences: [cadence, cadence, cadence],
    })),
    ...['count', 'breadth'].map((operator): Use => ({
      operator,
      given: { 'at-least': 1, above: 20, below: 60 },
      cadences: [cadence, cadence, cadence],
    })),
    { operator: 'share', given: { 'at-least': 1, member: 'b' }, cadences: [cadence, cadence, cadence] },
    { operator: 'top-share', given: { 'at-least': 1, top: 2 }, cadences: [cadence, cadence, cadence] },
  ]),
  { operator: 'ttm', cadences: ['quarter'] },
  { operator: 'ttm', cadences: ['month'] },
  ...['ratio', 'spread', 'plus', 'times'].flatMap((operator): Use[] => [
    { operator, cadences: ['day', 'quarter'] },
    { operator, cadences: ['month', 'day'] },
    { operator, cadences: ['year', 'quarter'] },
  ]),
  { operator: 'days-since', cadences: ['quarter', 'day'] },
  { operator: 'days-since', cadences: ['irregular', 'day'] },
];

export function formulaOf({ operator, given = {}, cadences }: Use): Operation {
  const isGroup = operators.get(operator)?.takes === 'group';
  const leaf = (id: string): Formula => ({ leaf: 'series', ids: [id], at });
  const members = cadences.map((_, index) => names[index] ?? '');
  return {
    operator,
    of: isGroup ? [{ leaf: 'fact', concept: 'x', of: null, shape: 'quarter', at }] : members.map(leaf),
    with: given,
    over: isGroup ? { group: 'all', members } : null,
    at,
  };
}

const names = ['a', 'b', 'c'];

/** Histories of about two years and a half with revisions, ranges and values that cease to be believed, one for each cadence. */
export function randomHistories(
  cadences: readonly Cadence[],
  values: { least: number; ranged: boolean },
): fc.Arbitrary<readonly History[]> {
  return fc.tuple(...cadences.map((cadence) => randomHistory(cadence, values)));
}

export function portOf(histories: readonly History[]): FactsPort {
  const nothing: History = {
    cadence: 'irregular',
    unit: '',
    changes: [],
    missing: { place: 0, reason: 'no_data', of: [] },
  };
  const of = (name: string): History => histories[names.indexOf(name)] ?? nothing;
  return { concept: of, series: of, figures: () => nothing, failedSince: () => null };
}

/** What a history holds at an instant, in a form two of them can be compared in; with why not, or values alone. */
export function heldAt({ changes }: History, instant: number, withReasons = true): Record<string, string> {
  const held = new Map<number, Entry>();
  for (const { knownAt, entry } of changes) if (knownAt <= instant) held.set(entry.place, entry);
  return Object.fromEntries(
    [...held]
      .filter(([, entry]) => withReasons || isPoint(entry))
      .sort(([a], [b]) => a - b)
      .map(([place, entry]) => [place, shown(entry)]),
  );
}

function shown(entry: Entry): string {
  if (!isPoint(entry)) return entry.reason;
  const { value, low, high, firstDay, lastDay, provisional, unverified, positive } = entry;
  return JSON.stringify([value, low, high, firstDay, lastDay, provisional, unverified, positive]);
}

function randomHistory(
  cadence: Cadence,
  { least, ranged }: { least: number; ranged: boolean },
): fc.Arbitrary<History> {
  const places = placesTried[cadence];
  const value = fc.integer({ min: least, max: 100 });
  const change = fc.record({
    knownAt: fc.integer({ min: 1, max: 12 }),
    place: fc.constantFrom(...places),
    value,
    width: ranged ? fc.constantFrom(0, 0, 0, 5, 20) : fc.constant(0),
    late: cadence === 'quarter' ? fc.constantFrom(-30, 0, 0, 30) : fc.constant(0),
    unverified: fc.constantFrom(0, 0, 1),
    withdrawn: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  });
  return fc.array(change, { minLength: 0, maxLength: 22 }).map((drawn) => {
    const changes = drawn
      .map((one): Change => {
        if (one.withdrawn)
          return { knownAt: one.knownAt, entry: { place: one.place, reason: 'not_believed', of: [] } };
        const { place, value, width, late, unverified } = one;
        const id = `${place} ${value}`;
        return {
          knownAt: one.knownAt,
          entry: {
            ...{ place, firstDay: null, lastDay: lastDayOf(cadence, place) + late },
            ...{ value, low: value - (width < value ? width : 0), high: value + width },
            ...{ provisional: false, unverified, positive: null, members: null },
            origin: { kind: 'observation', id, label: id, standing: 'observed' },
          },
        };
      })
      .sort((a, b) => a.knownAt - b.knownAt);
    return {
      cadence,
      unit: 'USD',
      changes,
      missing: changes.length > 0 ? null : { place: 0, reason: 'no_data', of: [] },
    };
  });
}

const first = 19_000;
const placesTried: Record<Cadence, readonly number[]> = {
  day: steps(first, 40, 24),
  week: steps(first, 49, 20),
  irregular: steps(first, 65, 15),
  month: steps(2022 * 12, 1, 30),
  quarter: steps(2022 * 4, 1, 11),
  year: steps(2019, 1, 7),
};

function steps(from: number, step: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index * step);
}
