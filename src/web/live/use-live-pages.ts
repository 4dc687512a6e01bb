import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ledgerKey } from '../api/queries.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { changesQuery } from './changes-query.ts';

/**
 * Renews what a page shows when something was kept, by this page, another one, a terminal or the schedule. Old data stay
 * until the new are there, so that nothing flickers and neither place nor focus is lost.
 */
export function useLivePages(): void {
  const queries = useQueryClient();
  const { locale } = useSettings();
  const version = useQuery(changesQuery(locale)).data?.version;
  const seen = useRef<string>(undefined);
  useEffect(() => {
    if (version === undefined) return;
    const before = seen.current;
    seen.current = version;
    if (before !== undefined && before !== version) void queries.invalidateQueries({ queryKey: ledgerKey });
  }, [version, queries]);
}
