import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiPath, apiPost } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import type { Kept } from '../api/shapes.ts';
import { useSettings } from '../settings/use-settings.tsx';

interface Correcting<Answer> {
  busy: boolean;
  error: unknown;
  /** Keeps what a person says; the pages show it at once. Resolves to null where it was not kept. */
  correct(saying: Readonly<Record<string, unknown>>): Promise<Answer | null>;
}

/** `path` of the API takes what is said. */
export function useCorrect<Answer = Kept>(path: `/${string}` = '/overrides'): Correcting<Answer> {
  const queries = useQueryClient();
  const { locale } = useSettings();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    busy,
    error,
    async correct(saying) {
      setBusy(true);
      setError(null);
      try {
        const { data } = await apiPost<Answer>(apiPath(path), saying, locale);
        await queries.invalidateQueries({ queryKey: ledgerKey });
        return data;
      } catch (caught) {
        setError(caught);
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
