import { didYouMean } from '../../base/did-you-mean.ts';
import { TightropeError } from '../../base/error.ts';
import type { Indicator } from '../../thesis/indicator.ts';
import type { Thesis } from '../../thesis/thesis.ts';

/** Throws indicator_not_found naming what comes near. */
export function findIndicator({ indicators }: Pick<Thesis, 'indicators'>, id: string): Indicator {
  const found = indicators.get(id);
  if (found !== undefined) return found;
  const near = didYouMean(id, [...indicators.keys()]);
  throw new TightropeError('indicator_not_found', { at: id, ...(near === undefined ? {} : { hint: near }) });
}
