import { isLeaf, type Formula } from '../../thesis/formula/formula.ts';
import type { Evaluated } from '../evaluating/evaluated.ts';

/**
 * When the newest number that was pulled became known (UTC, milliseconds), whatever day is asked about; null where nothing is held.
 * Figures that a person cites or reads are left out: one of them does not make the rest new.
 */
export function newestHeld({ thesis, course }: Pick<Evaluated, 'thesis' | 'course'>): number | null {
  let newest = -Infinity;
  for (const { id, formula } of thesis.indicators.values()) {
    if (formula === null || restsOnFigures(formula)) continue;
    newest = Math.max(newest, course.watch(id)?.history.changes.at(-1)?.knownAt ?? -Infinity);
  }
  return Number.isFinite(newest) ? newest : null;
}

function restsOnFigures(formula: Formula): boolean {
  if (isLeaf(formula)) return formula.leaf === 'figures' || formula.leaf === 'indicator';
  return formula.of.some(restsOnFigures);
}
