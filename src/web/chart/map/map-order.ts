/** A column from top to bottom, by id; `pairs` are the lines from one column to the next. */
export type Columns = readonly (readonly string[])[];
export type Pair = readonly [from: string, to: string];

/** Orders every column so that few lines cross: by the mean place of neighbours, to and fro; the best of all tries. */
export function ordered(columns: Columns, pairs: readonly Pair[]): Columns {
  const before = neighbours(pairs.map(([from, to]) => [to, from]));
  const after = neighbours(pairs);
  let now = columns.map((column) => [...column]);
  let best: Columns = columns;
  let fewest = crossings(columns, pairs);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const forth = sweep % 2 === 0;
    const near = forth ? before : after;
    for (let step = 1; step < now.length; step++) {
      const index = forth ? step : now.length - 1 - step;
      const beside = new Map(now[index + (forth ? -1 : 1)]?.map((id, place) => [id, place]));
      now = now.map((column, at) => (at === index ? byMean(column, near, beside) : column));
    }
    const count = crossings(now, pairs);
    if (count < fewest) [best, fewest] = [now, count];
  }
  return best;
}

/** How many pairs of lines cross. */
export function crossings(columns: Columns, pairs: readonly Pair[]): number {
  const places = new Map(columns.flatMap((column) => column.map((id, place) => [id, place] as const)));
  const columnOf = new Map(columns.flatMap((column, index) => column.map((id) => [id, index] as const)));
  const lines = pairs.map(([from, to]) => ({
    ...{ column: columnOf.get(from) ?? 0, from: places.get(from) ?? 0, to: places.get(to) ?? 0 },
  }));
  let count = 0;
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1))
      if (one.column === other.column && (one.from - other.from) * (one.to - other.to) < 0) count += 1;
  });
  return count;
}

const sweeps = 24;

function neighbours(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [of, near] of pairs) found.set(of, [...(found.get(of) ?? []), near]);
  return found;
}

/** What has no neighbour there keeps its place. */
function byMean(
  column: readonly string[],
  near: ReadonlyMap<string, readonly string[]>,
  beside: ReadonlyMap<string, number>,
): string[] {
  const wanted = column.map((id, place) => {
    const places = (near.get(id) ?? []).flatMap((one) => beside.get(one) ?? []);
    const mean = places.reduce((sum, one) => sum + one, 0) / places.length;
    return { id, place, at: places.length === 0 ? place : mean };
  });
  return wanted.sort((a, b) => a.at - b.at || a.place - b.place).map(({ id }) => id);
}
