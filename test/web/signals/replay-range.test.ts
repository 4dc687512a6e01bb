import { describe, expect, it } from 'vitest';
import { askedRange, rangesOffered, withRange } from '../../../src/web/signals/replay-range.ts';

const asked = (query: string) => askedRange(new URLSearchParams(query), '2026-08-20');

describe('the range of a replay', () => {
  it.each([
    ['', { from: '', to: '' }],
    ['from=2006-01-01&to=2009-12-31', { from: '2006-01-01', to: '2009-12-31' }],
    ['to=2009-12-31', { from: '', to: '2009-12-31' }],
    ['from=%202006-01-01', { from: '2006-01-01', to: '' }],
  ])('%s is taken as it stands', (query, range) => {
    expect(asked(query)).toEqual({ ...range, refused: null });
  });

  it.each([
    ['from=banana', 'banana – …'],
    ['from=2009-12-31&to=2006-01-01', '2009-12-31 – 2006-01-01'],
    ['to=2026-08-21', '… – 2026-08-21'],
    ['from=2026-08-20', '2026-08-20 – …'],
    ['from=2026-02-30', '2026-02-30 – …'],
  ])('%s is told and not taken', (query, refused) => {
    expect(asked(query)).toEqual({ from: '', to: '', refused });
  });

  it('is written into the address beside what else stands there', () => {
    const before = new URLSearchParams('as_of=2026-08-20&from=2006-01-01');
    expect(withRange(before, { from: '', to: '2009-12-31' }).toString()).toBe(
      'as_of=2026-08-20&to=2009-12-31',
    );
    expect(before.get('from')).toBe('2006-01-01');
  });
});

describe('ranges offered', () => {
  const names = (knownFrom: string | null, last: string) =>
    rangesOffered(knownFrom, last).map(({ name }) => name);

  it('are those of which anything is known', () => {
    expect(names('1999-05-01', '2026-08-20')).toEqual(['ten', 'dotcom', 'crisis', 'all']);
    expect(names('2003-12-27', '2026-08-20')).toEqual(['ten', 'crisis', 'all']);
    expect(names('2017-07-26', '2026-08-20')).toEqual(['ten']);
    expect(names(null, '2026-08-20')).toEqual(['ten']);
  });

  it('have passed by the last day', () => {
    expect(names('1980-01-01', '2008-06-30')).toEqual(['ten', 'dotcom', 'all']);
  });
});
