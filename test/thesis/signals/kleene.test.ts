import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, Truth } from '../../../src/thesis/signal.ts';
import { truthOf } from '../../../src/thesis/signals/kleene.ts';
import { at } from '../support/fake-port.ts';

const leaf = (id: string): Rule => ({ kind: 'signal', id, at });
const worth = (rule: Rule, truths: Readonly<Record<string, Truth>>): Truth =>
  truthOf(rule, { condition: () => null, signal: (id) => truths[id] ?? null });
const truth = fc.constantFrom<Truth>(true, false, null);
const truths = fc.record({ a: truth, b: truth, c: truth });
const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')];
const not = (rule: Rule): Rule => ({ kind: 'not', of: [rule] });
const all = (...of: Rule[]): Rule => ({ kind: 'all', of });
const any = (...of: Rule[]): Rule => ({ kind: 'any', of });
const atLeast = (count: number, ...of: Rule[]): Rule => ({ kind: 'at_least', count, of });

describe('three-valued logic', () => {
  it('lets what is unknown stay unknown unless the rest decides', () => {
    expect(worth(all(a, b), { a: false, b: null })).toBe(false);
    expect(worth(all(a, b), { a: true, b: null })).toBe(null);
    expect(worth(any(a, b), { a: true, b: null })).toBe(true);
    expect(worth(any(a, b), { a: false, b: null })).toBe(null);
    expect(worth(not(a), { a: null })).toBe(null);
    expect(worth(atLeast(2, a, b, c), { a: true, b: null, c: false })).toBe(null);
    expect(worth(atLeast(2, a, b, c), { a: true, b: null, c: true })).toBe(true);
    expect(worth(atLeast(2, a, b, c), { a: false, b: null, c: false })).toBe(false);
  });

  it('keeps the laws of Kleene', () => {
    const same = (left: Rule, right: Rule) =>
      fc.assert(
        fc.property(truths, (given) => worth(left, given) === worth(right, given)),
        { seed: 6, numRuns: 60 },
      );
    same(not(not(a)), a);
    same(not(all(a, b)), any(not(a), not(b)));
    same(not(any(a, b)), all(not(a), not(b)));
    same(all(a, b, c), atLeast(3, a, b, c));
    same(any(a, b, c), atLeast(1, a, b, c));
    same(all(a, any(b, c)), any(all(a, b), all(a, c)));
    same(not(atLeast(2, a, b, c)), atLeast(2, not(a), not(b), not(c)));
  });

  it('never takes back what it decided when the unknown becomes known', () => {
    const rules = [all(a, any(b, not(c))), atLeast(2, a, b, c), any(all(a, b), not(c))];
    fc.assert(
      fc.property(truths, truths, fc.constantFrom(...rules), (some, other, rule) => {
        const before = worth(rule, some);
        const filled = { a: some.a ?? other.a, b: some.b ?? other.b, c: some.c ?? other.c };
        return before === null || before === worth(rule, filled);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
