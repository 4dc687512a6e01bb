/** A flat trie over UTF-16 code units: one open-addressed table for all edges, so that a lookup touches no objects. */
export interface Trie<Value> {
  /** Longest term that begins at `at`, as its end and value; null where none does. Reads at most the longest term. */
  longest(text: string, at: number): { end: number; value: Value } | null;
  /** Whether any term begins with this code unit. */
  starts(unit: number): boolean;
}

/** Terms must already be folded. Of equal terms the values are merged by `merge` in the order given. */
export function buildTrie<Value>(
  terms: Iterable<readonly [term: string, value: Value]>,
  merge: (earlier: Value, later: Value) => Value,
): Trie<Value> {
  const list = [...terms].filter(([term]) => term.length > 0);
  const edges = list.reduce((sum, [term]) => sum + term.length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, edges * 2)));
  const keys = new Float64Array(size).fill(-1);
  const targets = new Int32Array(size);
  const values: (Value | undefined)[] = [undefined];
  const roots = new Int32Array(65_536);

  const slotOf = (node: number, unit: number): number => {
    const key = node * 65_536 + unit;
    let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0) & (size - 1);
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const step = (node: number, unit: number): number => {
    if (node === 0) return roots[unit] ?? 0;
    const slot = slotOf(node, unit);
    return keys[slot] === -1 ? 0 : (targets[slot] ?? 0);
  };
  const grow = (node: number, unit: number): number => {
    const next = values.push(undefined) - 1;
    if (node === 0) roots[unit] = next;
    else {
      const slot = slotOf(node, unit);
      keys[slot] = node * 65_536 + unit;
      targets[slot] = next;
    }
    return next;
  };
  for (const [term, value] of list) {
    let node = 0;
    for (let index = 0; index < term.length; index++) {
      const unit = term.charCodeAt(index);
      node = step(node, unit) || grow(node, unit);
    }
    const earlier = values[node];
    values[node] = earlier === undefined ? value : merge(earlier, value);
  }
  return {
    starts: (unit) => (roots[unit] ?? 0) !== 0,
    longest: (text, at) => {
      let found: { end: number; value: Value } | null = null;
      let node = 0;
      for (let index = at; index < text.length; index++) {
        node = step(node, text.charCodeAt(index));
        if (node === 0) break;
        const value = values[node];
        if (value !== undefined && isWhole(text, at, index + 1)) found = { end: index + 1, value };
      }
      return found;
    },
  };
}

/** A term of Latin letters is a word of its own: no letter or digit may touch it. Chinese needs no such gap. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    !(isWordUnit(text.charCodeAt(start)) && start > 0 && isLetter(text.charCodeAt(start - 1))) &&
    !(isLetter(text.charCodeAt(end - 1)) && end < text.length && isWordUnit(text.charCodeAt(end))) &&
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
