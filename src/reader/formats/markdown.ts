import { firstCalendarDate } from './calendar-date.ts';
import { frontMatter } from './front-matter.ts';
import { firstLine } from './plain-text.ts';
import type { SourceSegment, SourceText, Span } from './source-text.ts';
import { turnsIn, withTurns } from './turns.ts';

/**
 * A .md file. The stored text is the whole file, so offsets are those of the file; front matter, fenced code, emphasis,
 * link targets and tags are hidden from the grammar. Headings begin sections.
 * Throws front_matter_malformed with the line of the fault.
 */
export function markdown(text: string, name: string): SourceText {
  const front = frontMatter(text, name);
  const hidden: Span[] = front.end > 0 ? [{ start: 0, end: front.end }] : [];
  const headings: { start: number; title: string }[] = [];
  for (const line of linesFrom(text, front.end)) {
    if (line.code) {
      if (line.end > line.start) hidden.push({ start: line.start, end: line.end });
      continue;
    }
    const heading = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line.text);
    if (heading) headings.push({ start: line.start, title: (heading[1] ?? '').replace(/[*_`]/g, '') });
    for (const span of markupIn(line.text, line.start)) hidden.push(span);
  }
  const title = front.title ?? headings[0]?.title ?? firstLine(text.slice(front.end));
  const publishedAt = front.date ?? firstCalendarDate(text.slice(front.end, front.end + 400));
  const parts = sections(text.length, front.end, headings, { title, date: publishedAt });
  const segments = withTurns(parts, turnsIn(text, front.end));
  const { speaker } = front;
  return { text, title, publishedAt, speaker, language: null, segments, hidden, spaces: [], warnings: [] };
}

interface Line {
  start: number;
  end: number;
  text: string;
  /** Inside a fenced block, or one of its fences. */
  code: boolean;
}

function* linesFrom(text: string, from: number): Generator<Line> {
  let fence: string | null = null;
  for (let start = from; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    const code = fence !== null || mark !== null;
    if (fence === null) fence = mark;
    else if (mark !== null && mark[0] === fence[0] && mark.length >= fence.length) fence = null;
    yield { start, end, text: line, code };
    start = end + 1;
  }
}

/** Emphasis marks, link brackets and targets, inline tags, heading and quote marks of one line. Linear in its length. */
function markupIn(line: string, offset: number): Span[] {
  const spans: Span[] = [];
  const pattern =
    /\*{1,3}|`+|~~|__|!?\[(?=[^[\]\n]{0,300}\]\()|\]\([^()\s]{0,2000}(?: "[^"]{0,300}")?\)|<\/?[a-z][^<>]{0,300}>|^ {0,3}(?:#{1,6} |(?:> ?)+)/gi;
  for (const match of line.matchAll(pattern)) {
    if (match[0] === '*' && match.index < 6 && /^[ \t>]*\*\s/.test(line.slice(0, match.index + 2))) continue;
    spans.push({ start: offset + match.index, end: offset + match.index + match[0].length });
  }
  return spans;
}

function sections(
  length: number,
  from: number,
  headings: readonly { start: number; title: string }[],
  whole: { title: string | null; date: string | null },
): SourceSegment[] {
  const common = { kind: 'section', speaker: null, speakerId: null, date: whole.date, source: null } as const;
  const starts = headings.map(({ start, title }) => ({ start, title: title as string | null }));
  if ((starts[0]?.start ?? length) > from || starts.length === 0)
    starts.unshift({ start: from, title: whole.title });
  return starts.map(({ start, title }, index) => ({
    ...common,
    start,
    end: starts[index + 1]?.start ?? length,
    title,
  }));
}
