import { isLeaf, type Formula } from './formula.ts';

/** Numbers formulas: two that say the same have the same number, wherever they stand in the files. */
export function formulaNumbers(): (formula: Formula) => number {
  const byFormula = new Map<Formula, number>();
  const byWords = new Map<string, number>();
  const numberOf = (formula: Formula): number => {
    const known = byFormula.get(formula);
    if (known !== undefined) return known;
    const { at: _at, ...said } = formula;
    const words = JSON.stringify(isLeaf(formula) ? said : { ...said, of: formula.of.map(numberOf) });
    const number = byWords.get(words) ?? byWords.size;
    byWords.set(words, number);
    byFormula.set(formula, number);
    return number;
  };
  return numberOf;
}
