const storageKey = 'tightrope.author';

/** Who last signed a correction in this browser; empty where nobody did, or where storage is refused. */
export function lastAuthor(): string {
  try {
    return window.localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}

export function rememberAuthor(author: string): void {
  try {
    window.localStorage.setItem(storageKey, author);
  } catch {
    // Storage is refused in some private windows; the name is then typed again.
  }
}
