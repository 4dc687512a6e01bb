import type { NoteMaterial } from './summary.ts';

/** The date a claim was made on: its article's or turn's where that has one, else the text's. ISO 8601; null unknown. */
export type DateOf = (claim: { start: number }) => string | null;

/** Linear to set up, logarithmic to ask. Of segments around one place the last begun prevails. */
export function dateOf({ segments, publishedAt }: Pick<NoteMaterial, 'segments' | 'publishedAt'>): DateOf {
  const dated = segments.filter(({ date }) => date !== null).sort((a, b) => a.start - b.start);
  return ({ start }) => {
    let [low, high] = [0, dated.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dated[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const segment = dated[low - 1];
    return segment !== undefined && start < segment.end ? segment.date : publishedAt;
  };
}
