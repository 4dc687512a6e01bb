import { isLeaf, type Formula } from '../formula/formula.ts';
import type { Rule } from '../signal.ts';
import type { Thesis } from '../thesis.ts';

/** A signal whose truth faults of files leave open in part, and the indicators and signals it lacks. */
export interface LeftUnknown {
  signal: string;
  lacks: readonly string[];
}

/** What the faults of a thesis take from its signals. An indicator that waits for a source is not among them: nothing is wrong with it. */
export function leftUnknown(thesis: Thesis): LeftUnknown[] {
  return [...thesis.signals].flatMap(([signal, { rule }]) => {
    const lacks = [...new Set(namesIn(rule).filter((name) => isLost(name, thesis)))].sort();
    return lacks.length === 0 ? [] : [{ signal, lacks }];
  });
}

function namesIn(rule: Rule): string[] {
  if (rule.kind === 'condition') return [rule.indicator];
  return rule.kind === 'signal' ? [`signal ${rule.id}`] : rule.of.flatMap(namesIn);
}

function isLost(
  name: string,
  thesis: Pick<Thesis, 'indicators' | 'signals'>,
  asked: ReadonlySet<string> = new Set(),
): boolean {
  const { indicators, signals } = thesis;
  if (name.startsWith('signal ')) return !signals.has(name.slice('signal '.length));
  if (asked.has(name)) return false;
  const indicator = indicators.get(name);
  if (indicator === undefined) return true;
  if (indicator.formula === null) return indicator.waits === null;
  const among = new Set([...asked, name]);
  return needs(indicator.formula).some((one) => isLost(one, thesis, among));
}

function needs(formula: Formula): string[] {
  if (!isLeaf(formula)) return formula.of.flatMap(needs);
  return formula.leaf === 'indicator' ? [formula.id] : [];
}
