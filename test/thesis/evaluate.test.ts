import { describe, expect, it } from 'vitest';
import { evaluation } from '../../src/thesis/evaluate.ts';
import type { Formula } from '../../src/thesis/formula/formula.ts';
import { isPoint, type Change } from '../../src/thesis/point.ts';
import { at, fakePort, quarter } from './support/fake-port.ts';

const capex: Formula = { leaf: 'fact', concept: 'capex', of: null, shape: 'ttm', at };
const total: Formula = {
  operator: 'sum',
  of: [capex],
  with: { 'at-least': 2 },
  over: { group: 'builders', members: ['ada', 'bolt', 'cog'] },
  at,
};
const growth: Formula = { operator: 'yoy', of: [total], with: {}, over: null, at };

describe('evaluation', () => {
  const port = fakePort({
    'ada/capex/ttm': [quarter('2025Q1', 100, 10), quarter('2026Q1', 150, 375)],
    'bolt/capex/ttm': [quarter('2025Q1', 100, 11), quarter('2026Q1', 100, 380)],
    'cog/capex/ttm': [quarter('2025Q1', 800, 12)],
  });

  it('adds up who has reported, and says where some have not', () => {
    const { changes } = evaluation(port, new Map()).history(total);
    expect(changes.map(shown)).toEqual([
      '10 too_few_members',
      '11 200?',
      '12 1000',
      '375 too_few_members',
      '380 250?',
    ]);
  });

  it('compares only members both sides have: who reports does not move a growth', () => {
    const { changes } = evaluation(port, new Map()).history(growth);
    expect(changes.map(shown).at(-1)).toBe('380 0.25?');
  });

  it('gives in one step what the replay gives at that instant', () => {
    for (const asOf of [9, 10, 11, 12, 374, 380]) {
      const replayed = heldAt(evaluation(port, new Map()).history(growth).changes, asOf);
      const atOnce = heldAt(evaluation(port, new Map(), asOf).history(growth).changes, asOf);
      expect(atOnce).toEqual(replayed);
    }
  });

  it('gives nothing for an indicator that names itself', () => {
    const itself: Formula = { leaf: 'indicator', id: 'loop', at };
    expect(evaluation(port, new Map([['loop', itself]])).history(itself).changes).toEqual([]);
  });
});

function shown({ knownAt, entry }: Change): string {
  return `${knownAt} ${isPoint(entry) ? `${entry.value}${entry.provisional ? '?' : ''}` : entry.reason}`;
}

function heldAt(changes: readonly Change[], asOf: number): [number, string][] {
  const held = new Map<number, string>();
  for (const change of changes)
    if (change.knownAt <= asOf) held.set(change.entry.place, shown({ ...change, knownAt: 0 }));
  return [...held];
}
