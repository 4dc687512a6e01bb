/**
 * The name of the file in an exported site that answers what a page asks of the program: `data/en/indicators_ids_x.json` for
 * `/api/v1/indicators?ids=x&as_of=2026-08-20`. The day, and what only limits or lays out, is no part of it: a site is of one day.
 */
export function siteFile(apiPath: string, locale: string): string {
  const [pathname = '', search = ''] = apiPath.split('?');
  const place = decodeURIComponent(pathname).replace(/^\/api\/v1\//, '');
  const csv = /^(.*)\.csv$/.exec(place)?.[1];
  const ids = /(?:^|&)ids=([^&]+)/.exec(search)?.[1];
  if (csv !== undefined)
    return `data/${plain(ids === undefined ? csv : `${csv}_${decodeURIComponent(ids)}`)}.csv`;
  const query = search
    .split('&')
    .filter((part) => part !== '' && !leftOut.has(part.replace(/=.*$/s, '')))
    .map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
    .sort();
  return `data/${locale}/${plain([place, ...query].join('_'))}.json`;
}

const leftOut: ReadonlySet<string> = new Set([
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
