/** How often of how many, and the interval that fits it: never a percentage alone. */
export interface Rate {
  count: number;
  of: number;
  /** Null where there is nothing to count. */
  share: number | null;
  /** Wilson's interval at 95 %. Null where there is nothing, or where what is counted is not independent. */
  interval: { low: number; high: number } | null;
}

export function rate(count: number, of: number): Rate {
  return { count, of, share: of === 0 ? null : count / of, interval: wilson(count, of) };
}

/** A share of things that overlap one another: no interval fits it. */
export function shareOf(count: number, of: number): Rate {
  return { ...rate(count, of), interval: null };
}

/** Wilson's score interval of a share at 95 %. */
export function wilson(count: number, of: number): Rate['interval'] {
  if (of === 0) return null;
  const share = count / of;
  const below = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / below;
  const half = (z / below) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** How probable so many or more would be if each came with a probability of its own accord. */
export function atLeastByChance(count: number, of: number, probability: number): number {
  // Terms from the one before: factorials would overflow.
  let term = (1 - probability) ** of;
  let below = 0;
  for (let index = 0; index < count; index++) {
    below += term;
    term *= probability === 1 ? 0 : ((of - index) / (index + 1)) * (probability / (1 - probability));
  }
  return probability === 1 ? 1 : Math.min(1, Math.max(0, 1 - below));
}

/** Two-sided 95 % of the normal distribution. */
const z = 1.959963984540054;
