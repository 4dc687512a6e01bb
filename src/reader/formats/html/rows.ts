import type { Line } from './page-parts.ts';

/** Puts the cells of a table's row into one line, parted by tabs; cells that hold whole paragraphs keep their lines. */
export class Rows {
  readonly #lines: Line[] = [];
  readonly #rows: Line[][][] = [];
  #deeper = 0;

  open(name: string): void {
    if (name === 'tr') {
      if (this.#rows.length < deepest) this.#rows.push([[]]);
      else this.#deeper += 1;
    } else if ((name === 'td' || name === 'th') && this.#deeper === 0) this.#rows.at(-1)?.push([]);
  }

  close(name: string): void {
    if (name !== 'tr') return;
    if (this.#deeper > 0) {
      this.#deeper -= 1;
      return;
    }
    for (const line of rowLines(this.#rows.pop() ?? [])) this.add(line);
  }

  add(line: Line): void {
    (this.#rows.at(-1)?.at(-1) ?? this.#lines).push(line);
  }

  end(): Line[] {
    return this.#lines;
  }
}

/** Rows nested deeper than any real page does are not joined: each would copy the lines of those within. */
const deepest = 8;
const widestCell = 200;

function rowLines(cells: readonly Line[][]): Line[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const lines = filled.flat();
  const [first] = lines;
  const isRow =
    filled.length > 1 &&
    filled.every((cell) => cell.length === 1 && (cell[0]?.text.length ?? 0) <= widestCell);
  if (first === undefined || !isRow) return lines;
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  return [{ ...first, text: joined(lines.map(({ text }) => text)), linked }];
}

/** A currency sign or percent sign in a cell of its own belongs to the number beside it. */
function joined(cells: readonly string[]): string {
  return cells.reduce((row, cell, index) => {
    if (index === 0) return cell;
    const isOneNumber = /(?:^|\t)\(?[$€£¥]$/.test(row) || /^(?:%|\)|\)%|%\))$/.test(cell);
    return `${row}${isOneNumber ? '' : '\t'}${cell}`;
  }, '');
}
