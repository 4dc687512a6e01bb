import type { Lexicon } from '../../reader/lexicon.ts';

/**
 * Ids of the metrics a model may choose from: those that have words. One without any (other:amount) only says what unit
 * a quantity has.
 */
export function offeredMetrics({ metrics }: Lexicon): string[] {
  return metrics.filter(({ aliases }) => aliases.length > 0).map(({ id }) => id);
}
