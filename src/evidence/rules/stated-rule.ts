/** A regularity somebody claims: when the condition holds, the outcome follows so and so often. */
export interface StatedRule {
  /** `<document id>@<start of the sentence>`. */
  id: string;
  documentId: string;
  /** The sentence in the document's text. */
  start: number;
  end: number;
  quote: string;
  speaker: string | null;
  condition: Condition;
  outcome: RuleOutcome;
}

/** Base units, like claims. `above` has `low` only, `below` has `high` only. */
export interface Condition {
  claimId: string;
  /** The words of the condition as they stand in the text. */
  quote: string;
  subject: string | null;
  subjectId: string | null;
  metric: string | null;
  comparison: 'above' | 'below' | 'between';
  low: number | null;
  high: number | null;
  unit: string;
  currency: string | null;
  /** The stretch of time the number is counted over, where the words say one. */
  over: Stretch | null;
}

export type Stretch = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface RuleOutcome {
  quote: string;
  subject: string | null;
  subjectId: string | null;
  direction: 'up' | 'down' | null;
  /** How much, in `unit` ("%"); null where only the direction is told. */
  size: { claimId: string; low: number | null; high: number | null; unit: string } | null;
  /** How often, as fractions; null where the rule is told as if it always held. */
  odds: { claimId: string; low: number | null; high: number | null } | null;
  /** When, counted from the condition. */
  horizon: { count: number; of: Stretch } | null;
}
