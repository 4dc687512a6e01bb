import { createHash } from 'node:crypto';
import type { Thesis } from '../../thesis/thesis.ts';

/** Changes with everything a thesis says. */
export function thesisHash(thesis: Thesis): string {
  const plain = JSON.stringify(thesis, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}
