import { describe, expect, it } from 'vitest';
import { inTurns } from '../../../src/operations/evaluating/in-turns.ts';

function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe('inTurns', () => {
  it('does it to each in order and lets others work in between', async () => {
    const done: string[] = [];
    const other = new Promise<void>((resolve) =>
      setImmediate(() => {
        done.push('another');
        resolve();
      }),
    );
    await inTurns(['a', 'b', 'c'], (one) => {
      busy(20);
      done.push(one);
    });
    await other;
    expect(done.filter((one) => one !== 'another')).toEqual(['a', 'b', 'c']);
    expect(done.indexOf('another')).toBeLessThan(done.indexOf('c'));
  });

  it('ends early where nobody waits any more', async () => {
    const ending = new AbortController();
    const done: number[] = [];
    const work = (one: number): void => {
      done.push(one);
      if (one === 2) ending.abort();
    };
    await inTurns([1, 2, 3], work, ending.signal);
    expect(done).toEqual([1, 2]);
  });
});
