import type { Concept } from '../../facts/concept.ts';
import type { Formula, SourceLine } from '../formula/formula.ts';
import { isLeaf } from '../formula/formula.ts';
import type { Indicator } from '../indicator.ts';
import { operators } from '../operators/index.ts';
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
  const given = unitOfFormula(formula, about, { next: 0 }, []);
  return showsAs(given, unit)
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
  unitOfFormula(formula, about, { next: 0 }, found);
  return found;
}

/** What a formula gives, where that can be told without its data; what does not go together is put among the misfits. */
function unitOfFormula(formula: Formula, about: About, unknown: { next: number }, found: Misfit[]): Unit {
  // unlike any other, so that what is not known never looks equal
  const some = (): Unit => `?${(unknown.next += 1)}`;
  if (isLeaf(formula)) {
    if (formula.leaf === 'number') return formula.unit;
    if (formula.leaf === 'figures') return formula.query.unit ?? some();
    if (formula.leaf === 'indicator') {
      const unit = about.unitOf(formula.id);
      return unit === null ? some() : insideUnit(unit);
    }
    // the currency is that of the filings
    return formula.leaf === 'fact' && about.concepts.get(formula.concept)?.dimension === 'money'
      ? money
      : some();
  }
  const operator = operators.get(formula.operator);
  if (operator === undefined) return some();
  const units = formula.of.map((one) => unitOfFormula(one, about, unknown, found));
  const unit = operator.unit(units, formula.with);
  if (unit !== null) return unit.includes('?') ? some() : unit;
  const isKnown = units.every((one) => !one.includes('?') && !one.includes(money));
  if (isKnown || (units.includes('fraction') && units.includes(money)))
    found.push({
      at: formula.at,
      code: 'unit_mismatch',
      expected: units[0] ?? '',
      received: units.join(', '),
    });
  return some();
}

/** Whether what a formula gives can be shown in the unit an indicator names. */
function showsAs(given: Unit, unit: Unit): boolean {
  if (given.includes('?')) return true;
  if (given === money) return /^[A-Z]{3}$/.test(unit);
  const inside = insideUnit(unit);
  return given === inside || (plain.includes(given) && plain.includes(inside)) || given.includes(money);
}

/** Percentages, points and times are fractions inside. */
function insideUnit(unit: Indicator['unit']): Unit {
  return ['percent', 'points', 'times'].includes(unit) ? 'fraction' : unit;
}

const money = 'money';
const plain: readonly Unit[] = ['fraction', 'times', 'count', 'index', ''];

function walk(formula: Formula, inGroup: boolean, visit: (formula: Formula, inGroup: boolean) => void): void {
  visit(formula, inGroup);
  if (isLeaf(formula)) return;
  for (const one of formula.of) walk(one, inGroup || formula.over !== null, visit);
}
