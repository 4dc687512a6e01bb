import type { ReplayOut } from '../../../src/operations/shapes/replay.ts';
import type { ConditionOut, SignalOut, StripOut } from '../../../src/operations/shapes/signal.ts';

export function condition(over: Partial<ConditionOut> = {}): ConditionOut {
  return {
    ...{ indicator: 'x', title: 'X', of: 'level', readings: 1, truth: false, text: 'X above 90 %' },
    enter: { side: 'above', at: 0.9 },
    exit: { side: 'below', at: 0.8 },
    ...{ value: 0.8, value_text: '80.0 %', distance: -0.1, distance_text: '-10.0 pp', relative: -1 },
    distance_words: '10.0 pp below the line that enters',
    ...over,
  };
}

export function signal(id: string, over: Partial<SignalOut> = {}): SignalOut {
  return {
    ...{ id, title: id, about: id, kind: 'reduce', origin: '', answers: [], registered: '2026-01-01' },
    ...{ state: 'ok', state_text: 'ok', truth: false, since: null, known: 1, unverified: 0 },
    ...{ persist_days: 0, rule: [], conditions: [condition()], nearest: 1, outcome: null, amendments: [] },
    ...over,
  };
}

export function strip(over: Partial<StripOut> = {}): StripOut {
  return {
    ...{ id: 's', from: '2016-01-01', to: '2026-01-01', runs: [{ on: '2016-01-01', what: 'ok' }] },
    ...{ fired: 0, days: 0, followed: 0, judged: 0, false_alarms: 0, forecasts: true },
    ...over,
  };
}

export function episode(from: string, over: Partial<ReplayOut['episodes'][number]> = {}) {
  return {
    ...{ from, to: null, days: 10, what: 'firing', text: 'firing', call: true, verdict: null },
    ...{ verdict_text: null, followed_on: null, lead_days: null, until: null, overlaps: false },
    ...over,
  } satisfies ReplayOut['episodes'][number];
}

const nothing = { count: 0, of: 0, share: null, interval: null };

export function tally(over: Partial<NonNullable<ReplayOut['judged']>['calls']> = {}) {
  return {
    ...{ episodes: 0, overlapping: 0, open: 0, not_covered: 0, followed: nothing, false_alarms: 0 },
    lead_days: null,
    ...over,
  };
}

export function judged(
  over: Partial<NonNullable<ReplayOut['judged']>> = {},
): NonNullable<ReplayOut['judged']> {
  return {
    ...{ outcome: 'falls', within_days: 730, calls: tally(), replayed: tally() },
    base: { windows: nothing, days: nothing },
    ...over,
  };
}
