/** What is known of the ledger's versions. */
export interface Watched {
  /** What the page shows. */
  shown: string;
  /** The last one that was told. */
  told: string;
  /** Since when they differ, milliseconds; null where they do not. */
  changedAt: number | null;
}

/** While much is being kept, pages wait for the end of it, but no longer than this. */
const patienceMs = 60_000;

/** Whether a page asks anew: once what was kept has come to rest, so that a long pull does not make it ask at every line. */
export function isToRenew(
  before: Watched | null,
  version: string,
  now: number,
): { next: Watched; renew: boolean } {
  if (before === null || version === before.shown)
    return { next: { shown: version, told: version, changedAt: null }, renew: false };
  const changedAt = before.changedAt ?? now;
  if (version === before.told || now - changedAt >= patienceMs)
    return { next: { shown: version, told: version, changedAt: null }, renew: true };
  return { next: { shown: before.shown, told: version, changedAt }, renew: false };
}
