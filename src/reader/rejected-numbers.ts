import type { RejectionReason } from '../base/vocabulary.ts';
import { formatNamed } from './formats/index.ts';
import type { Span } from './formats/source-text.ts';
import { plainText } from './formats/plain-text.ts';
import { view } from './formats/view.ts';
import { compileLexicon } from './grammar/lexicon-trie.ts';
import { periodsIn } from './grammar/periods.ts';
import { rejectionOf } from './grammar/rejection-of.ts';
import { scan } from './grammar/scan.ts';
import type { Lexicon } from './lexicon.ts';

/** A number that stands in a text and is no claim. `text.slice(start, end) === quote`. */
export interface RejectedNumber extends Span {
  quote: string;
  reason: RejectionReason;
}

/**
 * Every number of a stored text that is in none of its claims, with the reason, in the order of the text. A pass of its
 * own, so that reading does not pay for it. `format` is the one the text was read in; of all but Markdown the stored
 * text is plain. Pure, linear in the text.
 */
export function rejectedNumbers(
  { text, format, name }: { text: string; format: string; name: string },
  claims: readonly Span[],
  lexicon: Lexicon,
): RejectedNumber[] {
  const parsed = (format === 'markdown' ? formatNamed(format) : null)?.read(text, name) ?? plainText(text);
  const seen = view(text, parsed.hidden, parsed.spaces);
  const tokens = scan(seen.text, compileLexicon(lexicon));
  const stored = ({ start, end }: Span): Span => ({ start: seen.startOf(start), end: seen.endOf(end) });
  const taken = inOrder(claims);
  const found: Rejected[] = [];
  for (const quantity of apart(tokens.quantities, taken, stored))
    found.push({
      ...stored(quantity),
      reason: rejectionOf(seen.text, quantity) ?? leftOut(seen.text, quantity),
    });
  const dates = periodsIn(seen.text, () => null);
  const names = tokens.words.filter(({ value }) => value.isEntity || value.isIdiom);
  // Whole dates and times first, then what is left of those that a claim or a quantity has a part of.
  for (const pattern of [/\d+(?:[.,:/-]\d+)*/g, /\d+/g]) {
    const known = inOrder([...taken, ...found]);
    for (const run of apart(runsOf(seen.text, pattern), known, stored))
      found.push({ ...stored(run), reason: plainReason(seen.text, run, { dates, names }) });
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, reason }) => ({ start, end, quote: text.slice(start, end), reason }));
}

interface Rejected extends Span {
  reason: RejectionReason;
}

/** A quantity that was good enough by itself: the number of a heading, or the same money said again in brackets. */
function leftOut(
  text: string,
  { start, unit }: { start: number; unit: { family: string } },
): RejectionReason {
  return unit.family === 'count' && isLineStart(text, start) ? 'section_number' : 'same_as_another';
}

function plainReason(
  text: string,
  run: Span,
  { dates, names }: { dates: readonly Span[]; names: readonly Span[] },
): RejectionReason {
  const before = text.slice(Math.max(0, run.start - 40), run.start);
  const behind = text.slice(run.end, run.end + 12);
  if (/(?:https?:\/\/|www\.)[^\s<>"]*$/.test(before)) return 'address';
  if (touching(dates, run)) return 'date';
  if (/第 ?$/.test(before) || /^(?:st|nd|rd|th)\b/.test(behind)) return 'ordinal';
  if (/^\d{1,2}:\d\d(?::\d\d)?$/.test(text.slice(run.start, run.end))) return 'clock';
  if (touching(names, run) || /[\p{L}\p{N}_]-?$/u.test(before) || /^-?[a-z_]/i.test(behind)) return 'name';
  if (/^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$|^(?:19|20)\d\d$/.test(text.slice(run.start, run.end)))
    return 'date';
  if (isLineStart(text, run.start) && /^(?:[.、)\]）:：]|\s)/.test(behind)) return 'list_number';
  return 'no_meaning';
}

function isLineStart(text: string, at: number): boolean {
  return /(?:^|\n)[\s#*>([（-]{0,12}$/.test(text.slice(Math.max(0, at - 13), at));
}

function* runsOf(text: string, pattern: RegExp): Iterable<Span> {
  for (const { index, 0: run } of text.matchAll(pattern)) yield { start: index, end: index + run.length };
}

/** Those of the candidates, in order, whose stored place touches none of the spans, which are in order too. */
function* apart<Candidate extends Span>(
  candidates: Iterable<Candidate>,
  spans: readonly Span[],
  stored: (span: Span) => Span,
): Iterable<Candidate> {
  let next = 0;
  for (const candidate of candidates) {
    const { start, end } = stored(candidate);
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next += 1;
    const span = spans[next];
    if (span === undefined || span.start >= end) yield candidate;
  }
}

/** By binary search in spans that are in order and do not overlap. */
function touching(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) < end;
}

/** Spans in order, those that overlap made one. */
function inOrder(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
