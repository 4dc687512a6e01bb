import { parseDraft, type Draft, type SetAside } from './draft.ts';

/** Where drafts of one sheet are kept. Every tab of the browser sees the same; one that may keep nothing says so. */
export interface DraftStore {
  /** Whether what another tab kept under this name is of this sheet; null: all was thrown away. */
  isOf(name: string | null): boolean;
  read(): Draft | null;
  /** False where nothing could be kept. */
  write(draft: Draft): boolean;
  remove(): void;
  asides(): SetAside[];
  setAside(aside: SetAside): boolean;
  throwAway(id: string): void;
}

/** `storage` null: the browser refuses it. */
export function draftStore(thesis: string, sheet: string, storage: Storage | null): DraftStore {
  const place = `${encodeURIComponent(thesis)}/${encodeURIComponent(sheet)}`;
  const name = `tightrope.review-draft/${place}`;
  const asideName = (id: string) => `tightrope.review-aside/${place}/${id}`;
  const keep = (at: string, value: unknown): boolean => {
    if (storage === null) return false;
    try {
      storage.setItem(at, JSON.stringify(value));
      return true;
    } catch {
      // Full, or refused in a private window: the page tells that nothing is kept.
      return false;
    }
  };
  return {
    isOf: (changed) => changed === null || changed === name || changed.startsWith(asideName('')),
    read() {
      const kept = storage?.getItem(name) ?? null;
      return kept === null ? null : parseDraft(kept);
    },
    write: (draft) => keep(name, draft),
    remove: () => storage?.removeItem(name),
    asides: () =>
      Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
        .filter((key) => key.startsWith(asideName('')))
        .map((key) => {
          const { at, said } = parseDraft(storage?.getItem(key) ?? '');
          return { id: key.slice(asideName('').length), at, said };
        })
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
    setAside: ({ id, ...rest }) => keep(asideName(id), rest),
    throwAway: (id) => storage?.removeItem(asideName(id)),
  };
}

/** What this browser keeps for all tabs; null where it refuses. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
