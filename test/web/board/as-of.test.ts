import { describe, expect, it } from 'vitest';
import { askedDay, quarterEnd, withDay } from '../../../src/web/board/as-of.ts';

describe('the day asked for', () => {
  it.each([
    ['', '', null],
    ['as_of=2026-08-20', '2026-08-20', null],
    ['as_of=banana', '', 'banana'],
    ['as_of=2026-02-30', '', '2026-02-30'],
    ['as_of=%20', '', null],
  ])('of %s is "%s", refused %s', (search, asOf, refused) => {
    expect(askedDay(new URLSearchParams(search))).toEqual({ asOf, refused });
    const known = search.replace('as_of', 'known_at');
    expect(askedDay(new URLSearchParams(known), 'known_at')).toEqual({ asOf, refused });
  });

  it('goes along with an address and keeps what else stands in it', () => {
    expect(withDay('/signals', '2026-08-20')).toBe('/signals?as_of=2026-08-20');
    expect(withDay('/signals?kind=kill#x', '2026-08-20')).toBe('/signals?kind=kill&as_of=2026-08-20#x');
    expect(withDay('/signals?as_of=2020-01-01&kind=kill', '')).toBe('/signals?kind=kill');
  });
});

describe('the end of the quarter', () => {
  it.each([
    ['2026-05-20', '2026-03-31', '2026-06-30'],
    ['2026-06-30', '2026-03-31', '2026-09-30'],
    ['2026-01-01', '2025-12-31', '2026-03-31'],
    ['2025-12-31', '2025-09-30', '2026-03-31'],
  ])('before and after %s', (day, before, after) => {
    expect([quarterEnd(day, -1), quarterEnd(day, 1)]).toEqual([before, after]);
  });
});
