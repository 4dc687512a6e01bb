import { textWidth } from '../lay-out.ts';

/** A title in lines of at most so many pixels at 12 px: at spaces, or between Chinese letters; a longer word stands by itself. */
export function wrapTitle(title: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of title.match(parts) ?? []) {
    if (line !== '' && titleWidth((line + part).trimEnd()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** A word with what follows it, or one Chinese letter with the mark that may not begin a line. */
const parts = /[^\s\u2e80-\uffff]+\s*|[\u2e80-\uffff][、，。：；）」』”！？]?\s*/gu;

/** `textWidth` leaves room for the widest Latin letters; a Chinese one is as wide as it is high. */
function titleWidth(title: string): number {
  const chinese = title.replace(/[^\u2e80-\uffff]/gu, '');
  return (textWidth(title) - textWidth(chinese)) * 0.87 + textWidth(chinese);
}
