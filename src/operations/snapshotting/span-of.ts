export interface Span {
  facts: number;
  first: string | null;
  last: string | null;
}

/** How many facts some series have together, and from when to when. */
export function spanOf(series: readonly Span[]): Span {
  const firsts = series.flatMap(({ first }) => first ?? []).sort();
  const lasts = series.flatMap(({ last }) => last ?? []).sort();
  return {
    facts: series.reduce((sum, { facts }) => sum + facts, 0),
    first: firsts[0] ?? null,
    last: lasts.at(-1) ?? null,
  };
}
