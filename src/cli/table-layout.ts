import type { ViewColumn } from '../operations/view.ts';
import { cleanLine } from './clean-text.ts';
import { cutToWidth, displayWidth, padToWidth } from './display-width.ts';
import type { Palette } from './palette.ts';

const gap = '  ';
const narrowest = 8;

/**
 * Lines of a table in `width` columns. Flexible columns give way first, the widest of them before the others, then other
 * text; a column aligned to its end holds numbers and is never cut, since a cut number is a wrong number.
 */
export function layoutTable(
  columns: readonly ViewColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Palette,
): string[] {
  const cells = rows.map((row) => columns.map((_, index) => cleanLine(row[index] ?? '')));
  const titles = columns.map(({ title }) => cleanLine(title));
  const widths = titles.map((title, index) =>
    cells.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), displayWidth(title)),
  );
  const room = width - gap.length * (columns.length - 1);
  shrink(widths, room, (index) => columns[index]?.flexible === true);
  shrink(widths, room, (index) => columns[index]?.align !== 'end');
  return [titles, ...cells].map((row, line) => {
    const written = row
      .map((cell, index) => {
        const columnWidth = widths[index] ?? 0;
        return padToWidth(cutToWidth(cell, columnWidth), columnWidth, columns[index]?.align);
      })
      .join(gap)
      .trimEnd();
    return line === 0 ? paint.bold(written) : written;
  });
}

function shrink(widths: number[], room: number, mayGive: (index: number) => boolean): void {
  const givers = [...widths.keys()].filter(mayGive);
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = givers.reduce((best, index) => Math.max(best, widths[index] ?? 0), 0);
    if (widest <= narrowest) return;
    for (const index of givers) {
      if (excess > 0 && widths[index] === widest) {
        widths[index] = widest - 1;
        excess -= 1;
      }
    }
  }
}
