/**
 * Whether two statements of one period say the same. A filer that changes from thousands to millions, or that quotes
 * its own figure in prose, states the same value coarser: that is one more source and no restatement.
 */
export type Likeness = 'equal' | 'first_finer' | 'second_finer' | 'different';

/** Relative gap that a statement coarser than a million may have from the finer one. */
const coarsest = 0.005;

export function likeness(first: number, second: number): Likeness {
  if (first === second) return 'equal';
  const [stepOfFirst, stepOfSecond] = [stepOf(first), stepOf(second)];
  if (stepOfFirst === stepOfSecond) return 'different';
  const step = Math.max(stepOfFirst, stepOfSecond);
  const gap = Math.abs(first - second);
  if (step < 1000 || gap > step / 2) return 'different';
  if (step > 1_000_000 && gap > coarsest * Math.abs(first)) return 'different';
  return stepOfFirst < stepOfSecond ? 'first_finer' : 'second_finer';
}

/** The power of ten to which a value is stated: 1000 for 1,235,000. 1 for what is no whole number. */
export function stepOf(value: number): number {
  if (value === 0 || !Number.isSafeInteger(value)) return 1;
  let step = 1;
  while (step < 1_000_000_000 && value % (step * 10) === 0) step *= 10;
  return step;
}
