import type { Indicator } from '../indicator.ts';
import type { Concept } from '../../facts/concept.ts';

export type NameKind =
  | 'indicator'
  | 'signal'
  | 'outcome'
  | 'group'
  | 'board'
  | 'lifeline'
  | 'node'
  | 'entity'
  | 'concept'
  | 'metric';

/** What the reader's part of a thesis knows. The names hold those of entries that cannot be read: they are lost, not misspelt. */
export interface Known {
  entities: ReadonlySet<string>;
  concepts: ReadonlyMap<string, Concept>;
  conceptNames: ReadonlySet<string>;
  metrics: ReadonlySet<string>;
}

/** The names of a file that cannot be read: any may be one of them. */
export const anyName: ReadonlySet<string> = new (class extends Set<string> {
  override has(): boolean {
    return true;
  }
})();

/** Names a file may use. One that is written down in a file that cannot be read counts: it is not unknown, it is lost. */
export interface Names {
  of: Readonly<Record<NameKind, ReadonlySet<string>>>;
  /** Members of each group of companies, once groups.yaml is read. */
  members: Map<string, readonly string[]>;
  /** The indicators that were read, before anything that is about them. */
  indicators: Map<string, Indicator>;
}
