import type { SourceText, Span } from '../formats/source-text.ts';
import { view, type View } from '../formats/view.ts';
import type { Claim } from '../reading.ts';
import type { Quotation } from './note.ts';
import { piecesOf } from './pieces.ts';

/** A text cut into what a note can quote. */
export interface NoteText {
  view: View;
  sentences: readonly Sentence[];
  /** The quotation of a stretch of the view. */
  quote(start: number, end: number): Quotation;
}

/** A sentence, heading or table row: a stretch of the view, without list marks and white space at its ends. */
export interface Sentence {
  start: number;
  end: number;
  /** Folded, as the grammar reads it. */
  text: string;
  kind: 'prose' | 'item' | 'heading' | 'lead' | 'row';
  /** Counts lines, so that the items below a heading can be told. */
  line: number;
  /** Indices into the claims. */
  claims: number[];
}

/** What a format knows of its stored text: marks that are not writing, and line ends within sentences. */
export type Markup = Pick<SourceText, 'hidden' | 'spaces' | 'letters'>;

/** Linear in the text. */
export function noteText(
  text: string,
  { hidden, spaces, letters }: Markup,
  claims: readonly Claim[],
): NoteText {
  const seen = view(text, hidden, spaces, letters);
  const sentences: Sentence[] = [];
  let line = 0;
  for (let start = 0; start < seen.text.length; line++) {
    const found = seen.text.indexOf('\n', start);
    const end = found < 0 ? seen.text.length : found;
    for (const one of sentencesOf(seen.text, start, end, line)) sentences.push(one);
    start = end + 1;
  }
  giveClaims(sentences, claims, seen);
  return { view: seen, sentences, quote: quoter(text, hidden, seen) };
}

const listMark =
  /^(?:>\s*)*(?:[-*•·●▪◦‧–—]|\d{1,3}(?:\.\d{1,2})*[.、)]|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}、|[a-z][.)])\s*/;
const longestHeading = 60;
const longestLead = 120;
const longestRow = 1000;

function sentencesOf(text: string, from: number, to: number, line: number): Sentence[] {
  const whole = trimmed(text, from, to);
  if (whole.start >= whole.end) return [];
  const bare = text.slice(whole.start, whole.end);
  if (bare.length <= longestRow && (bare.includes('\t') || /^\|.*\|$/.test(bare))) {
    return /[\p{L}\p{N}]/u.test(bare) ? [sentence(text, whole, 'row', line)] : [];
  }
  const mark = listMark.exec(bare.slice(0, 20))?.[0].length ?? 0;
  // "3.5% of it" begins with a number, not with the mark of a list
  const marked = mark > 0 && (/[\s、]$/.test(bare.slice(0, mark)) || !/[\da-z]/.test(bare.charAt(mark)));
  const body = trimmed(text, whole.start + (marked ? mark : 0), whole.end);
  const written = text.slice(body.start, body.end);
  if (!/[\p{L}\p{N}]/u.test(written)) return [];
  const title = /^#{1,6}\s+/.exec(written)?.[0].length ?? 0;
  if (title > 0) return [sentence(text, { start: body.start + title, end: body.end }, 'heading', line)];
  const closed = /[。.!?;…,、][)"'”’」』]*$/.test(written.slice(-20));
  if (written.endsWith(':') && written.length <= longestLead) return [sentence(text, body, 'lead', line)];
  if (!closed && written.length <= longestHeading && (!marked || /^\d/.test(bare))) {
    return [sentence(text, body, 'heading', line)];
  }
  return piecesOf(written)
    .map((piece) => trimmed(text, body.start + piece.start, body.start + piece.end))
    .filter((piece) => /[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end)))
    .map((piece) => sentence(text, piece, marked ? 'item' : 'prose', line));
}

function sentence(text: string, { start, end }: Span, kind: Sentence['kind'], line: number): Sentence {
  return { start, end, text: text.slice(start, end), kind, line, claims: [] };
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Every located claim goes to the sentence it begins in, or the next where it begins in the mark of a list. */
function giveClaims(sentences: readonly Sentence[], claims: readonly Claim[], seen: View): void {
  const inOrder = claims
    .map((claim, index) => ({ claim, index }))
    .filter(({ claim }) => claim.state === 'located')
    .sort((a, b) => a.claim.start - b.claim.start || a.index - b.index);
  const last = sentences.at(-1);
  let next = 0;
  for (const one of sentences) {
    const end = one === last ? Infinity : seen.endOf(one.end);
    for (; next < inOrder.length; next++) {
      const entry = inOrder[next];
      if (entry === undefined || entry.claim.start >= end) break;
      one.claims.push(entry.index);
    }
  }
}

function quoter(text: string, hidden: readonly Span[], seen: View): NoteText['quote'] {
  return (from, to) => {
    const [start, end] = [seen.startOf(from), seen.endOf(to)];
    const quote = text.slice(start, end);
    if (quote.length === to - from) return { start, end, quote, plain: quote };
    const inside = spansWithin(hidden, start, end);
    let [plain, at] = ['', start];
    for (const span of inside) {
      if (span.start > at) plain += text.slice(at, span.start);
      at = Math.max(at, span.end);
    }
    return { start, end, quote, plain: plain + text.slice(Math.min(at, end), end) };
  };
}

/** The hidden spans that touch a stretch; they are in order. */
function spansWithin(hidden: readonly Span[], start: number, end: number): Span[] {
  let [low, high] = [0, hidden.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hidden[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let index = low; index < hidden.length; index++) {
    const span = hidden[index];
    if (span === undefined || span.start >= end) break;
    found.push(span);
  }
  return found;
}
