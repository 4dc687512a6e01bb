import { createHash } from 'node:crypto';
import type { Thesis } from '../../thesis/thesis.ts';

/** Changes with everything a thesis says. */
export function thesisHash(thesis: Thesis): string {
  const known = hashes.get(thesis);
  if (known !== undefined) return known;
  const plain = JSON.stringify(thesis, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  hashes.set(thesis, hash);
  return hash;
}

const hashes = new WeakMap<Thesis, string>();
