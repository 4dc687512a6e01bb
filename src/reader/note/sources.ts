import type { Text } from '../../base/locale.ts';

/** What a thesis says about checking: where a kind of number first appears, and which numbers carry the thesis. */
export interface Sources {
  /** In order: the first that fits a claim is suggested. */
  sources: readonly SourceRule[];
  /** By metric id. */
  matters: ReadonlyMap<string, { lifeline: boolean; why: Text }>;
}

/** An empty list asks for nothing. */
export interface SourceRule {
  id: string;
  metrics: readonly string[];
  /** Kinds of entity: company, country… */
  kinds: readonly string[];
  /** Entity ids. */
  subjects: readonly string[];
  /** ISO 4217. */
  currencies: readonly string[];
  units: readonly string[];
  /** A scheme the subject must have an identifier in ("cik"); null where it does not matter. */
  identifier: string | null;
  name: Text;
  concept: string | null;
  /** `{cik}` and its like are the subject's identifiers. */
  url: string | null;
}
