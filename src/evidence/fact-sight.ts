import type { SourceTable } from '../base/observation.ts';
import type { DerivedFact, Shape } from '../facts/derived-fact.ts';

/**
 * What a check may see of facts: a port, filled by operations from the ledger as known at the claim's date or today.
 * Entities and concepts are ids of the thesis.
 */
export interface FactSight {
  /** All numbers of a concept of a shape, oldest first; empty where nothing is held. */
  facts(entity: string, concept: string, shape: Shape): readonly DerivedFact[];
  /** Newest value of a series at or before a day (`fred:SOFR`), null where none is held. */
  seriesAt(
    series: string,
    day: string,
  ): { valueText: string; value: number; periodEnd: string; sourceRef: string } | null;
  /** Newest version of tables of a kind for an entity: 13F holdings. */
  tables(kind: SourceTable['kind'], entity: string | null): readonly SourceTable[];
  /** Which sources of the thesis fit a metric of a subject: what would settle it. */
  sourceFor(subjectId: string | null, metric: string | null): string | null;
}
