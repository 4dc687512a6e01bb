import { isDigit } from '../grammar/letters.ts';
import { blanks, CharacterSet } from './character-set.ts';
import type { Stretch } from './stretches.ts';

/** A line of the text as a reader sees it: prose, the row of a table, or the heading of what follows. */
interface Line extends Stretch {
  kind: 'prose' | 'row' | 'heading';
  /** The nearest heading above, or the line itself. */
  heading: Stretch | null;
  /** What follows is marked as still to be checked (待核验, to verify). */
  unverified: boolean;
}

export interface Layout {
  lineAt(offset: number): Line;
}

/** Lines with their headings. Linear in the text. */
export function layoutOf(text: string): Layout {
  const lines: Line[] = [];
  let heading: Stretch | null = null;
  let unverified = false;
  let blankBefore = true;
  let rowBefore = false;
  let tab = text.indexOf('\t');
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const isShort = end - start <= longestHeading;
    if (tab >= 0 && tab < start) tab = text.indexOf('\t', start);
    const isRow = (tab > start && tab < end) || hasBars(text, start, end);
    const isHeading =
      isShort &&
      !isRow &&
      !endsSentence.hasAt(text, end - 1) &&
      looksLikeHeading(
        text.slice(start, end).trim(),
        blankBefore && (end >= text.length || isBlankLine(text, end + 1)),
      );
    if (isHeading) {
      heading = { start, end };
      unverified = toVerify.test(text.slice(start, end));
    } else if (isRow && !rowBefore)
      unverified = unverified || toVerify.test(text.slice(start, Math.min(end, start + 80)));
    lines.push({ start, end, kind: isHeading ? 'heading' : isRow ? 'row' : 'prose', heading, unverified });
    blankBefore = isShort && (end === start || isBlankOrRule(text, start, end));
    rowBefore = isRow;
    if (found < 0) break;
    start = end + 1;
  }
  /** What was asked for last: all that is resolved of one number asks for the same. */
  let last = lines[0] ?? noLine;
  return {
    lineAt: (offset) => {
      if (offset < last.start || offset > last.end) last = lineAround(lines, offset);
      return last;
    },
  };
}

const longestHeading = 90;
const endsSentence = new CharacterSet('。.!;,:');
const bullets = new CharacterSet('-*•>');
const mayRule = new CharacterSet(`-=*_${blanks}`);
const toVerify =
  /待核验|待验证|待查证|待核实|未经核实|未经证实|单独核验|to verify|to be verified|unverified|not verified/;

/** Cells parted by bars. */
function hasBars(text: string, start: number, end: number): boolean {
  return text[start] === '|' && text.lastIndexOf('|', end) > start;
}

function isBlankOrRule(text: string, start: number, end: number): boolean {
  return (
    mayRule.hasAt(text, start) &&
    mayRule.hasAt(text, end - 1) &&
    /^(?:[-=*_]{3,})?$/.test(text.slice(start, end).trim())
  );
}

function isBlankLine(text: string, start: number): boolean {
  for (let at = start; at < text.length && at < start + 120; at++) {
    const one = text[at];
    if (one === '\n') return true;
    if (one !== ' ' && one !== '\r' && one !== '-' && one !== '=') return false;
  }
  return true;
}

/** A short line alone between blank ones, or one that begins with a section number, and that is no sentence. */
function looksLikeHeading(written: string, alone: boolean): boolean {
  if (written.length < 2 || endsSentence.hasAt(written, written.length - 1) || bullets.hasAt(written, 0))
    return false;
  if (
    isDigit(written.charCodeAt(0)) &&
    (/^\d+\ufe0f?\u20e3/.test(written) || /^\d+(?:\.\d+)* ?[.、)] ?\S/.test(written))
  )
    return alone || written.length <= 60;
  return alone && !/[?]$/.test(written) && !/^(?:图片来源|\d{4}-\d\d-\d\d)/.test(written);
}

function lineAround(lines: readonly Line[], offset: number): Line {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? noLine;
}

const noLine: Line = { start: 0, end: 0, kind: 'prose', heading: null, unverified: false };
