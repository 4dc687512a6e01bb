import { describe, expect, it } from 'vitest';
import claims from '../../src/operations/claims.ts';
import read from '../../src/operations/read.ts';
import { parseInput } from '../../src/operations/parse-input.ts';
import { TightropeError, type ErrorData } from '../../src/base/error.ts';
import type { Locale } from '../../src/base/locale.ts';

function fault(
  raw: unknown,
  record: { input: typeof claims.input | typeof read.input } = claims,
  locale: Locale = 'en',
): ErrorData {
  try {
    parseInput(record.input, raw, 'cli', locale);
  } catch (error) {
    if (error instanceof TightropeError) return error.data;
    throw error;
  }
  throw new Error('was accepted');
}

describe('an input', () => {
  it('takes text for the numbers and booleans it plainly is, and one value for a list of one', () => {
    expect(
      parseInput(claims.input, { limit: '7', descending: 'true', facets: '0' }, 'http', 'en'),
    ).toMatchObject({
      limit: 7,
      descending: true,
      facets: false,
    });
    expect(parseInput(read.input, { sources: 'a.txt' }, 'cli', 'en').sources).toEqual(['a.txt']);
    expect(parseInput(claims.input, { search: '100' }, 'http', 'en').search).toBe('100');
  });

  it.each([
    [{ limit: 'many' }, { at: '--limit', expected: 'a whole number from 1 to 10000', received: 'many' }],
    [{ limit: 0 }, { at: '--limit', expected: 'a whole number from 1 to 10000', received: '0' }],
    [{ limit: '10001' }, { at: '--limit', received: '10001' }],
    [{ limit: 1.5 }, { at: '--limit', received: '1.5' }],
    [{ limit: '' }, { at: '--limit', received: 'empty' }],
    [{ offset: -1 }, { at: '--offset', expected: 'a whole number from 0', received: '-1' }],
    [{ descending: 'perhaps' }, { at: '--descending', expected: 'true or false', received: 'perhaps' }],
    [
      { kind: 'colour' },
      { at: '--kind', expected: expect.stringMatching(/^one of money, percent/), received: 'colour' },
    ],
    [{ search: '' }, { at: '--search', expected: 'a text', received: 'empty' }],
    [{ search: ['a', 'b'] }, { at: '--search', received: '["a","b"]' }],
    [[], { at: 'the input', expected: 'an object', received: '[]' }],
    [null, { at: 'the input', received: 'null' }],
  ])('%j is refused in plain words', (raw, expected) => {
    expect(fault(raw)).toMatchObject({ code: 'invalid_input', ...expected });
  });

  it('with an unknown field is refused, with the one that was meant', () => {
    expect(fault({ limt: 5 })).toMatchObject({
      at: 'limt',
      received: 'none of them',
      hint: 'Did you mean limit?',
    });
    const far = fault({ zebra: 5 });
    expect(far.expected).toContain('limit');
    expect(far.hint).toBeUndefined();
    expect(fault({ limt: 5 }, claims, 'zh-Hant').hint).toBe('是不是想用 limit？');
  });

  it('is not fooled by names every object has', () => {
    expect(fault(JSON.parse('{"__proto__": 1}'))).toMatchObject({ at: '__proto__' });
    expect(fault({ constructor: 1 })).toMatchObject({ at: 'constructor' });
  });

  it.each(['2025-13-01', '2025-02-29', 'yesterday', '2025/12/09'])('of the date %s is refused', (dated) => {
    expect(fault({ dated }, read)).toMatchObject({
      at: '--dated',
      expected: 'a date such as 2025-12-09',
      received: dated,
    });
  });

  it('is named as the surface writes it', () => {
    expect(fault({ sources: [''] }, read).at).toBe('SOURCE');
    expect(fault({ max_bytes: 'x' }, read).at).toBe('--max-bytes');
    try {
      parseInput(claims.input, { limit: 'x' }, 'http', 'en');
      expect.unreachable();
    } catch (error) {
      expect((error as TightropeError).data.at).toBe('limit');
    }
  });

  it('says which of several contents is wrong', () => {
    const wrong = { contents: [{ name: 'a', text: 'b' }, { name: 'c' }] };
    expect(() => parseInput(read.input, wrong, 'http', 'en')).toThrow(TightropeError);
    try {
      parseInput(read.input, wrong, 'http', 'en');
    } catch (error) {
      expect((error as TightropeError).data).toMatchObject({ at: 'contents.1', received: '{"name":"c"}' });
    }
  });

  it('refuses a field that a content does not have', () => {
    const wrong = { contents: [{ name: 'a', text: 'b', evil: 1 }] };
    expect(() => parseInput(read.input, wrong, 'http', 'en')).toThrow(TightropeError);
  });

  it('shows no more than a line of what was given', () => {
    expect(fault({ kind: 'x'.repeat(5000) }).received?.length).toBe(80);
  });
});
