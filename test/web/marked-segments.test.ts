import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedSegments } from '../../src/web/reader/marked-segments.ts';

const spans = fc.integer({ min: 0, max: 60 }).chain((length) =>
  fc.record({
    text: fc.string({ unit: 'grapheme', minLength: length, maxLength: length + 20 }),
    claims: fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { maxLength: 12 }),
    evidence: fc.option(fc.tuple(fc.nat(80), fc.nat(30)), { nil: null }),
    from: fc.nat(30),
    size: fc.nat(80),
  }),
);

describe('markedSegments', () => {
  it('puts the text together again, each piece knowing exactly the claims that cover it', () => {
    fc.assert(
      fc.property(spans, ({ text, claims, evidence, from, size }) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + size, text.length);
        const placed = claims.map(([at, length], index) => ({ index, start: at, end: at + length }));
        const proof = evidence === null ? null : { start: evidence[0], end: evidence[0] + evidence[1] };
        const pieces = markedSegments(text, { start, end }, placed, proof);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(start, end));
        for (const piece of pieces) {
          expect(text.slice(piece.start, piece.end)).toBe(piece.text);
          for (let at = piece.start; at < piece.end; at += 1) {
            const covering = placed
              .filter((claim) => claim.start <= at && at < claim.end)
              .map((claim) => claim.index);
            expect(piece.claims).toEqual(covering);
            expect(piece.evidence).toBe(proof !== null && proof.start <= at && at < proof.end);
          }
        }
        for (const claim of placed) {
          const opened = pieces.filter((piece) => piece.opens.includes(claim.index));
          const beginsHere = claim.start >= start && claim.start < end && claim.end > claim.start;
          expect(opened.map((piece) => piece.start)).toEqual(beginsHere ? [claim.start] : []);
        }
      }),
      { seed: 101, numRuns: 400 },
    );
  });

  it('cuts crossing spans into three pieces and leaves the middle to both', () => {
    const pieces = markedSegments('abcdefghij', { start: 0, end: 10 }, [
      { index: 0, start: 1, end: 6 },
      { index: 1, start: 4, end: 9 },
    ]);
    expect(pieces.map(({ text, claims, opens }) => [text, claims, opens])).toEqual([
      ['a', [], []],
      ['bcd', [0], [0]],
      ['ef', [0, 1], [1]],
      ['ghi', [1], []],
      ['j', [], []],
    ]);
  });
});
