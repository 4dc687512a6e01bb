import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PullOut } from '../../operations/shapes/pull.ts';
import { apiPath, apiPost } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import { useSettings } from '../settings/use-settings.tsx';

export type PullLine = PullOut['lines'][number];

interface Pulling {
  /** Id of the source that is being asked; null: none is. */
  busy: string | null;
  result: { source: string; lines: readonly PullLine[] } | null;
  error: unknown;
  pull(source: string): Promise<void>;
  clear(): void;
}

/** Asks one source for what is due, when a person says so. */
export function usePull(): Pulling {
  const queries = useQueryClient();
  const { locale } = useSettings();
  const [busy, setBusy] = useState<string | null>(null);
  const [result, setResult] = useState<Pulling['result']>(null);
  const [error, setError] = useState<unknown>(null);
  const clear = () => {
    setResult(null);
    setError(null);
  };
  return {
    ...{ busy, result, error, clear },
    async pull(source) {
      if (busy !== null) return;
      clear();
      setBusy(source);
      try {
        const { data } = await apiPost<PullOut>(apiPath('/pull'), { what: [source] }, locale);
        setResult({ source, lines: data.lines });
      } catch (caught) {
        setError(caught);
      } finally {
        setBusy(null);
        await queries.invalidateQueries({ queryKey: ledgerKey });
      }
    },
  };
}
