/** A span of a text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of text that lies in the same claims from end to end. */
export interface MarkedSegment extends Span {
  text: string;
  /** Indexes of the claims that cover the piece, in the order of the list given. */
  claims: number[];
  /** Those of them whose first piece this is: a claim cut in several pieces is reached by the keyboard once. */
  opens: number[];
  /** Lies in the span that a slot rests on. */
  evidence: boolean;
}

/**
 * Cuts `text` from `from` to `to` wherever a claim (or the evidence) begins or ends, so that spans which cross or nest
 * need no nesting of elements. The pieces in order are the text, whole; claims outside are left out.
 */
export function markedSegments(
  text: string,
  { start: from, end: to }: Span,
  claims: readonly (Span & { index: number })[],
  evidence: Span | null = null,
): MarkedSegment[] {
  const inside = claims.filter((claim) => claim.start < to && claim.end > from && claim.end > claim.start);
  const cuts = new Set([from, to]);
  for (const { start, end } of evidence === null ? inside : [...inside, evidence]) {
    if (start > from && start < to) cuts.add(start);
    if (end > from && end < to) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, n) => {
    const end = places[n + 1] ?? to;
    const covering = inside.filter((claim) => claim.start <= start && claim.end >= end);
    return {
      start,
      end,
      text: text.slice(start, end),
      claims: covering.map((claim) => claim.index),
      opens: covering
        .filter((claim) => Math.max(claim.start, from) === start && claim.start >= from)
        .map((claim) => claim.index),
      evidence: evidence !== null && evidence.start <= start && evidence.end >= end,
    };
  });
}
