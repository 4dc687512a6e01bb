import { useQueries } from '@tanstack/react-query';
import { claimsQuery } from '../api/queries.ts';
import type { ClaimOut } from '../api/shapes.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { pagesOf } from './claims-state.ts';

/** Rows fetched at once. */
const pageSize = 200;

interface ClaimRows {
  /** undefined while it is fetched. */
  row(index: number): ClaimOut | undefined;
  error: unknown;
  retry(): void;
}

/** The claims of the pages that some rows lie on; pages seen before come from memory. */
export function useClaimPages(
  values: Readonly<Record<string, string>>,
  indexes: readonly number[],
): ClaimRows {
  const { locale } = useMessages();
  const pages = pagesOf(indexes, pageSize);
  const answers = useQueries({
    queries: pages.map((page) =>
      claimsQuery({ ...values, limit: pageSize, offset: page * pageSize }, locale),
    ),
  });
  const failed = answers.find((answer) => answer.isError);
  return {
    row(index) {
      const n = pages.indexOf(Math.floor(index / pageSize));
      return n === -1 ? undefined : answers[n]?.data?.claims[index % pageSize];
    },
    error: failed?.error ?? null,
    retry: () => answers.forEach((answer) => void (answer.isError && answer.refetch())),
  };
}
