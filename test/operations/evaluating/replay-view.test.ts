import { expect, it } from 'vitest';
import { replayView } from '../../../src/operations/evaluating/replay-view.ts';
import type { ReplayOut } from '../../../src/operations/shapes/replay.ts';

const replay = (states: readonly string[]): ReplayOut => ({
  ...{ kind: 'signal', id: 'a', title: 'A', from: '2020-01-01', to: '2020-01-03', registered: '2026-01-01' },
  ...{ known_from: '2020-01-01', every: 'day', episodes: [], judged: null, days: [] },
  points: states.map((what, day) => ({ on: `2020-01-0${day + 1}`, what, value: null })),
});
const told = (states: readonly string[]): string => JSON.stringify(replayView(replay(states), 'en'));

it('does not say that a signal never fired where nothing was known of it', () => {
  expect(told(['no_data', 'stale', 'source_error'])).toContain('unknown throughout');
  expect(told(['no_data', 'stale', 'source_error'])).not.toContain('It never did');
});

it('says of how many points nothing can be told', () => {
  expect(told(['no_data', 'ok', 'ok'])).toContain('It never did');
  expect(told(['no_data', 'ok', 'ok'])).toContain('at 1 of 3 points');
  expect(told(['ok', 'pending'])).not.toContain('points');
});
