import type { Column, Table } from '../operation.ts';
import type { IndicatorDetailOut, ReadingOut } from '../shapes/reading.ts';

/**
 * The histories of indicators as one table: of each first what holds of every period, oldest first, then what was said before
 * of it and no longer is (`current` false, in the order in which it became known).
 */
export function historyTable(
  indicators: readonly ReadingOut[],
  details: readonly IndicatorDetailOut[],
): Table {
  const told = new Map(indicators.map((one) => [one.id, one]));
  return {
    columns,
    rows: details.flatMap(({ id, history, vintages }) => {
      const { title = id, unit = '' } = told.get(id) ?? {};
      const newest = new Map((history ?? []).map((one) => [one.period, one]));
      return [
        ...(history ?? []).map((one) => [
          ...[id, title, unit, one.period, one.period_end, one.value, one.low, one.high],
          ...[one.provisional, one.known_at, true],
        ]),
        ...(vintages ?? [])
          .filter(({ period, known_at }) => newest.get(period)?.known_at !== known_at)
          .map(({ period, known_at, value }) => [
            ...[id, title, unit, period, newest.get(period)?.period_end ?? null, value, null, null],
            ...[null, known_at, false],
          ]),
      ];
    }),
  };
}

const columns: readonly Column[] = [
  ...(['id', 'title', 'unit', 'period', 'period_end'] as const).map((name): Column => ({
    name,
    type: 'string',
  })),
  ...(['value', 'low', 'high'] as const).map((name): Column => ({ name, type: 'number' })),
  { name: 'provisional', type: 'boolean' },
  { name: 'known_at', type: 'string' },
  { name: 'current', type: 'boolean' },
];
