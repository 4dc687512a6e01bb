import { codeUnitAt } from './code-unit-at.ts';
import { isDigit, isLetter, isWordUnit } from './letters.ts';
import { nodeKind, TrieNodes } from './trie-nodes.ts';

/** A term that stands in a text. */
export interface Match<Value> {
  start: number;
  end: number;
  value: Value;
}

/** Terms to be found in a text. */
export interface Trie<Value> {
  /** Longest term that begins at `at`; null where none does. Reads at most the longest term. */
  longest(text: string, at: number): Match<Value> | null;
  /** Whether a term may begin at `at`, by the two code units there: false is sure. */
  mayBegin(text: string, at: number): boolean;
  /** Whether any term begins with this code unit. */
  starts(unit: number): boolean;
  /** The first two code units of each term; of a term of one that one. */
  readonly beginnings: ReadonlySet<string>;
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
  return new FlatTrie(new TrieNodes(list, merge), beforeDigits);
}

class FlatTrie<Value> implements Trie<Value> {
  readonly #nodes: TrieNodes<Value>;
  readonly #beforeDigits: boolean;

  constructor(nodes: TrieNodes<Value>, beforeDigits: boolean) {
    this.#nodes = nodes;
    this.#beforeDigits = beforeDigits;
  }

  starts(unit: number): boolean {
    return this.#nodes.openings[unit] !== 0;
  }

  get beginnings(): ReadonlySet<string> {
    return this.#nodes.beginnings;
  }

  mayBegin(text: string, at: number): boolean {
    const first = codeUnitAt(text, at);
    const opening = this.#nodes.openings[first];
    return opening === 2 || (opening === 1 && this.#nodes.pairs.of(first, codeUnitAt(text, at + 1)) !== 0);
  }

  longest(text: string, at: number): Match<Value> | null {
    const nodes = this.#nodes;
    const { openings, cells } = nodes;
    const first = codeUnitAt(text, at);
    const opening = openings[first];
    if (opening === 0) return null;
    const second = codeUnitAt(text, at + 1);
    let next = at + 1 < text.length ? nodes.second(first, second, codeUnitAt(text, at + 2)) : 0;
    if (next === 0 && opening === 1) return null;
    let found = 0;
    let end = at + 1;
    if (opening === 2) {
      const single = nodes.single(first);
      if (this.#stands(cells[single * 2] ?? 0, text, at, end)) found = single;
    }
    for (let index = at + 2; next !== 0; index++) {
      const kind = cells[next * 2] ?? 0;
      if ((kind & nodeKind.end) !== 0 && this.#stands(kind, text, at, index)) {
        found = next;
        end = index;
      }
      if (index >= text.length) break;
      next = nodes.behind(next, kind, text.charCodeAt(index));
    }
    const value = found === 0 ? undefined : nodes.valueOf(found);
    return value === undefined ? null : { start: at, end, value };
  }

  /** Whether nothing touches a term where it stands. */
  #stands(kind: number, text: string, start: number, end: number): boolean {
    return (kind & nodeKind.word) === 0 || isWhole(text, start, end, this.#beforeDigits);
  }
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
