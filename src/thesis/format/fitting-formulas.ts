import type { Indicator } from '../indicator.ts';
import { misfitsOf } from './formula-checks.ts';
import type { Known } from './names.ts';
import type { NotedFault } from './sheet.ts';

/** The indicators, without the formulas in which something does not go together; what does not is noted. */
export function fitting(
  indicators: ReadonlyMap<string, Indicator>,
  { concepts }: Known,
  faults: NotedFault[],
): Map<string, Indicator> {
  const unitOf = (id: string): string | null => indicators.get(id)?.unit ?? null;
  return new Map(
    [...indicators].map(([id, indicator]) => {
      const { formula } = indicator;
      const found = formula === null ? [] : misfitsOf(indicator, formula, { concepts, unitOf });
      for (const { at, ...misfit } of found)
        faults.push({ ...at, ...misfit, meant: null, loses: `value of indicator ${id}` });
      return [id, found.length === 0 ? indicator : { ...indicator, formula: null }];
    }),
  );
}
