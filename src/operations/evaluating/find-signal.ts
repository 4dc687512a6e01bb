import { didYouMean } from '../../base/did-you-mean.ts';
import { TightropeError } from '../../base/error.ts';
import type { Signal } from '../../thesis/signal.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import { signalsOf } from './signal-out.ts';

/** A signal or kill criterion; throws signal_not_found naming what comes near. */
export function findSignal(thesis: Thesis, id: string): Signal {
  const signals = signalsOf(thesis);
  const found = signals.find((one) => one.id === id);
  if (found !== undefined) return found;
  const near = didYouMean(
    id,
    signals.map((one) => one.id),
  );
  throw new TightropeError('signal_not_found', { at: id, ...(near === undefined ? {} : { hint: near }) });
}
