import type { Span } from './source-text.ts';

/**
 * The lines that a printer sets on every page: its head or foot, the same but for the page's number on many pages in a row of
 * the file, and page numbers by themselves. The first page on which a head stands keeps it: it may be the title.
 */
export function runningHeads(pages: readonly (Span & { text: string })[]): Span[] {
  const edges = pages.flatMap(({ start, text }) => edgeLines(text, start));
  const counts = new Map<string, number>();
  for (const { key } of edges) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(leastPages, pages.length * leastShare);
  const seen = new Set<string>();
  const hidden: Span[] = [];
  for (const { start, end, key, isNumber } of edges) {
    const isHead = key !== '' && (counts.get(key) ?? 0) >= least;
    if (isNumber || (isHead && seen.has(key))) hidden.push({ start, end });
    seen.add(key);
  }
  return hidden;
}

/** A head stands on so many pages at least, and on this share of all: left and right pages may differ. */
const leastPages = 3;
const leastShare = 0.4;
/** Lines at the head and at the foot of a page that may belong to the printer. */
const linesAtEdge = 2;
const longestHead = 120;

interface EdgeLine extends Span {
  /** The line without the page number at its ends, and which edge it is at. */
  key: string;
  isNumber: boolean;
}

function edgeLines(page: string, offset: number): EdgeLine[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of page.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  // A page of one line is not all head.
  const atEdge =
    lines.length <= linesAtEdge * 2
      ? lines.slice(0, lines.length > 1 ? undefined : 0)
      : [...lines.slice(0, linesAtEdge), ...lines.slice(-linesAtEdge)];
  return atEdge
    .filter((line) => line.end - line.start <= longestHead)
    .map((line) => edgeLine(page.slice(line.start, line.end).trim(), line, offset));
}

function edgeLine(written: string, { start, end }: Span, offset: number): EdgeLine {
  const key = written.replace(numberBefore, '').replace(numberBehind, '').trim();
  return { start: offset + start, end: offset + end, key, isNumber: pageNumber.test(written) };
}

const number = String.raw`(?:page|p\.|第)?\s?\d{1,4}\s?(?:页|頁)?(?:\s?(?:/|of|共)\s?\d{1,4}\s?(?:页|頁)?)?`;
const pageNumber = new RegExp(String.raw`^[-–—·|\s]{0,3}${number}[-–—·|\s]{0,3}$`, 'i');
const numberBefore = new RegExp(String.raw`^[-–—·|\s]{0,3}${number}(?:\s*[-–—·|\t]\s*|$)`, 'i');
const numberBehind = new RegExp(String.raw`(?:^|\s*[-–—·|\t]\s*|\s{2,})${number}[-–—·|\s]{0,3}$`, 'i');
