import { isLeaf, type Formula } from '../formula/formula.ts';

/** A formula in one line, the same for the same formula: `yoy(sum(capex ttm) over builders, at-least 2)`. */
export function formulaText(formula: Formula): string {
  if (!isLeaf(formula)) {
    const parts = formula.of.map(formulaText).join(', ');
    const over = formula.over === null ? '' : ` over ${formula.over.group}`;
    const given = Object.entries(formula.with).map(([name, value]) => `, ${name} ${value}`);
    return `${formula.operator}(${parts}${over}${given.join('')})`;
  }
  if (formula.leaf === 'fact')
    return [...(formula.of === null ? [] : [formula.of]), formula.concept, formula.shape].join(' ');
  if (formula.leaf === 'series') return formula.ids.join(' | ');
  if (formula.leaf === 'indicator') return formula.id;
  if (formula.leaf === 'number') return `${formula.value} ${formula.unit}`.trim();
  const { subject, metric, basis, unit, least } = formula.query;
  return [
    subject,
    metric,
    ...(basis === null ? [] : [`(${basis})`]),
    ...(unit === null ? [] : [unit]),
    least,
  ].join(' ');
}
