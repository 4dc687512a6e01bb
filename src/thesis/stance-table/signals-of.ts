import { leavesOf } from '../signals/kleene.ts';
import type { StanceTable } from '../stance.ts';

/** Ids of the signals a table asks for, each once, in the order in which they stand. */
export function signalsOf({ axes, rows }: StanceTable): string[] {
  const rules = [
    ...axes.flatMap(({ levels }) => levels.map(({ rule }) => rule)),
    ...rows.map((row) => row.signals),
  ];
  const leaves = rules.flatMap((rule) => (rule === null ? [] : leavesOf(rule)));
  return [...new Set(leaves.flatMap((leaf) => (leaf.kind === 'signal' ? [leaf.id] : [])))];
}
