import { describe, expect, it } from 'vitest';
import { placeAbove } from '../../../src/web/shell/places.ts';

describe('the place above an address', () => {
  it.each([
    ['/indicators/coverage', '/indicators'],
    ['/thesis/reviews/2026-q1', '/thesis'],
    ['/documents/0123', '/library'],
    ['/series/fred:DGS10', '/facts'],
    ['/facts', null],
    ['/', null],
    ['/no/such/page', null],
    ['/%', null],
  ])('of %s is %s', (location, href) => {
    expect(placeAbove(location)?.href ?? null).toBe(href);
  });
});
