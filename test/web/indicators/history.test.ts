import { describe, expect, it } from 'vitest';
import { bandPoints, historyPeriods } from '../../../src/web/indicators/history-points.ts';
import { stepTree, type Step, type StepNode } from '../../../src/web/indicators/step-tree.ts';

const entry = (period: string, period_end: string, value: number, provisional = false) => ({
  ...{ period, period_end, value, low: value, high: value, provisional, known_at: `${period_end}T00:00:00Z` },
});
const vintage = (period: string, value: number | null, day: string) => ({
  ...{ period, value, known_at: `${day}T00:00:00Z` },
});

describe('the periods of an indicator', () => {
  const history = [entry('2025Q3', '2025-09-30', 3), entry('2026Q1', '2026-03-31', 5, true)];
  const vintages = [
    vintage('2025Q2', null, '2025-08-01'),
    vintage('2025Q3', 2, '2025-11-01'),
    vintage('2025Q4', 4, '2026-02-01'),
    vintage('2025Q3', 3, '2026-03-01'),
    vintage('2025Q4', null, '2026-04-01'),
    vintage('2026Q1', 5, '2026-05-01'),
  ];

  it('show what was said before, and a gap where nothing is believed any more, but none before the first', () => {
    const periods = historyPeriods({ history, vintages }, 'quarter', String);
    expect(
      periods.map(({ period, now, before }) => [period, now?.value ?? null, before.map((one) => one.value)]),
    ).toEqual([
      ['2025Q3', 3, [2]],
      ['2025Q4', null, [4]],
      ['2026Q1', 5, []],
    ]);
    expect(bandPoints(periods).map(({ day, value, provisional }) => [day, value, provisional])).toEqual([
      ['2025-09-30', 3, false],
      ['2025-12-31', null, false],
      ['2026-03-31', 5, true],
    ]);
  });

  it('leave out what reads the same as what came after it', () => {
    const said = [2.94, 2.96, 3.01].map((value, index) => vintage('2025Q3', value, `2025-11-0${index + 1}`));
    const [only] = historyPeriods(
      { history: [entry('2025Q3', '2025-09-30', 3.01)], vintages: said },
      'quarter',
      (value) => value.toFixed(1),
    );
    expect(only?.before.map(({ value }) => value)).toEqual([2.94]);
  });

  it('have no gaps where any day may lack a value', () => {
    const days = {
      history: [entry('2026-01-02', '2026-01-02', 1)],
      vintages: [vintage('2026-01-02', 1, '2026-01-03'), vintage('2026-01-03', null, '2026-01-04')],
    };
    expect(historyPeriods(days, 'day', String).map(({ period }) => period)).toEqual(['2026-01-02']);
  });

  it('lie where the newest of their sources does', () => {
    const [only] = historyPeriods(
      { history: [entry('2026-07-31', '2026-03-31', 1)], vintages: [] },
      'irregular',
      String,
    );
    expect(only?.end).toBe('2026-07-31');
  });
});

describe('the steps of a formula', () => {
  const told = (node: StepNode | null): unknown =>
    node === null ? null : [node.step.text, ...node.parts.map((part) => told(part))];
  const lines = (...of: [depth: number, text: string][]) =>
    of.map(([depth, text]) => ({ depth, text }) as Step);

  it('are a tree again, however deep the next line lies', () => {
    const steps = lines(
      [0, 'ratio'],
      [1, 'sum'],
      [2, 'a'],
      [2, 'b'],
      [1, 'sum'],
      [2, 'c'],
      [3, 'd'],
      [1, 'e'],
    );
    expect(told(stepTree(steps))).toEqual(['ratio', ['sum', ['a'], ['b']], ['sum', ['c', ['d']]], ['e']]);
    expect(stepTree([])).toBeNull();
  });
});
