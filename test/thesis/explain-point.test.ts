import { describe, expect, it } from 'vitest';
import { evaluation } from '../../src/thesis/evaluate.ts';
import { explainLine, shortNumber } from '../../src/thesis/explain-line.ts';
import { explainPoint, sourcesOf } from '../../src/thesis/explain-point.ts';
import type { Formula } from '../../src/thesis/formula/formula.ts';
import { isPoint, type Point } from '../../src/thesis/point.ts';
import { at, fakePort, quarter } from './support/fake-port.ts';

const fact = (concept: string, of: string | null): Formula => ({
  leaf: 'fact',
  concept,
  of,
  shape: 'ttm',
  at,
});
const port = fakePort({
  'amazon/capex/ttm': [quarter('2025Q1', 93_093e6, 1), quarter('2026Q1', 151_003e6, 2)],
  'amazon/cash/ttm': [quarter('2026Q1', 148_531e6, 2)],
  'bolt/capex/ttm': [quarter('2025Q1', 10e6, 1), quarter('2026Q1', 20e6, 2)],
  'cog/capex/ttm': [quarter('2025Q1', 10e6, 1)],
});
const none = new Map<string, Formula>();

describe('an explanation', () => {
  const ratio: Formula = {
    ...{ operator: 'ratio', of: [fact('capex', 'amazon'), fact('cash', 'amazon')], with: {}, over: null, at },
  };
  const evaluated = evaluation(port, none);

  it('is one line', () => {
    const step = explainPoint(newest(evaluated.history(ratio).changes), ratio, evaluated, none);
    expect(explainLine(step)).toBe('(151,003 M / 148,531 M) = 1.017');
    expect(step).toMatchObject({
      unit: 'fraction',
      period: '2026Q1',
      inputs: [{ unit: 'USD' }, { unit: 'USD' }],
    });
  });

  it('walks through indicators, members of groups and growth to what sources state', () => {
    const total: Formula = {
      ...{ operator: 'sum', of: [fact('capex', null)], with: { 'at-least': 1 } },
      ...{ over: { group: 'all', members: ['amazon', 'bolt', 'cog'] }, at },
    };
    const named: Formula = { leaf: 'indicator', id: 'total', at };
    const growth: Formula = { operator: 'yoy', of: [named], with: {}, over: null, at };
    const indicators = new Map([['total', total]]);
    const own = evaluation(port, indicators);
    const step = explainPoint(newest(own.history(growth).changes), growth, own, indicators);
    expect(step).toMatchObject({ operator: 'yoy', unit: 'fraction', provisional: true });
    expect(step.inputs.map(({ operator, period, unit }) => [operator, period, unit])).toEqual([
      ['sum', '2026Q1', 'USD'],
      ['sum', '2025Q1', 'USD'],
    ]);
    // Cog has not reported for 2026Q1: it is in neither side.
    expect(step.inputs.map(({ inputs }) => inputs.map(({ member, value }) => [member, value]))).toEqual([
      [
        ['amazon', 151_003e6],
        ['bolt', 20e6],
      ],
      [
        ['amazon', 93_093e6],
        ['bolt', 10e6],
      ],
    ]);
    expect(sourcesOf(step)).toHaveLength(2);
  });

  it('says how many points a window had', () => {
    const quarters = Array.from({ length: 30 }, (_, index) =>
      quarter(`${2000 + (index >> 2)}Q${(index % 4) + 1}`, index, 1),
    );
    const rank: Formula = {
      ...{
        operator: 'percentile',
        of: [fact('capex', 'ada')],
        with: { window: 0, count: 0, 'at-least': 20 },
      },
      ...{ over: null, at },
    };
    const own = evaluation(fakePort({ 'ada/capex/ttm': quarters }), none);
    const step = explainPoint(newest(own.history(rank).changes), rank, own, none);
    expect(step.window).toBe(30);
    expect(explainLine(step)).toBe('percentile(29 among 30) = 1');
  });
});

it('shortens numbers', () => {
  expect([151_003e6, -2500.4, 1.01664, 0.000123456, 0].map(shortNumber)).toEqual([
    ...['151,003 M', '-2,500', '1.017', '0.0001235', '0'],
  ]);
});

function newest(changes: readonly { entry: unknown }[]): Point {
  const points = changes.map(({ entry }) => entry as Point).filter((entry) => isPoint(entry));
  return points.reduce((last, one) => (one.place >= last.place ? one : last));
}
