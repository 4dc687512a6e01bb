/** The part of the ledger that keeps what was found of claims. Append-only: a changed verdict is one more row. */
export interface VerdictRecord {
  /**
   * Keeps those that say something else than the last of their claim; resolves to how many did. With `verification`, also
   * that everything touched until it started has been looked at: both or neither.
   */
  keepVerdicts(verdicts: readonly NewVerdict[], verification?: NewVerification): Promise<number>;
  /** The last time everything touched was looked at; null for never. */
  lastVerification(): Promise<VerificationRow | null>;
  /** The last verdict of each claim asked for, by document and place. */
  verdicts(query?: VerdictQuery): Promise<VerdictRow[]>;
  /** Every verdict a claim ever had, oldest first. */
  verdictHistory(claimId: string): Promise<VerdictRow[]>;
}

export interface VerdictQuery {
  documentId?: string;
  claimIds?: readonly string[];
  outcome?: string;
}

export interface NewVerdict {
  claimId: string;
  documentId: string;
  outcome: string;
  rule: string;
  reason: string | null;
  ratio: number | null;
  tolerance: number | null;
  /** JSON. */
  evidence: string;
  wouldSettle: string | null;
  /** Ids of claims and facts. */
  restsOn: readonly string[];
  /** Version of the checks. */
  codeVersion: string;
}

export interface NewVerification {
  /** Version of the checks. */
  codeVersion: string;
  /** UTC, ISO 8601: what was recorded later was not seen. */
  started: string;
}

export interface VerificationRow extends NewVerification {
  n: number;
  /** Claims looked at. */
  claims: number;
  /** Claims of which something else was found than before. */
  changed: number;
  recordedAt: string;
}

export interface VerdictRow extends NewVerdict {
  /** 1 for the first of its claim. */
  n: number;
  recordedAt: string;
}
