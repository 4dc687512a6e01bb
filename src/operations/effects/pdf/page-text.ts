import { inReadingOrder } from './page-columns.ts';
import type { PageRow } from './page-rows.ts';
import { needsSpace, rowsOf } from './page-rows.ts';
import type { PdfPiece } from './pdf-thread.ts';

/**
 * The writing of a page: a line for each paragraph and for each row of a table, whose cells are parted by tabs. Two
 * columns of text follow each other. Lines of one paragraph are joined; a hyphen at a line's end stays.
 */
export function pageText(pieces: readonly PdfPiece[]): string {
  let text = '';
  let last: (Line & { isFull: boolean }) | null = null;
  for (const rows of inReadingOrder(rowsOf(pieces))) {
    const lines = rows.map(lineOf);
    const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before !== undefined) text += between(before, line, right);
      else if (last !== null) text += overColumns(last, line);
      text += line.text;
    }
    const end = lines.at(-1);
    if (end !== undefined) last = { ...end, isFull: end.right >= fullLine * right };
  }
  return text;
}

/** A sentence goes on at the head of the next column. */
function overColumns(before: Line & { isFull: boolean }, line: Line): string {
  const goesOn = before.isFull && line.y > before.y && !/[.!?。！？：:]["”」]?$/.test(before.text);
  if (!goesOn) return '\n\n';
  return needsSpace(before.text, line.text) ? ' ' : '';
}

/** Lines further apart than this many times their height are of two paragraphs. */
const paragraphGap = 1.9;
/** A line that ends before this share of the page's widest ends its paragraph. */
const fullLine = 0.85;

interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
}

function lineOf({ cells, y, height }: PageRow): Line {
  const [first, last] = [cells[0], cells[cells.length - 1]];
  const text = cells.map((cell) => cell.text).join('\t');
  return { text, left: first?.left ?? 0, right: last?.right ?? 0, y, height };
}

function between(before: Line, line: Line, right: number): string {
  const drop = before.y - line.y;
  const isOneText =
    !before.text.includes('\t') &&
    !line.text.includes('\t') &&
    drop > 0 &&
    drop <= paragraphGap * Math.max(before.height, line.height) &&
    Math.abs(before.height - line.height) <= 0.15 * before.height &&
    before.right >= fullLine * right &&
    line.left <= before.left + before.height * 0.5;
  if (!isOneText) return drop > paragraphGap * before.height ? '\n\n' : '\n';
  return needsSpace(before.text, line.text) ? ' ' : '';
}
