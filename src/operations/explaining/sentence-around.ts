/** The farthest a sentence reaches from its claim, in UTF-16 code units. */
const reach = 400;
const endOfSentence = /[。！？!?；;]["'”’」』）)]*|\.["'”’)]*(?=\s|$)|\r?\n/g;

/**
 * The sentence (or table row) around a span of a text, in three pieces without the white space at its ends. A
 * sentence longer than 400 code units either side is cut there.
 */
export function sentenceAround(
  text: string,
  span: { start: number; end: number },
): { start: number; end: number; before: string; quote: string; after: string } {
  const from = whole(text, Math.max(0, span.start - reach));
  const to = whole(text, Math.min(text.length, span.end + reach));
  const before = text.slice(from, span.start);
  const after = text.slice(span.end, to);
  const lastEnd = [...before.matchAll(endOfSentence)].at(-1);
  const nextEnd = endOfSentence[Symbol.matchAll](after).next().value;
  const cutBefore = lastEnd === undefined ? 0 : lastEnd.index + lastEnd[0].length;
  const cutAfter = nextEnd === undefined ? after.length : nextEnd.index + nextEnd[0].length;
  const shownBefore = before.slice(cutBefore).trimStart();
  const shownAfter = after.slice(0, cutAfter).trimEnd();
  return {
    start: span.start - shownBefore.length,
    end: span.end + shownAfter.length,
    before: shownBefore,
    quote: text.slice(span.start, span.end),
    after: shownAfter,
  };
}

/** A place that does not part a pair of surrogates. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
}
