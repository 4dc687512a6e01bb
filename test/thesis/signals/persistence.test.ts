import { describe, expect, it } from 'vitest';
import { startOf } from '../../../src/thesis/instant.ts';
import { Persistence } from '../../../src/thesis/signals/persistence.ts';
import type { Truth } from '../../../src/thesis/signal.ts';

function states(days: number, given: readonly [number, Truth][]): string[] {
  const persistence = new Persistence(days);
  return given.map(([day, truth]) => {
    while (persistence.due() < startOf(day)) persistence.pass(persistence.due());
    persistence.take(startOf(day), truth, 'stale');
    return persistence.state;
  });
}

describe('persistence', () => {
  it('fires once the rule has held as long as it must, and ends once it has failed as long', () => {
    const given: [number, Truth][] = [
      ...([
        [0, false],
        [1, true],
        [10, true],
        [11, true],
      ] as [number, Truth][]),
      ...([
        [12, false],
        [20, true],
        [21, false],
        [30, false],
        [31, false],
      ] as [number, Truth][]),
    ];
    expect(states(10, given)).toEqual([
      ...['ok', 'pending', 'pending', 'firing', 'resolving', 'firing', 'resolving', 'resolving', 'ok'],
    ]);
  });

  it('forgets a pending that did not last', () => {
    expect(
      states(5, [
        [0, true],
        [4, false],
        [5, true],
        [9, true],
      ]),
    ).toEqual(['pending', 'ok', 'pending', 'pending']);
  });

  it('counts unknown days for neither, and goes on as what it was', () => {
    expect(
      states(5, [
        [0, true],
        [6, null],
        [7, true],
        [8, null],
        [9, false],
      ]),
    ).toEqual([...['pending', 'stale', 'firing', 'stale', 'resolving']]);
    expect(
      states(5, [
        [0, true],
        [4, null],
        [6, true],
        [10, true],
        [11, true],
      ]),
    ).toEqual([...['pending', 'stale', 'pending', 'pending', 'firing']]);
  });

  it('needs no days where none are asked for', () => {
    expect(
      states(0, [
        [0, true],
        [0, false],
        [1, true],
      ]),
    ).toEqual(['firing', 'ok', 'firing']);
  });
});
