import { bareSegment } from './bare-segment.ts';
import { firstCalendarDate } from './calendar-date.ts';
import { firstLine } from './plain-text.ts';
import { runningHeads } from './running-heads.ts';
import type { SourceSegment, SourceText, Span } from './source-text.ts';
import { turnsIn, withTurns } from './turns.ts';

/** What stands between two pages of a stored PDF, and never within one. */
const pageBreak = '\n\f';

/** The pages of a PDF, joined as they are stored. */
export function pdfPages(pages: readonly string[]): string {
  return pages.map((page) => page.replaceAll('\f', ' ')).join(pageBreak);
}

/**
 * A PDF's pages as `pdfPages` joined them: a section for each that has text, with the turns in it. The heads and numbers of its
 * pages are hidden from the grammar.
 */
export function pdf(text: string): SourceText {
  const title = firstLine(text);
  const publishedAt = firstCalendarDate(text.slice(0, 1000));
  const sections: SourceSegment[] = [];
  const pages: (Span & { text: string })[] = [];
  let start = 0;
  for (const [index, page] of text.split(pageBreak).entries()) {
    const end = start + page.length;
    pages.push({ start, end, text: page });
    if (page.trim() !== '') {
      sections.push(bareSegment('section', start, end, { title: `p. ${index + 1}`, date: publishedAt }));
    }
    start = end + pageBreak.length;
  }
  return {
    text,
    title,
    publishedAt,
    speaker: null,
    language: null,
    segments: withTurns(sections, turnsIn(text, 0)),
    hidden: runningHeads(pages),
    spaces: [],
    warnings: [],
  };
}
