import type { ConditionOut, SignalOut } from '../../operations/shapes/signal.ts';

export const signalGroups = ['active', 'quiet', 'untold'] as const;
export type SignalGroup = (typeof signalGroups)[number];

/** Those that fire or are about to; those that do not; those nobody can tell of. In each the nearest to its line first. */
export function groupSignals(signals: readonly SignalOut[]): ReadonlyMap<SignalGroup, SignalOut[]> {
  const groups = new Map<SignalGroup, SignalOut[]>(signalGroups.map((group) => [group, []]));
  for (const signal of signals) groups.get(groupOf[signal.state])?.push(signal);
  for (const [group, own] of groups)
    own.sort((a, b) =>
      group === 'active' ? stateOrder(a) - stateOrder(b) || byNearest(a, b) : byNearest(a, b),
    );
  return groups;
}

/** The condition that would have to change for the signal to, the one nearest to its line; null where none has a distance. */
export function nearestCondition({ state, conditions }: SignalOut): ConditionOut | null {
  const isFiring = state === 'firing' || state === 'resolving';
  const measured = conditions.filter(({ distance_words: told }) => told !== null);
  const changing = measured.filter(({ truth }) => truth === null || truth === isFiring);
  return (changing.length > 0 ? changing : measured).toSorted((a, b) => apart(a) - apart(b))[0] ?? null;
}

const groupOf: Readonly<Record<SignalOut['state'], SignalGroup>> = {
  ...{ firing: 'active', resolving: 'active', pending: 'active', ok: 'quiet' },
  ...{ no_data: 'untold', stale: 'untold', source_error: 'untold' },
};

function stateOrder({ state }: SignalOut): number {
  return ['firing', 'resolving', 'pending'].indexOf(state);
}

function byNearest(a: SignalOut, b: SignalOut): number {
  const [one, other] = [nearestCondition(a), nearestCondition(b)];
  if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
  const difference = apart(one) - apart(other);
  return Number.isNaN(difference) ? 0 : difference;
}

/** In usual yearly movements; what has no measure comes last. */
function apart({ relative }: ConditionOut): number {
  return relative === null ? Infinity : Math.abs(relative);
}
