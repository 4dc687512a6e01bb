import type { EvidenceClaim } from './evidence-claim.ts';

/**
 * What became of a claim. `contradicted` only where subject, metric, period and basis are the same; where one of them
 * differs the two are laid side by side (`differs_in_basis`). `unverifiable` says what would settle it.
 */
export const outcomes = [
  'confirmed',
  'contradicted',
  'conflicting',
  'condition_not_met',
  'superseded',
  'differs_in_basis',
  'unverifiable',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a claim has no better outcome. */
export const verdictReasons = [
  // confirmed
  'only_roughly',
  // unverifiable
  'no_subject',
  'no_metric',
  'no_period',
  'no_quantity',
  'not_reported',
  'subject_without_source',
  'metric_without_source',
  'no_fact_for_period',
  'fact_not_derivable',
  'facts_conflict',
  'unit_differs',
  'source_not_held',
  'needs_dimension',
  'circular',
  'slot_inferred',
  'garbled_number',
  'still_to_come',
  // differs_in_basis
  'basis_differs',
  'period_differs',
  'scope_differs',
  'level_against_growth',
  'near_miss',
  'only_supposed',
  // conflicting and contradicted
  'claims_disagree',
  'off_by_ten',
  'off_by_hundred',
  'off_by_thousand',
  'does_not_add_up',
  'impossible_value',
  // condition_not_met
  'case_outside_condition',
] as const;
export type VerdictReason = (typeof verdictReasons)[number];

export interface Verdict {
  claimId: string;
  outcome: Outcome;
  /** Which check decided: `fact.level`, `fact.growth`, `table.13f`, `text.sum`, `claims.cluster`, `rule.condition`… */
  rule: string;
  reason: VerdictReason | null;
  /** The claim's value over the evidence's; null where there is none or it is zero. */
  ratio: number | null;
  /** Relative, as the quote's own precision allows (a fraction). */
  tolerance: number | null;
  evidence: readonly EvidenceRow[];
  /** Id of the thesis' source that would settle it. */
  wouldSettle: string | null;
  /** Ids of claims and facts this verdict rests on: it is reckoned anew when one of them changes. */
  restsOn: readonly string[];
}

export type EvidenceRow =
  | {
      kind: 'fact';
      /** `<entity>.<concept>.<shape>.<period end>`. */
      factId: string;
      label: string;
      valueText: string;
      unit: string;
      periodStart: string | null;
      periodEnd: string;
      sourceRef: string;
      url: string | null;
      knownAt: string;
    }
  | {
      kind: 'claim';
      claimId: string;
      documentId: string;
      quote: string;
      /** "14000000000", "750000000..850000000", "14000000000.." where a side is open. */
      value: string;
      unit: string;
      said: string;
    }
  | { kind: 'arithmetic'; expression: string; valueText: string; unit: string }
  | { kind: 'table'; tableId: string; row: readonly string[]; sourceRef: string; url: string | null }
  /** A figure the thesis cites (theses/<name>/cited/*.yaml), with where it stands. */
  | { kind: 'cited'; id: string; valueText: string; unit: string; source: string; url: string | null };

/** One check: looks at one claim with what it may see, and says nothing (null) where it does not apply. */
export interface Check<Sight> {
  id: string;
  apply(claim: EvidenceClaim, sight: Sight): Verdict | null;
}
