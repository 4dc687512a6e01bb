import type { ErrorCode } from '../error-codes.ts';

/** The wording shared by the command line, the server and JSON output. `{at}` and its like are filled in. */
export interface Catalogue {
  /** What happened, then the way out. */
  errors: Readonly<Record<ErrorCode, readonly [what: string, wayOut: string]>>;
  warnings: Readonly<Record<WarningCode, string>>;
  terminal: Readonly<Record<TerminalWord, string>>;
}

export type WarningCode =
  'no_claims' | 'already_kept' | 'older_version' | 'repaired' | 'unlocated' | 'sample_added';

type TerminalWord =
  | 'usage'
  | 'commands'
  | 'arguments'
  | 'options'
  | 'examples'
  | 'everywhere'
  | 'error'
  | 'warning'
  | 'didYouMean'
  | 'default'
  | 'more';
