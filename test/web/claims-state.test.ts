import { describe, expect, it } from 'vitest';
import {
  claimsQueryValues,
  filterCount,
  nextSort,
  pagesOf,
  parseClaimsState,
} from '../../src/web/claims/claims-state.ts';

const parse = (search: string) => parseClaimsState(new URLSearchParams(search));

describe('claims state', () => {
  it('comes back from the address it wrote', () => {
    const search =
      'search=%E7%AE%97%E5%8A%9B&kind=money&subject=Nvidia&period=2025&sort=value&descending=true';
    const values = claimsQueryValues(parse(search));
    expect(values).toEqual(Object.fromEntries(new URLSearchParams(search)));
    expect(claimsQueryValues(parse(new URLSearchParams(values).toString()))).toEqual(values);
  });

  it('leaves out what the program would refuse', () => {
    expect(
      claimsQueryValues(parse('kind=nonsense&modality=sure&change=sideways&sort=colour&descending=yes')),
    ).toEqual({});
  });

  it('counts what narrows the table, not how it is sorted', () => {
    expect(filterCount(parse('sort=value&descending=true'))).toBe(0);
    expect(filterCount(parse('search=a&period=2025&kind=money'))).toBe(3);
  });

  it('sorts by another column, largest value first, and turns the order round', () => {
    const byValue = nextSort(parse(''), 'value');
    expect([byValue.sort, byValue.descending]).toEqual(['value', true]);
    expect(nextSort(byValue, 'value').descending).toBe(false);
    expect(nextSort(byValue, 'subject')).toMatchObject({ sort: 'subject', descending: false });
  });

  it('asks for the pages that the rows in sight lie on, and the active row far away', () => {
    expect(pagesOf([], 200)).toEqual([0]);
    expect(pagesOf([0, 199, 200, 9_999], 200)).toEqual([0, 1, 49]);
  });
});
