import type { Shape } from '../../facts/derived-fact.ts';
import type { FigureQuery } from '../facts-port.ts';

/** A formula of a thesis, as parsed: leaves and a closed set of operators (operators/index.ts). Never a script. */
export type Formula = Leaf | Operation;

export type Leaf =
  /** `of` null: the member of the group the aggregate around it runs over. */
  | { leaf: 'fact'; concept: string; of: string | null; shape: Shape; at: SourceLine }
  /** The first of these series that holds anything. `of` as in `{member}` is not allowed here. */
  | { leaf: 'series'; ids: readonly string[]; at: SourceLine }
  | { leaf: 'figures'; query: FigureQuery; at: SourceLine }
  | { leaf: 'indicator'; id: string; at: SourceLine }
  | { leaf: 'number'; value: number; unit: string; at: SourceLine };

export interface Operation {
  operator: string;
  of: readonly Formula[];
  /** Parameters by name, checked against the operator's. */
  with: Readonly<Record<string, number | string>>;
  /** Of an aggregate: ids of the members, in the order of the group, and the group's id. */
  over: { group: string; members: readonly string[] } | null;
  at: SourceLine;
}

/** Where it stands in the file, for errors. */
export interface SourceLine {
  file: string;
  line: number;
  column: number;
}

export function isLeaf(formula: Formula): formula is Leaf {
  return 'leaf' in formula;
}
