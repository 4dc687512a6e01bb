import { describe, expect, it } from 'vitest';
import type { ReadingOut } from '../../../src/operations/shapes/reading.ts';
import {
  countsOf,
  fitting,
  noFilters,
  parseIndexState,
  writeIndexState,
} from '../../../src/web/indicators/index-state.ts';

const some = [
  {
    id: 'capex-growth',
    title: 'Capital spending: growth',
    group: 'capex',
    state: 'ok',
    band: 'watch',
    role: 'lifeline',
  },
  { id: 'free-cash', title: 'Free cash flow', group: 'capex', state: 'stale', band: null, role: 'periphery' },
  {
    id: 'oracle-cds',
    title: '甲骨文信用违约互换',
    group: 'credit',
    state: 'ok',
    band: 'watch',
    role: 'periphery',
  },
] as unknown as ReadingOut[];
const ids = (state: Partial<typeof noFilters>) => [...fitting(some, { ...noFilters, ...state })];

describe('the index', () => {
  it('keeps its filters in the address, and leaves the day and the language there', () => {
    const address = new URLSearchParams('as_of=2024-06-30&lang=en&group=capex&search= cash ');
    const state = parseIndexState(address);
    expect(state).toEqual({ ...noFilters, group: 'capex', search: 'cash' });
    expect(writeIndexState({ ...state, group: '', band: 'watch' }, address).toString()).toBe(
      'as_of=2024-06-30&lang=en&search=cash&band=watch',
    );
  });

  it('shows what fits all filters and every word of the search, in title or id', () => {
    expect(ids({})).toEqual(['capex-growth', 'free-cash', 'oracle-cds']);
    expect(ids({ group: 'capex', state: 'ok' })).toEqual(['capex-growth']);
    expect(ids({ band: 'none' })).toEqual(['free-cash']);
    expect(ids({ search: 'GROWTH spending' })).toEqual(['capex-growth']);
    expect(ids({ search: '信用 cds' })).toEqual(['oracle-cds']);
    expect(ids({ role: 'nonsense' })).toEqual([]);
  });

  it('counts by a filter what the others leave', () => {
    const counts = countsOf(some, { ...noFilters, state: 'ok', group: 'credit' }, 'group');
    expect([...counts]).toEqual([
      ['capex', 1],
      ['credit', 1],
    ]);
  });
});
