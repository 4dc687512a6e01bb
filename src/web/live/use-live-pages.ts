import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ledgerKey } from '../api/queries.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { changesQuery } from './changes-query.ts';
import { isToRenew, type Watched } from './is-to-renew.ts';

/** A change that has only just been seen is looked at again so soon. */
const againMs = 1500;

/**
 * Renews what a page shows when something was kept, by this page, another one, a terminal or the schedule. Old data stay
 * until the new are there, so that nothing flickers and neither place nor focus is lost.
 */
export function useLivePages(): void {
  const queries = useQueryClient();
  const { locale } = useSettings();
  const { data, dataUpdatedAt, refetch } = useQuery(changesQuery(locale));
  const version = data?.version;
  const watched = useRef<Watched | null>(null);
  useEffect(() => {
    if (version === undefined) return;
    const { next, renew } = isToRenew(watched.current, version, dataUpdatedAt);
    watched.current = next;
    if (renew) void queries.invalidateQueries({ queryKey: ledgerKey });
    if (renew || next.changedAt === null) return;
    const timer = setTimeout(() => void refetch(), againMs);
    return () => clearTimeout(timer);
  }, [version, dataUpdatedAt, queries, refetch]);
}
