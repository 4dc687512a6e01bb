import type { PageCell, PageRow } from './page-rows.ts';

/**
 * Rows as a person reads them, in blocks of one width: where a page of two columns of text is written row by row, the left
 * column comes whole before the right one; what spans both (a heading, a caption) parts what is above it from what is below.
 * A table stays as it is: its cells are short.
 */
export function inReadingOrder(rows: readonly PageRow[]): PageRow[][] {
  const gutter = gutterOf(rows);
  if (gutter === null) return [[...rows]];
  const blocks: PageRow[][] = [];
  let above: PageRow[] = [];
  let left: PageRow[] = [];
  let right: PageRow[] = [];
  const columnsEnd = (): void => {
    blocks.push(left, right);
    [left, right] = [[], []];
  };
  for (const row of rows) {
    const [first, second, ...more] = row.cells;
    const last = row.cells[row.cells.length - 1];
    const isPair = second !== undefined && more.length === 0 && isAt(second, gutter);
    if (first === undefined || last === undefined) continue;
    if (isPair || last.right <= gutter.at || isAt(first, gutter)) {
      blocks.push(above);
      above = [];
    }
    if (isPair) {
      left.push({ ...row, cells: [first] });
      right.push({ ...row, cells: [second] });
    } else if (isAt(first, gutter)) right.push(row);
    else if (last.right <= gutter.at) left.push(row);
    else {
      columnsEnd();
      above.push(row);
    }
  }
  columnsEnd();
  return [...blocks, above].filter((block) => block.length > 0);
}

interface Gutter {
  /** Where the right column begins. */
  at: number;
  tolerance: number;
}

/** Fewer rows are a table or chance. */
const leastRows = 4;
/** The share of the rows of two cells whose cells are both as wide as lines of text. */
const mostly = 0.6;
/** As wide as lines of text: this share of the page's writing. */
const textWidth = 0.3;

function gutterOf(rows: readonly PageRow[]): Gutter | null {
  const pairs = rows.filter(({ cells }) => cells.length === 2);
  if (pairs.length < leastRows) return null;
  const starts = pairs.map(({ cells }) => cells[1]?.left ?? 0).sort((a, b) => a - b);
  const heights = pairs.map(({ height }) => height).sort((a, b) => a - b);
  const gutter = { at: middle(starts), tolerance: middle(heights) };
  const cells = rows.flatMap((row) => row.cells);
  const end = cells.reduce((most, { right }) => Math.max(most, right), -Infinity);
  const width = end - cells.reduce((least, { left }) => Math.min(least, left), Infinity);
  const isText = (cell: PageCell | undefined): boolean =>
    cell !== undefined && cell.right - cell.left >= textWidth * width;
  const ofText = pairs.filter(
    ({ cells: [first, second] }) =>
      isText(first) && isText(second) && second !== undefined && isAt(second, gutter),
  );
  return ofText.length >= leastRows && ofText.length >= mostly * pairs.length ? gutter : null;
}

function isAt({ left }: PageCell, { at, tolerance }: Gutter): boolean {
  return Math.abs(left - at) <= tolerance;
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
