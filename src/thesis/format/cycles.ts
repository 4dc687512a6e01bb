import { isLeaf, type Formula, type SourceLine } from '../formula/formula.ts';
import type { Rule } from '../signal.ts';
import type { Thesis } from '../thesis.ts';
import type { NotedFault } from './sheet.ts';

/** Something named with where it is named. */
interface Mention {
  id: string;
  at: SourceLine;
}

/** The thesis without the indicators' formulas and the signals that lead back to themselves; each ring is noted once. */
export function withoutCycles(thesis: Thesis, faults: NotedFault[]): Thesis {
  const inRing = {
    indicator: rings(
      new Map(
        [...thesis.indicators].map(([id, { formula }]) => [
          id,
          formula === null ? [] : indicatorsOf(formula),
        ]),
      ),
      'indicator',
      faults,
    ),
    signal: rings(
      new Map([...thesis.signals].map(([id, { rule }]) => [id, signalsOf(rule)])),
      'signal',
      faults,
    ),
  };
  return {
    ...thesis,
    indicators: new Map(
      [...thesis.indicators].map(([id, one]) => [
        id,
        inRing.indicator.has(id) ? { ...one, formula: null } : one,
      ]),
    ),
    signals: new Map([...thesis.signals].filter(([id]) => !inRing.signal.has(id))),
  };
}

/** Every indicator a formula names, in order. */
function indicatorsOf(formula: Formula): Mention[] {
  if (!isLeaf(formula)) return formula.of.flatMap(indicatorsOf);
  return formula.leaf === 'indicator' ? [{ id: formula.id, at: formula.at }] : [];
}

/** Every signal a rule names, in order. */
function signalsOf(rule: Rule): Mention[] {
  if (rule.kind === 'signal') return [{ id: rule.id, at: rule.at }];
  return 'enter' in rule ? [] : rule.of.flatMap(signalsOf);
}

function rings(
  edges: ReadonlyMap<string, readonly Mention[]>,
  what: string,
  faults: NotedFault[],
): Set<string> {
  const all = new Set<string>();
  for (const id of [...edges.keys()].sort()) {
    if (all.has(id)) continue;
    const ring = wayBack(id, edges);
    if (ring === null) continue;
    const first = edges.get(id)?.find((one) => one.id === (ring[1] ?? id));
    if (first === undefined) continue;
    const members = [...new Set(ring)];
    for (const member of members) all.add(member);
    faults.push({
      ...{ ...first.at, code: 'cycle', expected: `${what}: …`, received: ring.join(' → '), meant: null },
      loses: members.map((member) => `${what} ${member}`).join(', '),
    });
  }
  return all;
}

/** The shortest way from a name back to itself, both ends named; null where there is none. */
function wayBack(id: string, edges: ReadonlyMap<string, readonly Mention[]>): string[] | null {
  const ways: string[][] = [[id]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const { id: next } of edges.get(way.at(-1) ?? '') ?? []) {
      if (next === id) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
