import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { exactJsonBody, listIn } from '../../src/feeds/exact-json.ts';
import { isMissing, plainNumber } from '../../src/feeds/number-text.ts';

function answer(text: string) {
  const request = {
    url: 'https://example.org/a',
    secrets: [],
    headers: {},
    body: 'json' as const,
    limitBytes: 1,
  };
  return {
    request,
    headers: {},
    bytes: new TextEncoder().encode(text),
    retrievedAt: '2026-11-20T12:00:00.000Z',
  };
}

describe('numbers as they stand', () => {
  it('keeps every digit, and leaves numbers inside texts alone', () => {
    const text =
      '{"a": 5.40, "b": [-0, 38968295059805.35, 123456789012345678901], "say \\"7\\" 8": "9, 10.0", "n": null}';
    expect(exactJsonBody(answer(text))).toEqual({
      a: '5.40',
      b: ['-0', '38968295059805.35', '123456789012345678901'],
      'say "7" 8': '9, 10.0',
      n: null,
    });
  });

  it('takes a text of a million characters', () => {
    const long = `${'x\\n'.repeat(500_000)} 1`;
    expect(exactJsonBody(answer(`{"long": "${long}", "v": 1.0}`))).toMatchObject({ v: '1.0' });
  });

  it.each(['{"a": 01}', '{"a": 1', '{"a": NaN}', ''])('refuses %j', (text) => {
    expect(() => exactJsonBody(answer(text))).toThrow(TightropeError);
  });

  it('refuses a list that is none, or holds other things than objects', () => {
    for (const holder of [null, 'x', {}, { rows: {} }, { rows: [1] }, { rows: [[]] }])
      expect(() => listIn(answer(''), holder, 'rows')).toThrow(TightropeError);
    expect(listIn(answer(''), { rows: [{ a: 1 }] }, 'rows')).toEqual([{ a: 1 }]);
  });

  it.each([
    ['5.40', '5.40'],
    ['+1', '1'],
    ['1.5e3', '1500'],
    ['2E-5', '0.00002'],
    ['1e9999', null],
    ['1,5', null],
    ['', null],
    ['Infinity', null],
  ])('%j is %j', (text, plain) => {
    expect(plainNumber(text)).toBe(plain);
  });

  it('knows what says that there is no value', () => {
    expect(['.', '', ' ', 'NaN', 'null', 'N/A', 'na', '#N/A', null, undefined].every(isMissing)).toBe(true);
    expect(['0', '-', '0.0', 'none', 0].some(isMissing)).toBe(false);
  });
});
