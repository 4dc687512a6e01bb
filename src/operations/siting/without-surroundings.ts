/**
 * An answer as strangers may see it: of a text that was read only the quote of a claim stays, not the words around it, nor where
 * the text lies on this computer.
 */
export function withoutSurroundings(value: unknown, folders: readonly string[]): unknown {
  if (typeof value === 'string') return folders.reduce((text, folder) => text.replaceAll(folder, '…'), value);
  if (Array.isArray(value)) return value.map((one) => withoutSurroundings(one, folders));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      surroundings.has(name) && typeof inner === 'string' ? '' : withoutSurroundings(inner, folders),
    ]),
  );
}

const surroundings: ReadonlySet<string> = new Set(['prefix', 'suffix', 'before', 'after']);
