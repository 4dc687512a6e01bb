/** A unit of a source as formulas count it: percentages and basis points are fractions, watts are megawatts. */
export function insideUnit(unit: string): { unit: string; factor: number } {
  return known[unit] ?? { unit, factor: 1 };
}

const known: Readonly<Record<string, { unit: string; factor: number }>> = {
  '%': { unit: 'fraction', factor: 0.01 },
  percent: { unit: 'fraction', factor: 0.01 },
  pp: { unit: 'fraction', factor: 0.01 },
  bps: { unit: 'fraction', factor: 0.0001 },
  x: { unit: 'fraction', factor: 1 },
  pure: { unit: 'fraction', factor: 1 },
  ratio: { unit: 'fraction', factor: 1 },
  W: { unit: 'MW', factor: 1e-6 },
  Wh: { unit: 'MWh', factor: 1e-6 },
};
