/**
 * The name of the file in an exported site that answers what a page asks of the program: `data/en/indicators_ids_x.json` for
 * `/api/v1/indicators?ids=x&as_of=2026-08-20`. The day, and what only limits or lays out, is no part of it: a site is of one day.
 */
export function siteFile(apiPath: string, locale: string): string {
  const [pathname = '', search = ''] = apiPath.split('?');
  const place = decodeURIComponent(pathname).replace(/^\/api\/v1\//, '');
  const csv = /^(.*)\.csv$/.exec(place)?.[1];
  if (csv !== undefined) {
    const which = [/(?:^|&)ids=([^&]+)/, /(?:^|&)every=([^&]+)/].flatMap(
      (field) => field.exec(search)?.[1] ?? [],
    );
    return `data/${plain([csv, ...which.map((one) => decodeURIComponent(one))].join('_'))}.csv`;
  }
  const query = search
    .split('&')
    .filter((part) => part !== '' && !leftOut.has(part.replace(/=.*$/s, '')))
    .map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
    .sort();
  return `data/${locale}/${plain([place, ...query].join('_'))}.json`;
}

/** Where what an answer has in common with those in the other languages stands. */
export function sharedFile(apiPath: string): string {
  return siteFile(apiPath, 'shared');
}

const leftOut: ReadonlySet<string> = new Set([
  'to',
  'as_of',
  'known_at',
  'since',
  'limit',
  'bom',
  'lang',
  'thesis',
]);

/** A name that every file host and every disk takes. */
function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9.-]+/g, '_');
}
