import type { SourceSegment } from './source-text.ts';
import type { View } from './view.ts';

/**
 * The segment around a view offset; of several the last begun, being the innermost. Segments in order of their start.
 * Each question costs a bisection.
 */
export function segmentAt(
  segments: readonly SourceSegment[],
  seen: View,
): (offset: number) => SourceSegment | null {
  const { starts, innermost } = stretches(segments);
  /** What was asked for last: all that is resolved of one number asks for the same. */
  let asked = -1;
  let found: SourceSegment | null = null;
  return (offset) => {
    if (offset === asked) return found;
    const at = seen.startOf(offset);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    asked = offset;
    found = innermost[low - 1] ?? null;
    return found;
  };
}

/** The offsets where the innermost segment changes, and what it is from there on. */
function stretches(segments: readonly SourceSegment[]): {
  starts: number[];
  innermost: (SourceSegment | null)[];
} {
  const starts: number[] = [];
  const innermost: (SourceSegment | null)[] = [];
  const open: SourceSegment[] = [];
  const ends = segments.map(({ end }) => end);
  const edges = [...new Set([...segments.map(({ start }) => start), ...ends])].sort((a, b) => a - b);
  let next = 0;
  for (const edge of edges) {
    for (; next < segments.length && (segments[next]?.start ?? edge) <= edge; next++) {
      const segment = segments[next];
      if (segment !== undefined) open.push(segment);
    }
    while ((open.at(-1)?.end ?? edge + 1) <= edge) open.pop();
    starts.push(edge);
    innermost.push(open.at(-1) ?? null);
  }
  return { starts, innermost };
}
