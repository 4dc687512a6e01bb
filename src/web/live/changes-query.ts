import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import type { ChangesOut } from '../../operations/shapes/changes.ts';
import { site } from '../site/site.ts';
import { apiGet, apiPath } from '../api/client.ts';

/** Asked this often while the page is seen; an answer is a few hundred bytes of this computer. */
const everyMs = 15_000;

/** What has changed. It is apart from the ledger's key: what it says is what renews the others. */
export function changesQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['changes'],
    queryFn: ({ signal }) => apiGet<ChangesOut>(apiPath('/changes'), locale, signal),
    // Nobody is behind an exported site.
    enabled: site === null,
    refetchInterval: everyMs,
    refetchOnWindowFocus: true,
    staleTime: everyMs / 2,
  });
}
