import { PairFilter } from './pair-filter.ts';

/**
 * A flat trie over UTF-16 code units: nodes in a row follow each other by number, and one open-addressed table has the
 * edges where words fork, so that a lookup touches no objects.
 */
export interface Trie<Value> {
  /** Longest term that begins at `at`, as its end and value; null where none does. Reads at most the longest term. */
  longest(text: string, at: number): { end: number; value: Value } | null;
  /** Whether a term may begin at `at`, by the two code units there: false is sure. */
  mayBegin(text: string, at: number): boolean;
  /** Whether any term begins with this code unit. */
  starts(unit: number): boolean;
}

/**
 * Terms must already be folded. Of equal terms the values are merged by `merge` in the order given. `beforeDigits`: digits may
 * touch a term's last letter (USD115).
 */
export function buildTrie<Value>(
  terms: Iterable<readonly [term: string, value: Value]>,
  merge: (earlier: Value, later: Value) => Value,
  beforeDigits = false,
): Trie<Value> {
  const list = [...terms]
    .filter(([term]) => term.length > 0)
    // stable: equal terms keep their order
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const edges = list.reduce((sum, [term]) => sum + term.length, 0);
  // each term parts from the one before it in one place, so there are fewer forks than terms
  const bits = Math.ceil(Math.log2(Math.max(16, list.length * 2)));
  const size = 2 ** bits;
  /** Every code unit the terms use has a small number of its own, so that node and unit fit into one 32-bit key. */
  const letters = new Uint16Array(65_536);
  let alphabet = 1;
  for (const [term] of list) {
    for (let index = 0; index < term.length; index++) {
      const unit = term.charCodeAt(index);
      if (letters[unit] === 0) letters[unit] = alphabet++;
    }
  }
  /** The code unit that leads to the node created next, by node; -1 for none. Terms are sorted, so most nodes have no other. */
  const follows = new Int32Array(edges + 1).fill(-1);
  /** 1 for nodes with more edges than that one. */
  const forks = new Uint8Array(edges + 1);
  /** Key and target of a fork's edge side by side. */
  const cells = new Uint32Array(size * 2);
  /** The first two code units of all terms. */
  const pairs = new PairFilter();
  const values: (Value | undefined)[] = [undefined];
  const roots = new Uint32Array(65_536);
  /** What a code unit is to the terms: 0 nothing, 1 the beginning of some, 2 also a term by itself. */
  const openings = new Uint8Array(65_536);

  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) * 2;
    for (;;) {
      const found = cells[slot];
      if (found === key || found === 0) return slot;
      slot = (slot + 2) & (size * 2 - 1);
    }
  };
  /** The node behind a node by a code unit, 0 where there is none. Empty slots have the target 0. */
  const step = (node: number, unit: number): number => {
    if (follows[node] === unit) return node + 1;
    if (forks[node] === 0) return 0;
    const letter = letters[unit] ?? 0;
    return letter === 0 ? 0 : (cells[slotOf(node * alphabet + letter) + 1] ?? 0);
  };
  const grow = (node: number, unit: number): number => {
    const next = values.push(undefined) - 1;
    if (next === node + 1) {
      follows[node] = unit;
      return next;
    }
    forks[node] = 1;
    const key = node * alphabet + (letters[unit] ?? 0);
    const slot = slotOf(key);
    cells[slot] = key;
    cells[slot + 1] = next;
    return next;
  };
  for (const [term, value] of list) {
    let node = 0;
    for (let index = 0; index < term.length; index++) {
      const unit = term.charCodeAt(index);
      node = step(node, unit) || grow(node, unit);
    }
    const first = term.charCodeAt(0);
    roots[first] = step(0, first);
    openings[first] = term.length === 1 ? 2 : Math.max(openings[first] ?? 0, 1);
    if (term.length > 1) pairs.add(first, term.charCodeAt(1));
    const earlier = values[node];
    values[node] = earlier === undefined ? value : merge(earlier, value);
  }
  return {
    starts: (unit) => openings[unit] !== 0,
    mayBegin: (text, at) => {
      const first = text.charCodeAt(at);
      return (
        openings[first] === 2 || (openings[first] === 1 && pairs.mayHave(first, text.charCodeAt(at + 1)))
      );
    },
    longest: (text, at) => {
      const first = text.charCodeAt(at);
      const opening = openings[first];
      if (opening === 0) return null;
      const second = text.charCodeAt(at + 1);
      const goesOn = pairs.mayHave(first, second);
      if (!goesOn && opening === 1) return null;
      let node = roots[first] ?? 0;
      let found: { end: number; value: Value } | null = null;
      const single = values[node];
      if (single !== undefined && isWhole(text, at, at + 1, beforeDigits))
        found = { end: at + 1, value: single };
      if (!goesOn) return found;
      node = step(node, second);
      for (let index = at + 1; node !== 0; node = step(node, text.charCodeAt(++index))) {
        const value = values[node];
        if (value !== undefined && isWhole(text, at, index + 1, beforeDigits))
          found = { end: index + 1, value };
      }
      return found;
    },
  };
}

/** A term of Latin letters is a word of its own: no letter or digit may touch it. Chinese needs no such gap. */
function isWhole(text: string, start: number, end: number, beforeDigits: boolean): boolean {
  return (
    !(isWordUnit(text.charCodeAt(start)) && start > 0 && isLetter(text.charCodeAt(start - 1))) &&
    !(
      isLetter(text.charCodeAt(end - 1)) &&
      end < text.length &&
      (beforeDigits ? isLetter(text.charCodeAt(end)) : isWordUnit(text.charCodeAt(end)))
    ) &&
    !(isDigit(text.charCodeAt(end - 1)) && end < text.length && isDigit(text.charCodeAt(end)))
  );
}

export function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0x24f);
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}
