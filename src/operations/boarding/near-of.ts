import type { SignalOut } from '../shapes/signal.ts';
import type { BoardOut } from '../shapes/board.ts';

/**
 * Conditions that do not hold of signals that do not fire, the nearest in usual yearly movements first, one a signal. Those whose
 * usual movement is unknown are left out: a distance without a measure says nothing.
 */
export function nearOf(signals: readonly SignalOut[]): BoardOut['near'] {
  return signals
    .flatMap(({ id, title, kind, state, state_text, known, conditions }) => {
      if (state === 'firing' || state === 'resolving') return [];
      const [condition] = conditions
        .filter(({ truth, relative }) => truth === false && relative !== null)
        .sort((a, b) => Math.abs(a.relative ?? 0) - Math.abs(b.relative ?? 0));
      return condition === undefined ? [] : [{ id, title, kind, state, state_text, known, condition }];
    })
    .sort((a, b) => Math.abs(a.condition.relative ?? 0) - Math.abs(b.condition.relative ?? 0))
    .slice(0, mostShown);
}

const mostShown = 6;
