import { describe, expect, it } from 'vitest';
import { steppedFrom, surroundings } from '../../../src/web/chart/map/surroundings.ts';

const link = (from: string, to: string, strength = 0.5) => ({ from, to, strength });
const links = [
  link('oil', 'rates'),
  link('rates', 'credit', 0.2),
  link('rates', 'shares', 0.3),
  link('credit', 'money'),
  link('banks', 'credit'),
];

describe('what hangs together with a node', () => {
  it('goes both ways at whatever remove, without what only shares an end', () => {
    const found = surroundings('rates', links);
    expect([...found.after]).toEqual(['credit', 'shares', 'money']);
    expect([...found.before]).toEqual(['oil']);
    expect([...found.links].sort()).toEqual([0, 1, 2, 3]);
  });

  it('comes to an end in a circle', () => {
    const found = surroundings('a', [link('a', 'b'), link('b', 'a')]);
    expect([[...found.after], [...found.before]]).toEqual([['b'], ['b']]);
  });
});

describe('a step with an arrow key', () => {
  const nodes = [
    { id: 'rates', column: 1, y: 0 },
    { id: 'banks', column: 1, y: 50 },
    { id: 'credit', column: 2, y: 0 },
  ];

  it.each([
    ['rates', 'ArrowRight', 'shares'],
    ['credit', 'ArrowLeft', 'banks'],
    ['oil', 'ArrowLeft', 'oil'],
    ['rates', 'ArrowDown', 'banks'],
    ['banks', 'ArrowUp', 'rates'],
    ['rates', 'ArrowUp', 'rates'],
  ] as const)('from %s by %s leads to %s', (from, key, to) => {
    expect(steppedFrom(from, key, nodes, links)).toBe(to);
  });
});
