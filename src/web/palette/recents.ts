import type { FoundOut } from '../../operations/shapes/found.ts';

const recentsKey = 'tightrope.recent';
const most = 6;

/** What was gone to lately, the newest first; what is not understood is left out. Titles are in the language of then. */
export function parseRecents(stored: string | null): FoundOut[] {
  if (stored === null) return [];
  try {
    const parsed: unknown = JSON.parse(stored);
    return Array.isArray(parsed) ? parsed.filter(isFound).slice(0, most) : [];
  } catch {
    // Not JSON: someone else's or damaged, so nothing is remembered.
    return [];
  }
}

/** With one more in front, each once. */
export function withRecent(recents: readonly FoundOut[], one: FoundOut): FoundOut[] {
  return [one, ...recents.filter(({ kind, id }) => kind !== one.kind || id !== one.id)].slice(0, most);
}

/** Storage is refused in some private windows; then nothing is remembered. */
export function storedRecents(): FoundOut[] {
  try {
    return parseRecents(window.localStorage.getItem(recentsKey));
  } catch {
    return [];
  }
}

export function keepRecent(one: FoundOut): void {
  try {
    window.localStorage.setItem(recentsKey, JSON.stringify(withRecent(storedRecents(), one)));
  } catch {
    // As above.
  }
}

function isFound(value: unknown): value is FoundOut {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id, title, href } = value as Record<string, unknown>;
  return (
    [kind, id, title].every((each) => typeof each === 'string') &&
    typeof href === 'string' &&
    href.startsWith('/')
  );
}
