import type { Truth } from '../signal.ts';
import { truthOf } from '../signals/kleene.ts';
import type { StanceName, StanceRow, StanceTable } from '../stance.ts';
import { judge } from './judge.ts';

/** What is unknown would still allow this. */
export interface Possible {
  stances: ReadonlySet<StanceName>;
  /** Levels by axis. */
  levels: ReadonlyMap<string, ReadonlySet<string>>;
  /** Too much is unknown to try everything: more is allowed here than may really be. */
  widened: boolean;
}

/** Unknown signals that are tried both ways; with more, each is taken to allow anything. */
export const triedSignals = 10;

/**
 * Stances and levels that the unknown signals would still allow, tried both ways. `evidence`: share of the lifeline known now; what
 * is missing of it may become known, so that a row asking for less need not stay.
 */
export function possible(
  table: StanceTable,
  signals: readonly string[],
  signal: (id: string) => Truth,
  evidence: number,
): Possible {
  const unknown = signals.filter((id) => signal(id) === null);
  const shares = evidence < 1 ? [evidence, 1] : [evidence];
  if (unknown.length > triedSignals) return widened(table, signal, evidence);
  const stances = new Set<StanceName>();
  const levels = new Map(table.axes.map(({ id }) => [id, new Set<string>()]));
  for (let trial = 0; trial < 2 ** unknown.length; trial++) {
    const tried = new Map(unknown.map((id, bit) => [id, (trial & (1 << bit)) !== 0]));
    for (const share of shares) {
      const judged = judge(table, (id) => tried.get(id) ?? signal(id), share);
      stances.add(judged.stance);
      for (const [axis, level] of judged.levels) levels.get(axis)?.add(level);
    }
  }
  return { stances, levels, widened: false };
}

/** Every rule for itself: one that is unknown may hold or not, whatever the others do. */
function widened(table: StanceTable, signal: (id: string) => Truth, evidence: number): Possible {
  const leaves = { condition: () => null, signal };
  const levels = new Map(
    table.axes.map(({ id, levels: of }) => {
      const found = new Set<string>();
      for (const level of [...of].reverse()) {
        const truth = level === of[0] || (level.rule !== null && truthOf(level.rule, leaves));
        if (truth !== false) found.add(level.id);
        if (truth === true) break;
      }
      return [id, found] as const;
    }),
  );
  const fits = (row: StanceRow): Truth => {
    const asked: Truth[] = [row.signals === null ? true : truthOf(row.signals, leaves)];
    if (row.evidenceBelow !== null) asked.push(evidence < row.evidenceBelow ? null : false);
    for (const [axis, wanted] of Object.entries(row.when)) {
      const allowed = [...(levels.get(axis) ?? [])];
      const within = allowed.filter((level) => wanted.includes(level)).length;
      asked.push(within === 0 ? false : within === allowed.length ? true : null);
    }
    return asked.includes(false) ? false : asked.includes(null) ? null : true;
  };
  const stances = new Set<StanceName>();
  for (const row of table.rows) {
    const truth = fits(row);
    if (truth !== false) stances.add(row.stance);
    if (truth === true) return { stances, levels, widened: true };
  }
  return { stances: stances.add('not_enough_evidence'), levels, widened: true };
}
