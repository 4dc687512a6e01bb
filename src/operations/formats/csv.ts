import type { CellValue } from '../../ledger/ledger.ts';
import type { Table } from '../operation.ts';

/**
 * CSV (RFC 4180, UTF-8, CRLF between rows). A missing value is an empty cell and an empty text is `""`; bytes are
 * base64.
 *
 * A text that a spreadsheet would run as a formula (it begins with = + - @, their full-width forms, a tab or a line
 * break) gets one `'` in front, and so does a text that already has such a `'`: taking one `'` away from every cell
 * that has them before such a character gives back what was written. A text that is nothing but a number is left
 * alone, and numbers never change.
 */
export function tableToCsv(table: Table, options: CsvOptions = {}): string {
  const lines = [headLine(table.columns.map(({ name }) => name)), ...table.rows.map(csvLine)];
  return (options.bom === true ? byteOrderMark : '') + lines.join('');
}

export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel takes Chinese for something else. */
  bom?: boolean;
}

/** The same for rows that come in batches; names the columns first even where there are no rows. */
export async function* csvChunks(
  columns: readonly string[],
  batches: AsyncIterable<readonly (readonly CellValue[])[]>,
  options: CsvOptions = {},
): AsyncIterable<Uint8Array> {
  yield Buffer.from((options.bom === true ? byteOrderMark : '') + headLine(columns));
  for await (const rows of batches) yield Buffer.from(rows.map(csvLine).join(''));
}

/** Undoes what a cell got in front against formulas. */
export function withoutGuard(cell: string): string {
  return /^'+[=+\-@＝＋－＠\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}

const byteOrderMark = '\u{feff}';
const numberAlone = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function headLine(columns: readonly string[]): string {
  return csvLine([...columns]);
}

function csvLine(cells: readonly CellValue[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value !== 'string') return String(value);
  const text = guarded(value);
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function guarded(text: string): string {
  return /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) && !numberAlone.test(text) ? `'${text}` : text;
}
