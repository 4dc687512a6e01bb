import type { Condition, Rule, Truth } from '../signal.ts';

/** What the leaves of a rule are worth at a moment. */
export interface Leaves {
  condition(condition: Condition): Truth;
  signal(id: string): Truth;
}

/** The truth of a rule in Kleene's logic: what is unknown stays unknown unless the rest decides. */
export function truthOf(rule: Rule, leaves: Leaves): Truth {
  switch (rule.kind) {
    case 'condition':
      return leaves.condition(rule);
    case 'signal':
      return leaves.signal(rule.id);
    case 'not':
      return not(truthOf(rule.of[0], leaves));
    case 'all':
      return atLeast(rule.of.length, rule.of, leaves);
    case 'any':
      return atLeast(1, rule.of, leaves);
    case 'at_least':
      return atLeast(rule.count, rule.of, leaves);
  }
}

function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** The conditions and signals a rule names, in the order in which they stand. */
export function leavesOf(rule: Rule): (Condition | Extract<Rule, { kind: 'signal' }>)[] {
  return rule.kind === 'condition' || rule.kind === 'signal' ? [rule] : rule.of.flatMap(leavesOf);
}

function atLeast(count: number, rules: readonly Rule[], leaves: Leaves): Truth {
  let [holding, unknown] = [0, 0];
  for (const rule of rules) {
    const truth = truthOf(rule, leaves);
    if (truth === true) holding += 1;
    else if (truth === null) unknown += 1;
  }
  if (holding >= count) return true;
  return holding + unknown >= count ? null : false;
}
