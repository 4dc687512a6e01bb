import type { Scene } from './scene.ts';
import type { Stretch } from './stretches.ts';

/** Where a number of a table stands: the cells of its row before its own, and the cell of the first row above it. */
export interface Place {
  before: readonly Stretch[];
  header: Stretch | null;
}

/** Null for a number that stands in no row. Cells are parted by bars or tabs; linear in the rows of the text. */
export function placeInTable(scene: Scene, offset: number): Place | null {
  const line = scene.layout.lineAt(offset);
  if (line.kind !== 'row') return null;
  const cells = cellsOf(scene.text, line);
  const index = cells.findIndex((cell) => offset >= cell.start && offset <= cell.end);
  if (index < 0) return null;
  const first = firstRow(scene, line);
  const header = first.start === line.start ? null : (cellsOf(scene.text, first)[index] ?? null);
  return { before: cells.slice(0, index), header };
}

const longestRow = 1000;

function cellsOf(text: string, { start, end }: Stretch): Stretch[] {
  const cells: Stretch[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  const until = Math.min(end, start + longestRow);
  for (let at = from; at <= until; at++) {
    if (at < until && text[at] !== '|' && text[at] !== '\t') continue;
    cells.push({ start: from, end: at });
    from = at + 1;
  }
  return cells;
}

const firsts = new WeakMap<Scene, Map<number, Stretch>>();

/** The first row of the table; each row remembers that of the one above it. */
function firstRow(scene: Scene, line: Stretch): Stretch {
  let known = firsts.get(scene);
  if (known === undefined) firsts.set(scene, (known = new Map()));
  const passed: number[] = [];
  let at: Stretch = line;
  let found = known.get(at.start);
  while (found === undefined) {
    passed.push(at.start);
    const above = at.start === 0 ? null : scene.layout.lineAt(at.start - 1);
    if (above?.kind !== 'row') found = at;
    else {
      at = above;
      found = known.get(at.start);
    }
  }
  for (const start of passed) known.set(start, found);
  return found;
}
