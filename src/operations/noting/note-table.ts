import type { Table } from '../operation.ts';
import { claimColumns, claimRow } from '../shapes/claim-table.ts';
import type { NoteOut } from './note-shape.ts';

/** What to verify, a row each: the first claim that says it, how often it is said, and where to look. */
export function noteTable({ to_verify }: NoteOut): Table {
  return {
    columns: [
      ...claimColumns,
      { name: 'times_said', type: 'number' },
      { name: 'source', type: 'string' },
      { name: 'source_name', type: 'string' },
      { name: 'source_concept', type: 'string' },
      { name: 'source_url', type: 'string' },
    ],
    rows: to_verify.map(({ claim, claims, source }) => [
      ...claimRow(claim),
      claims.length,
      source?.id ?? null,
      source?.name.en ?? null,
      source?.concept ?? null,
      source?.url ?? null,
    ]),
  };
}
