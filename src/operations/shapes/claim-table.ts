import type { Column } from '../operation.ts';
import { claimShape, type ClaimOut } from './claim.ts';

const numbers = new Set(['start', 'end', 'part', 'low', 'high']);
const booleans = new Set(['approx']);

/** Every field of a claim but its slots and corrections, which are rows of their own. */
export const claimColumns: readonly Column[] = Object.keys(claimShape.shape)
  .filter((name) => name !== 'slots' && name !== 'corrections')
  .map((name) => ({ name, type: numbers.has(name) ? 'number' : booleans.has(name) ? 'boolean' : 'string' }));

export function claimRow(claim: ClaimOut): (string | number | boolean | null)[] {
  return claimColumns.map(({ name }) => claim[name as Exclude<keyof ClaimOut, 'slots' | 'corrections'>]);
}
