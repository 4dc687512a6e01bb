import type { Truth } from '../signal.ts';
import { truthOf } from '../signals/kleene.ts';
import type { StanceName, StanceRow, StanceTable } from '../stance.ts';

/** What the table says of a moment. */
export interface Judgement {
  stance: StanceName;
  /** Null where no row fits, which is as good as not enough evidence. */
  row: StanceRow | null;
  /** The level reached of each axis, by the axis's id. */
  levels: ReadonlyMap<string, string>;
}

/**
 * The first row that fits. Of an axis the highest level whose rule holds is reached, else the first. What is unknown does not hold.
 * `evidence`: share of the lifeline's indicators that is known, 0..1.
 */
export function judge(table: StanceTable, signal: (id: string) => Truth, evidence: number): Judgement {
  const leaves = { condition: () => null, signal };
  const levels = new Map<string, string>();
  for (const { id, levels: of } of table.axes) {
    const reached = of.filter(({ rule }, index) => index === 0 || (rule && truthOf(rule, leaves) === true));
    levels.set(id, reached.at(-1)?.id ?? '');
  }
  for (const row of table.rows) {
    if (row.evidenceBelow !== null && evidence >= row.evidenceBelow) continue;
    if (!Object.entries(row.when).every(([axis, wanted]) => wanted.includes(levels.get(axis) ?? '')))
      continue;
    if (row.signals !== null && truthOf(row.signals, leaves) !== true) continue;
    return { stance: row.stance, row, levels };
  }
  return { stance: 'not_enough_evidence', row: null, levels };
}
