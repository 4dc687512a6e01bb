import { TightropeError } from '../../base/error.ts';

/**
 * Refuses a query parameter that an engine would drop, cut or die of: libsql ends the whole process on undefined, a
 * boolean or half a surrogate pair, cuts text at U+0000, and PostgreSQL refuses or replaces such text.
 */
export function checkParameters(parameters: readonly unknown[]): void {
  for (const parameter of parameters) {
    if (typeof parameter === 'string') {
      const fault = textFault(parameter);
      if (fault === null) continue;
      throw new TightropeError('invalid_input', { at: 'text', expected: 'Unicode text', received: fault });
    }
    if (parameter === null || parameter instanceof Uint8Array) continue;
    if (typeof parameter === 'number' && Number.isFinite(parameter)) continue;
    throw new TypeError(`A ${typeof parameter} (${String(parameter)}) cannot be a query parameter`);
  }
}

/** What keeps a text from being stored as text; null where nothing does. */
export function textFault(text: string): string | null {
  if (text.includes('\0')) return 'U+0000';
  const half = /\p{Surrogate}/u.exec(text);
  return half === null
    ? null
    : `half of a surrogate pair (U+${half[0].charCodeAt(0).toString(16).toUpperCase()})`;
}
