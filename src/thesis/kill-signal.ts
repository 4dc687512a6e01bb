import type { Signal } from './signal.ts';
import type { KillCriterion } from './thesis.ts';

/** A kill criterion as the signal it is: it holds from the moment its rule does, on whatever evidence its rule needs. */
export function killSignal({ id, statement, registered, rule, amendments, at }: KillCriterion): Signal {
  return {
    ...{ id, title: statement, about: statement, kind: 'kill', rule, persistDays: 0 },
    evidence: { known: 0, unverified: 1 },
    outcome: null,
    origin: '',
    answers: [],
    ...{ registered, amendments, at },
  };
}
