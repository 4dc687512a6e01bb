import type { Span } from './marked-segments.ts';

export interface Paragraph extends Span {
  /** How it is set: `meta` is the front matter, `heading` a Markdown heading, `row` a table or list line. */
  kind: 'body' | 'heading' | 'row' | 'meta';
}

/**
 * Cuts a text into paragraphs. Every line is one, but lines of one hard-wrapped paragraph stay together. Paragraphs and
 * the line breaks between them are the text; nothing is dropped but the breaks.
 */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  const metaEnd = frontMatterEnd(text);
  let previous = '';
  for (const line of linesOf(text)) {
    const written = text.slice(line.start, line.end);
    const last = found.at(-1);
    if (written.trim() !== '') {
      const kind = line.start < metaEnd ? 'meta' : kindOf(written);
      if (last !== undefined && kind === 'body' && last.kind === 'body' && isWrapped(previous, written))
        last.end = line.end;
      else found.push({ start: line.start, end: line.end, kind });
    }
    previous = written;
  }
  return found;
}

function* linesOf(text: string): Iterable<Span> {
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    yield { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
    start = end + 1;
  }
}

function kindOf(line: string): Paragraph['kind'] {
  if (/^#{1,6}\s/.test(line)) return 'heading';
  return /^\s*(\||[-*+•]\s|\d{1,3}[.)]\s|>)/.test(line) ? 'row' : 'body';
}

/** A line is wrapped onto the next where it is long, Latin, and the next does not begin anew with an indent. */
function isWrapped(line: string, next: string): boolean {
  return (
    line.length >= 60 && line.length <= 200 && isLatin(line.trimEnd().slice(-1)) && isLatin(next.slice(0, 1))
  );
}

function isLatin(character: string): boolean {
  return /^[\p{Script=Latin}\d\p{ASCII}“”‘’—–]$/u.test(character) && character.trim() !== '';
}

/** Where the front matter between two `---` lines ends; 0 where there is none. */
function frontMatterEnd(text: string): number {
  const match = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(\r?\n|$)/.exec(text);
  return match === null ? 0 : match[0].length;
}
