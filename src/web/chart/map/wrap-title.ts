import { textWidth } from '../lay-out.ts';

/** A title in lines of at most so many pixels at 12 px: at spaces, or between Chinese letters; a longer word stands by itself. */
export function wrapTitle(title: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of title.match(parts) ?? []) {
    if (line !== '' && textWidth((line + part).trimEnd()) * measured > width) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** A word with what follows it, or one Chinese letter with the mark that may not begin a line. */
const parts = /[^\s\u2e80-\uffff]+\s*|[\u2e80-\uffff][、，。：；）」』”！？]?\s*/gu;

/** `textWidth` leaves room for the widest; titles are set a little narrower. */
const measured = 0.87;
