import type { ReadOutcome } from '../api/shapes.ts';

/** What became of one thing that was asked to be read. */
export type ItemOutcome =
  | { key: number; name: string; state: 'waiting' }
  | {
      key: number;
      name: string;
      state: 'read';
      documentId: string;
      claims: number;
      warnings: readonly string[];
    }
  | { key: number; name: string; state: 'failed'; error: unknown };

/** The outcome of a reading that succeeded, out of the program's answer. */
export function readItem(
  key: number,
  name: string,
  data: ReadOutcome,
  warnings: { message: string }[],
): ItemOutcome {
  return {
    key,
    name,
    state: 'read',
    documentId: data.document.id,
    claims: data.claims.length,
    warnings: warnings.map((warning) => warning.message),
  };
}

/** Where to go at once: only where a single thing was read and there is nothing to say about it. */
export function soleDocument(items: readonly ItemOutcome[]): string | null {
  const [only] = items;
  if (items.length !== 1 || only?.state !== 'read' || only.warnings.length > 0) return null;
  return only.documentId;
}
