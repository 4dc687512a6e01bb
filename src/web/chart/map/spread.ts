/** Something in a column: where it would like its middle to be, and how much room it takes. */
export interface Wish {
  at: number;
  height: number;
  /** How much it counts that it stands where it would. */
  weight: number;
}

/**
 * Middles in the given order, nowhere nearer than heights and gap allow, that together lie as near as can be to the wishes (least
 * squares: neighbours that want the same place are pooled).
 */
export function spread(wishes: readonly Wish[], gap: number): number[] {
  const offsets: number[] = [];
  wishes.forEach(({ height }, index) => {
    const above = wishes[index - 1];
    offsets.push(above === undefined ? 0 : (offsets[index - 1] ?? 0) + (above.height + height) / 2 + gap);
  });
  const pools: { at: number; weight: number; count: number }[] = [];
  wishes.forEach(({ at, weight }, index) => {
    pools.push({ at: at - (offsets[index] ?? 0), weight, count: 1 });
    for (;;) {
      const [above, below] = pools.slice(-2);
      if (above === undefined || below === undefined || above.at <= below.at) break;
      const total = above.weight + below.weight;
      const joined = (above.at * above.weight + below.at * below.weight) / total;
      pools.splice(-2, 2, { at: joined, weight: total, count: above.count + below.count });
    }
  });
  const places = pools.flatMap(({ at, count }) => Array.from({ length: count }, () => at));
  return places.map((place, index) => place + (offsets[index] ?? 0));
}
