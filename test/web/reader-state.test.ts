import { describe, expect, it } from 'vitest';
import {
  certaintyOf,
  countBy,
  facetValues,
  inReadingOrder,
  parseFilter,
  passes,
  stepFrom,
  writtenValues,
  type Sorted,
} from '../../src/web/reader/reader-state.ts';

describe('reader state', () => {
  it('steps through the claims that are shown and stops at both ends', () => {
    const shown = [2, 5, 9];
    expect(stepFrom(shown, null, 1)).toBe(2);
    expect(stepFrom(shown, null, -1)).toBe(9);
    expect(stepFrom(shown, 2, 1)).toBe(5);
    expect(stepFrom(shown, 9, 1)).toBe(9);
    expect(stepFrom(shown, 2, -1)).toBe(2);
    expect(stepFrom(shown, 3, 1)).toBe(5);
    expect(stepFrom(shown, 3, -1)).toBe(2);
    expect(stepFrom([], 3, 1)).toBeNull();
  });

  const claim: Sorted = {
    ...{ kind: 'money', modality: null, subject: 'Foo, 100% Inc.', metric: 'revenue', period: '2025' },
    ...{ speaker: null, standing: 'found', corrections: [] },
    slots: [
      { slot: 'subject', start: 0, end: 3, inferred_reason: null },
      { slot: 'metric', start: null, end: null, inferred_reason: 'inferred' },
    ],
  };

  it('shows what passes every filter; what was not found can be asked for', () => {
    const filter = parseFilter(new URLSearchParams('kind=money,percent&modality=unknown'));
    expect(passes(claim, filter)).toBe(true);
    expect(passes({ ...claim, modality: 'plan' }, filter)).toBe(false);
    expect(passes({ ...claim, kind: 'ratio' }, filter)).toBe(false);
    expect(passes({ ...claim, kind: 'ratio' }, parseFilter(new URLSearchParams()))).toBe(true);
  });

  it('writes values with commas and signs so that they come back', () => {
    const values = ['Foo, 100% Inc.', 'Bar%2C'];
    const search = new URLSearchParams({ subject: writtenValues(values) });
    expect(parseFilter(new URLSearchParams(search.toString())).subject).toEqual(values);
    expect(passes(claim, parseFilter(search))).toBe(true);
  });

  it('tells what each slot rests on', () => {
    expect(facetValues(claim, 'certainty')).toEqual([
      'subject:located',
      'metric:inferred',
      'period:inferred',
      'modality:open',
      'speaker:open',
    ]);
    const said = { value: 'Bar', found: 'Foo', reason: 'r', author: null, at: '2026-01-02', override: 'a' };
    const corrected: Sorted = { ...claim, corrections: [{ slot: 'subject', ...said }] };
    expect(certaintyOf(corrected, 'subject')).toBe('said');
    expect(facetValues(corrected, 'person')).toEqual(['corrected']);
    expect(facetValues({ ...claim, standing: 'rejected' }, 'person')).toEqual(['rejected']);
    expect(facetValues(claim, 'person')).toEqual(['untouched']);
  });

  it('puts claims in the order of reading and counts their values', () => {
    const claims = [
      { start: 5, end: 9, part: 1 },
      { start: 5, end: 9, part: 0 },
      { start: 5, end: 7, part: 0 },
      { start: 1, end: 20, part: 0 },
    ];
    expect(inReadingOrder(claims).map(({ start, end, part }) => [start, end, part])).toEqual([
      [1, 20, 0],
      [5, 7, 0],
      [5, 9, 0],
      [5, 9, 1],
    ]);
    expect(countBy(['b', 'a', 'b', 'c', 'a', 'b'])).toEqual([
      ['b', 3],
      ['a', 2],
      ['c', 1],
    ]);
  });
});
