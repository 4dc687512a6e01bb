import type { ThesisPageOut } from './queries.ts';

export type Checked = ThesisPageOut['checklist'][number];

export const outcomes = ['live', 'waiting', 'left_out'] as const;
/** Null: all of them. */
export type OutcomeFilter = Checked['outcome'] | null;

/** What `?rows=` stands for; what is not understood counts as not said. */
export function parseRows(search: URLSearchParams): OutcomeFilter {
  return outcomes.find((one) => one === search.get('rows')) ?? null;
}

/** The address with the filter set; the rest of it stays. */
export function writeRows(filter: OutcomeFilter, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(before);
  if (filter === null) next.delete('rows');
  else next.set('rows', filter);
  return next;
}

export function countRows(rows: readonly Checked[]): Readonly<Record<Checked['outcome'], number>> {
  const of = (outcome: Checked['outcome']) => rows.filter((one) => one.outcome === outcome).length;
  return { live: of('live'), waiting: of('waiting'), left_out: of('left_out') };
}
