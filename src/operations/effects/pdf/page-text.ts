import type { PdfPiece } from './pdf-thread.ts';

/**
 * The writing of a page: a line for each paragraph and for each row of a table, whose cells are parted by tabs. Lines of
 * one paragraph are joined; a hyphen at a line's end stays.
 */
export function pageText(pieces: readonly PdfPiece[]): string {
  const lines = linesOf(pieces);
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    text += before === undefined ? '' : between(before, line, right);
    text += line.text;
  }
  return text;
}

interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
}

/** A gap wider than this many times the height of the letters parts two cells. */
const cellGap = 0.9;
/** Lines further apart than this many times their height are of two paragraphs. */
const paragraphGap = 1.9;
/** A line that ends before this share of the page's widest ends its paragraph. */
const fullLine = 0.85;

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const piece of pieces) {
    const isBlank = piece.text.trim() === '';
    if (line === null && !isBlank) {
      line = { text: '', left: piece.x, right: piece.x, y: piece.y, height: piece.height };
      lines.push(line);
    }
    if (line !== null && !isBlank) {
      const gap = piece.x - line.right;
      const isApart = gap > cellGap * Math.max(line.height, 1) && line.text !== '';
      const isNear = isApart || (gap > 0.2 * line.height && !/\s$/.test(line.text));
      line.text = `${isApart ? line.text.trimEnd() : line.text}${isApart ? '\t' : isNear && needsSpace(line.text, piece.text) ? ' ' : ''}${piece.text}`;
      line.right = Math.max(line.right, piece.x + piece.width);
      line.height = Math.max(line.height, piece.height);
    } else if (
      line !== null &&
      piece.text !== '' &&
      !/\s$/.test(line.text) &&
      piece.width <= cellGap * line.height
    ) {
      line.text += ' ';
    }
    if (piece.endsLine) line = null;
  }
  for (const one of lines) one.text = plainLetters(one.text).trim();
  return lines.filter(({ text }) => text !== '');
}

function between(before: Line, line: Line, right: number): string {
  const drop = before.y - line.y;
  const isOneText =
    !before.text.includes('\t') &&
    !line.text.includes('\t') &&
    drop > 0 &&
    drop <= paragraphGap * Math.max(before.height, line.height) &&
    Math.abs(before.height - line.height) <= 0.15 * before.height &&
    before.right >= fullLine * right &&
    line.left <= before.left + before.height * 0.5;
  if (!isOneText) return drop > paragraphGap * before.height ? '\n\n' : '\n';
  return needsSpace(before.text, line.text) ? ' ' : '';
}

/** Chinese is written without spaces, also where a line ends. */
function needsSpace(before: string, after: string): boolean {
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
