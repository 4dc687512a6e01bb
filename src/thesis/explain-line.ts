import type { Step } from './explain-point.ts';

/** An explanation on one line: `(151,003 M / 148,531 M) = 1.017`. Of what is computed from more than four numbers, how many. */
export function explainLine(step: Step): string {
  return step.operator === null ? shortNumber(step.value) : `${written(step)} = ${shortNumber(step.value)}`;
}

/** Three decimals below ten, none in millions from ten million on: 1.017, 151,003 M. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size >= 1e7) return `${whole.format(value / 1e6)} M`;
  if (size >= 1000) return whole.format(value);
  return decimals.format(value);
}

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });

/** How deep a formula is written out: below it stands the number. */
const deepest = 3;
const most = 4;

const signs: Readonly<Record<string, string>> = {
  ratio: ' / ',
  spread: ' - ',
  plus: ' + ',
  times: ' × ',
  sum: ' + ',
  ttm: ' + ',
  diff: ' - ',
};

function written(step: Step, depth = 0): string {
  const { operator, inputs, window, value } = step;
  if (operator === null || depth >= deepest) return shortNumber(value);
  if (window !== null)
    return `${operator}(${shortNumber(inputs[0]?.value ?? value)} among ${whole.format(window)})`;
  const sign = signs[operator];
  const parts = inputs.slice(0, most).map((input) => written(input, depth + 1));
  if (inputs.length > most) parts.push('…');
  if (sign !== undefined) return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(sign)})`;
  return `${operator}(${parts.join(', ')})`;
}
