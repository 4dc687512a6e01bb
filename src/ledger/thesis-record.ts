/** The part of the ledger that keeps what was told of a thesis and what persons answered. Append-only like the rest. */
export interface ThesisRecord {
  /** Keeps lines of the log of alerts, all of them or none, in their order. Rejects with ledger_locked where another was faster. */
  keepAlerts(entries: readonly NewAlertLine[]): Promise<number>;
  /** Every line of a thesis, oldest first. */
  alertLines(thesis: string): Promise<AlertLine[]>;
  /**
   * Keeps a signed sheet, whole or not at all. With `seen`, the last answer the signer had seen of the sheet (null: none), rejects
   * with sheet_signed_meanwhile where another stands there.
   */
  keepAnswers(entries: readonly NewAnswer[], seen?: AnswerPlace | null): Promise<number>;
  /** Every answer of a thesis, oldest first; of one sheet where one is named. */
  answers(thesis: string, sheet?: string): Promise<AnswerRow[]>;
}

export interface NewAlertLine {
  thesis: string;
  ruleId: string;
  /** UTC instants: when the line was written; whose knowledge it rests on. */
  at: string;
  asOf: string;
  from: string;
  to: string;
  thesisHash: string;
  inputsHash: string;
  /** JSON: `[indicator, level | growth | acceleration, value, truth]` of each condition. */
  inputs: string;
  signal: string;
  settled: string;
  /** Of what a person did; null together. */
  person: string | null;
  reason: string | null;
  until: string | null;
}

export interface AlertLine extends NewAlertLine {
  /** Counts the lines of a rule, from 1. */
  n: number;
  recordedAt: string;
}

export interface NewAnswer {
  thesis: string;
  sheet: string;
  question: string;
  answer: string;
  author: string;
  /** ISO day a person gives it. */
  signedOn: string;
  /** UTC instants: whose knowledge stood beside the question; when it was signed. */
  asOf: string;
  at: string;
  /** JSON: the question as it was asked, the note, the readings that stood beside it. */
  readings: string;
}

/** Names one answer of a sheet; nothing is ever removed, so that it names what stood before it too. */
export type AnswerPlace = Pick<AnswerRow, 'question' | 'n'>;

export interface AnswerRow extends NewAnswer {
  n: number;
  recordedAt: string;
}
