import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinShared, partShared } from '../../src/base/shared-parts.ts';

const points = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ on: `2025-01-${index + 10}`, value: index, is: index > 2 }));

describe('answers in several languages', () => {
  it('keep once what is the same in all, with the names of its fields once', () => {
    const answers = ['Title', '标题', '標題'].map((title) => ({ title, history: points(30), count: 30 }));
    const { answers: own, shared } = partShared(answers);
    expect(own[1]).toEqual({ title: '标题', history: { $shared: 0 }, count: 30 });
    expect(shared).toEqual([
      { fields: ['on', 'value', 'is'], rows: points(30).map(({ on, value, is }) => [on, value, is]) },
    ]);
    expect(own.map((one) => joinShared(one, shared))).toEqual(answers);
  });

  it('stay whole where they differ or are short', () => {
    const differ = ['a', 'b'].map((text) => points(30).map((one) => ({ ...one, text })));
    expect(partShared(differ)).toEqual({ answers: differ, shared: [] });
    expect(
      partShared([
        [1, 2],
        [1, 2],
      ]),
    ).toEqual({
      answers: [
        [1, 2],
        [1, 2],
      ],
      shared: [],
    });
    expect(() => joinShared({ $shared: 3 }, [])).toThrow(RangeError);
  });

  it('are what they were, whatever they hold', () => {
    const value = fc.jsonValue({ maxDepth: 3 }).map((one): unknown => JSON.parse(JSON.stringify(one)));
    const wrapped = fc.record({
      same: fc.array(value),
      other: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), value),
    });
    fc.assert(
      fc.property(fc.array(wrapped, { minLength: 1, maxLength: 3 }), wrapped, (each, same) => {
        const answers = each.map((own) => ({ own, same, rows: [own, own] }));
        const { answers: parted, shared } = partShared(answers, 1);
        const read = JSON.parse(JSON.stringify({ parted, shared })) as { parted: unknown[]; shared: [] };
        expect(read.parted.map((one) => joinShared(one, read.shared))).toEqual(answers);
      }),
      { seed: 11 },
    );
  });
});
