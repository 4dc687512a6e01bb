/** What stands in the head of every page: pages of the thesis, which show what was known on a day, so that the day goes along. */
export const thesisPlaces = [
  { href: '/', word: 'board', here: /^\/$/ },
  { href: '/indicators', word: 'indicators', here: /^\/indicators/ },
  { href: '/signals', word: 'signals', here: /^\/signals/ },
  { href: '/thesis', word: 'thesis', here: /^\/thesis/ },
  { href: '/events', word: 'events', here: /^\/events/ },
  { href: '/receipts', word: 'receipts', here: /^\/receipts/ },
] as const;

/** And those of what is kept. */
export const ledgerPlaces = [
  { href: '/library', word: 'library', here: /^\/(library|documents)/ },
  { href: '/claims', word: 'claims', here: /^\/claims/ },
  { href: '/verification', word: 'evidence', here: null },
  { href: '/facts', word: 'facts', here: /^\/(facts|series)/ },
  { href: '/sources', word: 'sources', here: /^\/(sources|snapshot)/ },
] as const;

/** The page from which one came to an address below it: of `/indicators/coverage`, the indicators; null where it is such a page itself. */
export function placeAbove(location: string) {
  const place = [...thesisPlaces, ...ledgerPlaces].find(({ here }) => here?.test(location) === true);
  return place === undefined || place.href === location ? null : place;
}
