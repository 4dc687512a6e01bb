import type { Concept } from '../../facts/concept.ts';
import { checkFormula, type LeafKind } from '../formula/check-formula.ts';
import { isLeaf, type Formula, type Leaf, type SourceLine } from '../formula/formula.ts';
import type { Indicator } from '../indicator.ts';
import type { Unit } from '../point.ts';
import type { FaultCode } from '../thesis.ts';

/** What does not go together in a formula. */
export interface Misfit {
  at: SourceLine;
  code: FaultCode;
  expected: string;
  received: string;
}

interface About {
  concepts: ReadonlyMap<string, Concept>;
  /** Unit of another indicator as it stands in its file; null where it is not known. */
  unitOf: (indicator: string) => Unit | null;
}

/** What does not go together in the formula of an indicator, its unit too. */
export function misfitsOf({ unit }: Indicator, formula: Formula, about: About): Misfit[] {
  const found = misfits(formula, about);
  if (found.length > 0) return found;
  const given = checkFormula(formula, leafKinds(about)).unit;
  return given === null || given.includes('?') || showsAs(given, unit)
    ? []
    : [{ at: formula.at, code: 'unit_mismatch', expected: unit, received: given }];
}

/** What does not go together: company left out where there is no group, flow taken as a stock, units. Empty where all does. */
function misfits(formula: Formula, about: About): Misfit[] {
  const found: Misfit[] = [];
  walk(formula, false, (one, inGroup) => {
    if (!isLeaf(one)) {
      const [least, members] = [Number(one.with['at-least'] ?? 0), one.over?.members.length ?? 0];
      if (members > 0 && least > members)
        found.push({
          at: one.at,
          code: 'never_met',
          expected: `at-least: 1 .. ${members}`,
          received: String(least),
        });
      return;
    }
    if (one.leaf !== 'fact') return;
    const concept = about.concepts.get(one.concept);
    if (one.of === null && !inGroup)
      found.push({ at: one.at, code: 'field_missing', expected: 'of | over', received: one.concept });
    if (concept?.measure === 'flow' && one.shape === 'instant')
      found.push({
        at: one.at,
        code: 'unit_mismatch',
        expected: 'quarter | ttm | year | ytd',
        received: 'instant',
      });
    if (concept?.measure === 'stock' && one.shape !== 'instant')
      found.push({ at: one.at, code: 'unit_mismatch', expected: 'instant', received: one.shape });
  });
  const { faults } = checkFormula(formula, leafKinds(about));
  for (const { at, of } of faults)
    found.push({ at, code: 'unit_mismatch', expected: of[0] ?? '', received: of.join(', ') });
  return found;
}

/** What is known of a leaf without its data. Each unit nobody knows is unlike any other, so that two never look equal. */
function leafKinds({ concepts, unitOf }: About): (leaf: Leaf) => LeafKind {
  let unknown = 0;
  const some = (): Unit => `?${(unknown += 1)}`;
  return (leaf) => {
    if (leaf.leaf === 'fact') {
      const isMoney = concepts.get(leaf.concept)?.dimension === 'money';
      return { unit: isMoney ? money : some(), cadence: null };
    }
    if (leaf.leaf === 'figures') return { unit: leaf.query.unit ?? some(), cadence: null };
    const named = leaf.leaf === 'indicator' ? unitOf(leaf.id) : null;
    return { unit: named === null ? some() : insideUnit(named), cadence: null };
  };
}

/** Whether what a formula gives can be shown in the unit an indicator names. */
function showsAs(given: Unit, unit: Unit): boolean {
  if (given === money) return /^[A-Z]{3}$/.test(unit);
  const inside = insideUnit(unit);
  return given === inside || (plain.includes(given) && plain.includes(inside));
}

/** Percentages, points and times are fractions inside. */
function insideUnit(unit: Indicator['unit']): Unit {
  return ['percent', 'points', 'times'].includes(unit) ? 'fraction' : unit;
}

/** Of most filings; in which currency a company reports is not known before its data. */
const money = 'USD';
const plain: readonly Unit[] = ['fraction', 'times', 'count', 'index', ''];

function walk(formula: Formula, inGroup: boolean, visit: (formula: Formula, inGroup: boolean) => void): void {
  visit(formula, inGroup);
  if (isLeaf(formula)) return;
  for (const one of formula.of) walk(one, inGroup || formula.over !== null, visit);
}
