const key = 'tightrope.last-visit';

/**
 * When this browser was here before this session (UTC instant); empty the first time, or where nothing may be kept. A session keeps
 * what it began with, so that a reload does not make everything old news.
 */
export function lastVisit(
  now: Date,
  stores: Pick<Window, 'localStorage' | 'sessionStorage'> = window,
): string {
  try {
    const { localStorage, sessionStorage } = stores;
    const held = sessionStorage.getItem(key);
    const before = held ?? localStorage.getItem(key) ?? '';
    localStorage.setItem(key, now.toISOString());
    if (held === null) sessionStorage.setItem(key, before);
    return Number.isNaN(Date.parse(before)) ? '' : before;
  } catch {
    // A browser that keeps nothing knows of no visit.
    return '';
  }
}
