import type { Text } from '../base/locale.ts';
import type { Measure } from '../base/observation.ts';

/**
 * What a thesis calls a number of a company and which tags of a filing carry it (`theses/<name>/concepts/<id>.yaml`).
 * Which tag is believed is decided by the newest period among those listed, per entity; the list's order breaks ties.
 */
export interface Concept {
  /** Slug, the file's name: `capex`. */
  id: string;
  title: Text;
  /** What is in it and what is not. */
  about: Text;
  /** Only a `flow` may be added up and taken apart over time. */
  measure: Measure;
  /** Dimension of its values: `money`, `shares`, `money_per_share`, `ratio`, `energy`… */
  dimension: string;
  /** 1 where the tags state it with the sign we show; -1 where reversed. */
  sign: 1 | -1;
  /** True where a value below zero can only be a fault: a revenue, a payment. */
  neverNegative: boolean;
  /** Tags with the periods for which they are comparable; a tag may be limited to entities. */
  tags: readonly TagRule[];
  /** Computed from other concepts where no tag states it: `operating_cash_flow - capex`. */
  formula: { operator: 'sum' | 'difference' | 'ratio'; of: readonly string[] } | null;
}

export interface TagRule {
  /** `us-gaap:PaymentsToAcquireProductiveAssets`. */
  tag: string;
  /** Entity ids to which alone it applies; null: all. */
  only: readonly string[] | null;
}
