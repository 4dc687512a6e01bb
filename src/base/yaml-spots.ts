import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

/**
 * Where things stand in YAML, as plain data: line and column of a value (0 where it has none) and what is in it: by key the place of
 * the key, and what stands under it; or the items of a list. Lines and columns from 1.
 */
export type Spot = [line: number, column: number, within?: { [key: string]: Under } | Spot[]];

/** A field of a map: where its key stands, and its value, if there is one. */
export type Under = [line: number, column: number, value: Spot | null];

type At = (offset: number) => readonly [number, number];

/** The places of a node and of all that is in it; what an alias names is not followed. */
export function spotsOf(node: Node, at: At): Spot {
  const [line, column] = node.range ? at(node.range[0]) : [0, 0];
  if (isAlias(node) || isScalar(node)) return [line, column];
  if (isMap(node)) return [line, column, fieldsOf(node, at)];
  if (!isSeq(node)) return [line, column];
  return [line, column, node.items.map((item): Spot => (isNodeLike(item) ? spotsOf(item, at) : [0, 0]))];
}

function fieldsOf(map: YAMLMap, at: At): Record<string, Under> {
  const fields = Object.create(null) as Record<string, Under>;
  for (const { key, value } of map.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    // Of a key that stands twice the first place.
    if (name in fields) continue;
    const [line, column] = key.range ? at(key.range[0]) : [0, 0];
    fields[name] = [line, column, isNodeLike(value) ? spotsOf(value, at) : null];
  }
  return fields;
}

function isNodeLike(value: unknown): value is Node {
  return isAlias(value) || isScalar(value) || isMap(value) || isSeq(value);
}

/** What stands at a path; null where nothing does. */
export function spotAt(root: Spot | null, path: readonly (string | number)[]): Spot | null {
  let spot = root;
  for (const key of path) {
    const within = spot?.[2];
    if (within === undefined) return null;
    spot = Array.isArray(within) ? (within[Number(key)] ?? null) : (underOf(within, key)?.[2] ?? null);
  }
  return spot;
}

/** The field a path ends with; null where there is none. */
export function fieldAt(root: Spot | null, path: readonly (string | number)[]): Under | null {
  const key = path.at(-1);
  const within = key === undefined ? undefined : spotAt(root, path.slice(0, -1))?.[2];
  if (key === undefined || within === undefined || Array.isArray(within)) return null;
  return underOf(within, key);
}

function underOf(within: Readonly<Record<string, Under>>, key: string | number): Under | null {
  return Object.hasOwn(within, key) ? (within[key] ?? null) : null;
}
