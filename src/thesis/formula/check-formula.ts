import { operators } from '../operators/index.ts';
import type { Operator } from '../operators/operator.ts';
import type { Cadence, Unit } from '../point.ts';
import { isLeaf, type Formula, type Leaf, type Operation, type SourceLine } from './formula.ts';

/** What is known of a leaf before there is data; null where it is not. */
export interface LeafKind {
  unit: Unit | null;
  cadence: Cadence | null;
}

interface FormulaFault {
  reason: 'units_differ' | 'not_same_period' | 'unknown_operator';
  /** The operator that cannot take what it is given. */
  operator: string;
  /** Units or cadences of its inputs. */
  of: readonly string[];
  at: SourceLine;
}

export interface CheckedFormula extends LeafKind {
  faults: readonly FormulaFault[];
}

/**
 * Unit and cadence of a formula before there is data, and where those of its parts do not go together. `about` says what is known
 * of a leaf (`member`: one of the group around it); what is not known is not held against a formula.
 */
export function checkFormula(
  formula: Formula,
  about: (leaf: Leaf, member: string | null) => LeafKind,
  member: string | null = null,
): CheckedFormula {
  if (isLeaf(formula)) {
    if (formula.leaf !== 'number') return { ...about(formula, member), faults: [] };
    return { unit: formula.unit, cadence: null, faults: [] };
  }
  const operator = operators.get(formula.operator);
  const fault = (reason: FormulaFault['reason'], of: readonly string[]): FormulaFault => ({
    ...{ reason, operator: formula.operator, of, at: formula.at },
  });
  if (operator === undefined) return { unit: null, cadence: null, faults: [fault('unknown_operator', [])] };
  const parts = partsOf(formula, operator, member).map((part) => ({
    isNumber: isNumberOnly(part.of),
    ...checkFormula(part.of, about, part.member),
  }));
  const faults = [
    ...new Map(parts.flatMap((part) => part.faults).map((one) => [JSON.stringify(one), one])).values(),
  ];
  // Each unlike any other: what is not known never looks equal.
  const units = parts.map(({ unit }, index) => unit ?? `${unknown}${index}`);
  const unit = operator.unit(units, formula.with);
  if (unit === null && !units.some((one) => one.includes(unknown))) faults.push(fault('units_differ', units));
  const dated = parts.filter(({ isNumber }) => !isNumber).map(({ cadence }) => cadence);
  const known = dated.filter((one) => one !== null);
  const cadence =
    known.length === dated.length && known.length > 0 ? operator.cadence(known, formula.with) : null;
  if (cadence === null && known.length === dated.length && known.length > 0)
    faults.push(fault('not_same_period', known));
  return { unit: unit?.includes(unknown) === true ? null : unit, cadence, faults };
}

/** Stands for a unit nobody knows yet. */
const unknown = '?';

function partsOf(
  { of, over }: Operation,
  { takes }: Operator,
  member: string | null,
): { of: Formula; member: string | null }[] {
  if (takes !== 'group') return of.map((one) => ({ of: one, member }));
  const members = over?.members ?? [];
  return of.flatMap((one) => members.map((id) => ({ of: one, member: id })));
}

function isNumberOnly(formula: Formula): boolean {
  return isLeaf(formula) ? formula.leaf === 'number' : formula.of.every(isNumberOnly);
}
