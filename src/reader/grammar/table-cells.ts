/**
 * Cells of a row: parted by | (Markdown), a tab (pages, spreadsheets) or two blanks and more (columns set in plain text). What
 * begins its line is no cell but may be a list number: "(3) costs".
 */

/** Whether a cell that is not the first of its row begins at `at`. */
export function beginsCell(text: string, at: number): boolean {
  let index = at - 1;
  let blanks = 0;
  let tab = false;
  for (; index >= 0 && blanks < mostBlanks; index--, blanks++) {
    const unit = text.charCodeAt(index);
    if (unit === tabStop) tab = true;
    else if (unit !== space) break;
  }
  if (index < 0 || text.charCodeAt(index) === newLine) return false;
  return text.charCodeAt(index) === bar || tab || blanks >= leastBlanks;
}

/** Whether a cell ends at `at`. */
export function endsCell(text: string, at: number): boolean {
  let index = at;
  while (index - at < leastBlanks && text.charCodeAt(index) === space) index += 1;
  const unit = text.charCodeAt(index);
  return (
    index - at === leastBlanks || index >= text.length || unit === bar || unit === tabStop || unit === newLine
  );
}

const leastBlanks = 2;
/** Columns are not parted by more. */
const mostBlanks = 64;
const tabStop = 0x09;
const newLine = 0x0a;
const space = 0x20;
const bar = 0x7c;
