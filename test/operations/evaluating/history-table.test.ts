import { expect, it } from 'vitest';
import { historyTable } from '../../../src/operations/evaluating/history-table.ts';
import type { IndicatorDetailOut, ReadingOut } from '../../../src/operations/shapes/reading.ts';

const known = (day: string) => `${day}T23:59:59.999Z`;

it('gives every period once as it stands, then what was said of it before', () => {
  const reading = { id: 'a', title: 'A', unit: 'percent' } as ReadingOut;
  const detail = {
    id: 'a',
    history: [
      {
        ...{ period: '2025Q4', period_end: '2025-12-31', value: 2, low: 1, high: 3, provisional: true },
        known_at: known('2026-03-01'),
      },
    ],
    vintages: [
      { period: '2025Q3', value: null, known_at: known('2025-11-01') },
      { period: '2025Q4', value: 1.5, known_at: known('2026-02-01') },
      { period: '2025Q4', value: 2, known_at: known('2026-03-01') },
    ],
  } as unknown as IndicatorDetailOut;
  const { columns, rows } = historyTable([reading], [detail]);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows).toEqual([
    ['a', 'A', 'percent', '2025Q4', '2025-12-31', 2, 1, 3, true, known('2026-03-01'), true],
    ['a', 'A', 'percent', '2025Q3', null, null, null, null, null, known('2025-11-01'), false],
    ['a', 'A', 'percent', '2025Q4', '2025-12-31', 1.5, null, null, null, known('2026-02-01'), false],
  ]);
});
