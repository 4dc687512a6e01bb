import type { Text } from '../../base/locale.ts';
import type { Cadence, Entry, Unit } from '../point.ts';
import type { Known } from '../known.ts';

/** One thing a formula may do to series: a file of its own and a line in index.ts. */
export interface Operator {
  name: string;
  about: Text;
  /** How many formulas it takes; `group`: one, evaluated for each member of `over`. */
  takes: 1 | 2 | 'group';
  parameters: Readonly<Record<string, Parameter>>;
  /** Whether it gives something where one of its formulas holds nothing at all; a group always may lack members. */
  mayLack?: true;
  /** Unit of the result. Throws nothing: null where the units do not go together. */
  unit(inputs: readonly Unit[], given: Given): Unit | null;
  /** Cadence of the result; null where the inputs' do not go together. */
  cadence(inputs: readonly Cadence[], given: Given): Cadence | null;
  /** Places of the result that may be other than before, once an input has changed at a place. */
  touched(place: number, input: number, sight: Sight): Iterable<number>;
  /**
   * What the result is at a place, from what the inputs hold now; null where the place is none of its own. `before` is what it was
   * there: given back as it is where nothing that goes in is other.
   */
  at(place: number, sight: Sight, before?: Entry): Entry | null;
}

export interface Parameter {
  kind: 'count' | 'number' | 'days' | 'word';
  /** Taken where nothing is written; null: must be written. */
  usual: number | string | null;
  /** Of a word: those allowed. */
  words?: readonly string[];
  about: Text;
}

export type Given = Readonly<Record<string, number | string>>;

export interface Sight {
  /** One for each input; one for each member, in the order of the group, where the operator takes a group. */
  inputs: readonly Known[];
  cadence: Cadence;
  given: Given;
  members: readonly string[];
}
