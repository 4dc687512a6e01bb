import { isWordUnit } from './letters.ts';
import { PairClasses } from './pair-classes.ts';
import { joined, PairFilter } from './pair-filter.ts';
import { PairTable } from './pair-table.ts';

/** What a node is: bits above the code unit that leads to the node with the next number. */
export const nodeKind = {
  /** That node is behind this one. */
  followed: 1 << 16,
  /** Others are too. */
  fork: 1 << 17,
  /** A term ends here. */
  end: 1 << 18,
  /** That term begins or ends with a letter or a digit. */
  word: 1 << 19,
} as const;

type Terms<Value> = readonly (readonly [term: string, value: Value])[];

/**
 * A trie in a few small tables of numbers, which stay in the processor's memory beside the text. Most nodes have one node
 * behind them, and it has the next number; a fork lists its other ways; two code units lead straight to the node behind both.
 */
export class TrieNodes<Value> {
  /** What a code unit is to the terms: 0 nothing, 1 the beginning of some, 2 also a term by itself. */
  readonly openings = new Uint8Array(65_536);
  /** Of two code units: 1 where they are a term, 2 where longer terms begin with them. A sieve, as is the next. */
  readonly pairs = new PairClasses();
  /** The first three code units of terms: most places of a text that pass the first two do not pass these. */
  readonly #threes = new PairFilter();
  /** Of each node, side by side: what it is, by `nodeKind`, and its link: its value, of a fork the list of its other ways. */
  readonly cells: Int32Array;
  /** The first two code units of each term; of a term of one that one. */
  readonly beginnings: ReadonlySet<string>;
  readonly #singles = new Map<number, number>();
  readonly #seconds: PairTable;
  /** The list of a fork, in pairs: how many ways there are and the value of the fork itself, then code units and their nodes. */
  readonly #ways: Int32Array;
  readonly #values: Value[] = [];
  #nodes = 1;
  #listed = 0;

  /** Terms in order, none empty. The values of equal ones are merged. */
  constructor(terms: Terms<Value>, merge: (earlier: Value, later: Value) => Value) {
    const most = terms.reduce((sum, [term]) => sum + term.length, 1);
    this.cells = new Int32Array(most * 2);
    this.beginnings = new Set(terms.map(([term]) => term.slice(0, 2)));
    this.#seconds = new PairTable(this.beginnings.size);
    // each term parts from the one before it in one place
    this.#ways = new Int32Array(terms.length * 4);
    for (const group of groupsOf(terms, 0)) this.#grow(group, 1, merge);
  }

  /** The node of a term of one code unit. */
  single(unit: number): number {
    return this.#singles.get(unit) ?? 0;
  }

  /** The node behind two code units; 0 where no term begins with them, or with a third that goes on otherwise. */
  second(first: number, second: number, third: number): number {
    const pair = this.pairs.of(first, second);
    if (pair === 0 || (pair === 2 && !this.#threes.mayHave(joined(first, second), third))) return 0;
    return this.#seconds.get(first, second);
  }

  /** The node behind one of this kind, by a code unit; 0 where there is none. */
  behind(node: number, kind: number, unit: number): number {
    if ((kind & 0x1ffff) === (unit | nodeKind.followed)) return node + 1;
    if ((kind & nodeKind.fork) === 0) return 0;
    const list = this.cells[node * 2 + 1] ?? 0;
    for (let way = list + (this.#ways[list] ?? 0) * 2; way > list; way -= 2)
      if (this.#ways[way] === unit) return this.#ways[way + 1] ?? 0;
    return 0;
  }

  /** What a term that ends at a node stands for. */
  valueOf(node: number): Value | undefined {
    const link = this.cells[node * 2 + 1] ?? 0;
    const isFork = ((this.cells[node * 2] ?? 0) & nodeKind.fork) !== 0;
    return this.#values[isFork ? (this.#ways[link + 1] ?? 0) : link];
  }

  /** Makes the node of terms that have their first `depth` code units in common, and those behind it. */
  #grow(terms: Terms<Value>, depth: number, merge: (earlier: Value, later: Value) => Value): number {
    const node = this.#nodes++;
    const ended = terms.findIndex(([term]) => term.length > depth);
    const own = ended < 0 ? terms : terms.slice(0, ended);
    const [first, ...others] = ended < 0 ? [] : groupsOf(terms.slice(ended), depth);
    this.#end(node, own, merge);
    this.#open(node, terms, depth, own.length > 0);
    if (first === undefined) return node;
    this.#mark(node, nodeKind.followed | unitAt(first, depth));
    this.#grow(first, depth + 1, merge);
    // the ways from a first code unit are those of the table
    if (depth === 1) for (const group of others) this.#grow(group, 2, merge);
    else if (others.length > 0) {
      const list = this.#listed;
      this.#listed += (others.length + 1) * 2;
      this.#mark(node, nodeKind.fork);
      this.#ways[list] = others.length;
      this.#ways[list + 1] = this.cells[node * 2 + 1] ?? 0;
      this.cells[node * 2 + 1] = list;
      for (const [index, group] of others.entries()) {
        this.#ways[list + (1 + index) * 2] = unitAt(group, depth);
        this.#ways[list + (1 + index) * 2 + 1] = this.#grow(group, depth + 1, merge);
      }
    }
    return node;
  }

  #end(node: number, own: Terms<Value>, merge: (earlier: Value, later: Value) => Value): void {
    const [first, ...equal] = own;
    if (first === undefined) return;
    const [term, value] = first;
    const isWord = isWordUnit(term.charCodeAt(0)) || isWordUnit(term.charCodeAt(term.length - 1));
    this.#mark(node, nodeKind.end | (isWord ? nodeKind.word : 0));
    this.cells[node * 2 + 1] =
      this.#values.push(equal.reduce((sum, [, next]) => merge(sum, next), value)) - 1;
  }

  #mark(node: number, bits: number): void {
    this.cells[node * 2] = (this.cells[node * 2] ?? 0) | bits;
  }

  #open(node: number, terms: Terms<Value>, depth: number, ends: boolean): void {
    const first = unitAt(terms, 0);
    if (depth === 1) {
      this.openings[first] = ends ? 2 : 1;
      if (ends) this.#singles.set(first, node);
    } else if (depth === 2) {
      this.pairs.add(first, unitAt(terms, 1), (ends ? 1 : 0) | (terms.length > 1 || !ends ? 2 : 0));
      this.#seconds.set(first, unitAt(terms, 1), node);
    } else if (depth === 3) {
      this.#threes.add(joined(first, unitAt(terms, 1)), unitAt(terms, 2));
    }
  }
}

/** Terms in order, parted by their code unit at `depth`. */
function groupsOf<Value>(terms: Terms<Value>, depth: number): Terms<Value>[] {
  const groups: (readonly [string, Value])[][] = [];
  let last = -1;
  for (const one of terms) {
    const unit = one[0].charCodeAt(depth);
    if (unit !== last) groups.push([]);
    groups[groups.length - 1]?.push(one);
    last = unit;
  }
  return groups;
}

function unitAt<Value>(terms: Terms<Value>, depth: number): number {
  return terms[0]?.[0].charCodeAt(depth) ?? 0;
}
