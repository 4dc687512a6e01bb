import type { PdfPiece } from './pdf-thread.ts';

/** What stands at one height of a page: one cell, or several that wide gaps part. Points from the lower left corner. */
export interface PageRow {
  cells: PageCell[];
  y: number;
  height: number;
}

export interface PageCell {
  text: string;
  left: number;
  right: number;
}

/** A gap wider than this many times the height of the letters parts two cells. */
const cellGap = 0.9;

/** The rows of a page in the order in which it writes them, without empty ones. */
export function rowsOf(pieces: readonly PdfPiece[]): PageRow[] {
  const rows: PageRow[] = [];
  let row: PageRow | null = null;
  for (const piece of pieces) {
    const isBlank = piece.text.trim() === '';
    if (row === null && !isBlank) {
      row = { cells: [], y: piece.y, height: piece.height };
      rows.push(row);
    }
    if (row !== null && !isBlank) addPiece(row, piece);
    else if (row !== null && piece.text !== '' && piece.width <= cellGap * row.height) addBlank(row);
    if (piece.endsLine) row = null;
  }
  for (const { cells } of rows) for (const cell of cells) cell.text = plainLetters(cell.text).trim();
  return rows
    .map((one) => ({ ...one, cells: one.cells.filter(({ text }) => text !== '') }))
    .filter(({ cells }) => cells.length > 0);
}

function addPiece(row: PageRow, piece: PdfPiece): void {
  const cell = row.cells[row.cells.length - 1];
  const gap = cell === undefined ? 0 : piece.x - cell.right;
  if (cell === undefined || gap > cellGap * Math.max(row.height, 1)) {
    row.cells.push({ text: piece.text, left: piece.x, right: piece.x + piece.width });
  } else {
    const isNear = gap > 0.2 * row.height && !/\s$/.test(cell.text) && needsSpace(cell.text, piece.text);
    cell.text += `${isNear ? ' ' : ''}${piece.text}`;
    cell.right = Math.max(cell.right, piece.x + piece.width);
  }
  row.height = Math.max(row.height, piece.height);
}

function addBlank({ cells }: PageRow): void {
  const cell = cells[cells.length - 1];
  if (cell !== undefined && !/\s$/.test(cell.text)) cell.text += ' ';
}

/** Chinese is written without spaces, also where a line ends. */
export function needsSpace(before: string, after: string): boolean {
  const unspaced = /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]/;
  return !(unspaced.test(before.slice(-1)) && unspaced.test(after.slice(0, 1)));
}

/** Many PDFs name the radical for the character and the ligature for its letters: both look the same and read otherwise. */
function plainLetters(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\ufb00-\ufb06]/g,
    (letter) => radicals.get(letter) ?? letter.normalize('NFKC'),
  );
}

/** CJK radicals that Unicode gives no compatibility mapping (EquivalentUnifiedIdeograph.txt). */
const radicals: ReadonlyMap<string, string> = new Map(
  '⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
