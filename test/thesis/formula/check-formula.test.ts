import { describe, expect, it } from 'vitest';
import { checkFormula, type LeafKind } from '../../../src/thesis/formula/check-formula.ts';
import type { Formula, Leaf } from '../../../src/thesis/formula/formula.ts';
import { at } from '../support/fake-port.ts';

const series = (id: string): Formula => ({ leaf: 'series', ids: [id], at });
const of = (operator: string, ...parts: Formula[]): Formula => ({
  operator,
  of: parts,
  with: {},
  over: null,
  at,
});

const kinds: Record<string, LeafKind> = {
  capex: { unit: 'USD', cadence: 'quarter' },
  price: { unit: 'USD', cadence: 'day' },
  rate: { unit: 'fraction', cadence: 'day' },
  strange: { unit: null, cadence: null },
};
const about = (leaf: Leaf): LeafKind =>
  kinds[leaf.leaf === 'series' ? (leaf.ids[0] ?? '') : leaf.leaf === 'fact' ? leaf.concept : ''] ?? {
    unit: null,
    cadence: null,
  };

describe('checkFormula', () => {
  it('tells unit and calendar beforehand', () => {
    expect(checkFormula(of('ratio', series('price'), series('capex')), about)).toEqual({
      ...{ unit: 'fraction', cadence: 'day', faults: [] },
    });
    expect(checkFormula(of('yoy', of('ttm', series('capex'))), about)).toMatchObject({
      ...{ unit: 'fraction', cadence: 'quarter' },
    });
  });

  it('finds units that do not go together, once for a whole group', () => {
    const wrong = of('spread', series('rate'), series('price'));
    expect(checkFormula(wrong, about).faults).toEqual([
      { reason: 'units_differ', operator: 'spread', of: ['fraction', 'USD'], at },
    ]);
    const group: Formula = {
      operator: 'sum',
      of: [wrong],
      with: {},
      over: { group: 'g', members: ['a', 'b'] },
      at,
    };
    expect(checkFormula(group, about).faults).toHaveLength(1);
  });

  it('finds calendars that do not go together', () => {
    expect(checkFormula(of('ttm', series('price')), about).faults).toMatchObject([
      { reason: 'not_same_period', operator: 'ttm', of: ['day'] },
    ]);
  });

  it('does not hold against a formula what is not known, and knows all the same what comes out', () => {
    expect(checkFormula(of('spread', series('price'), series('strange')), about)).toEqual({
      ...{ unit: null, cadence: null, faults: [] },
    });
    expect(checkFormula(of('yoy', series('strange')), about).unit).toBe('fraction');
    expect(checkFormula(of('ratio', series('strange'), series('other')), about).unit).toBe(null);
  });

  it('lets a number stand beside any calendar', () => {
    const number: Formula = { leaf: 'number', value: 1, unit: 'fraction', at };
    expect(checkFormula(of('spread', series('rate'), number), about)).toEqual({
      ...{ unit: 'fraction', cadence: 'day', faults: [] },
    });
  });
});
