import { parse } from 'csv-parse/browser/esm/sync';
import { refused, textBody } from '../body.ts';
import { exactJsonBody, recordOf, shapeOf } from '../exact-json.ts';
import type { FeedAnswer } from '../feed.ts';
import type { DeclaredTarget } from './declared-target.ts';

/** A row of either format: what stands in a column, as text; null where the row has no such column. */
export interface DeclaredRow {
  at: string;
  cell(column: string): string | null;
}

/** The rows of an answer. Throws payload_refused where the format, the path or a column is not there. */
export function declaredRows(answer: FeedAnswer, target: DeclaredTarget): DeclaredRow[] {
  const rows = target.shape.format === 'csv' ? csvRows(answer, target.shape) : jsonRows(answer, target.shape);
  const wanted = [
    target.date.column,
    target.value.column,
    ...Object.keys({ ...target.where, ...target.require }),
  ];
  if (target.knownAt) wanted.push(target.knownAt.column);
  const [first] = rows;
  const absent = wanted.filter((column) => rows.every((row) => row.cell(column) === null));
  if (first === undefined || absent.length > 0)
    throw refused(
      answer,
      `rows with ${wanted.join(', ')}`,
      first ? `none with ${absent.join(', ')}` : 'no row',
    );
  return rows;
}

function csvRows(
  answer: FeedAnswer,
  { delimiter, skipLines }: Extract<DeclaredTarget['shape'], { format: 'csv' }>,
): DeclaredRow[] {
  const [header = [], ...lines] = linesOf(answer, delimiter, skipLines);
  const names = header.map((name) => name.trim());
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) throw refused(answer, 'columns with names of their own', `"${twice}" twice`);
  return lines.map((cells, index) => {
    const at = `row ${index + 1}`;
    if (cells.length !== names.length)
      throw refused(
        answer,
        `${names.length} cells in ${at}`,
        `${cells.length}: ${cells.join(delimiter).slice(0, 80)}`,
      );
    return { at, cell: (column) => cells[names.indexOf(column)]?.trim() ?? null };
  });
}

function linesOf(answer: FeedAnswer, delimiter: string, skipLines: number): string[][] {
  const body = textBody(answer);
  try {
    return parse(body, {
      bom: true,
      delimiter,
      from_line: skipLines + 1,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw refused(answer, 'CSV', body.slice(0, 80), error);
  }
}

function jsonRows(
  answer: FeedAnswer,
  { rows: path }: Extract<DeclaredTarget['shape'], { format: 'json' }>,
): DeclaredRow[] {
  const payload = exactJsonBody(answer);
  const found = path.reduce<unknown>((value, name) => inside(value, name), payload);
  if (!Array.isArray(found))
    throw refused(answer, `a list at ${path.join('.') || 'the root'}`, shapeOf(found ?? payload));
  return found.map((row: unknown, index) => ({
    at: `${path.join('.')}[${index}]`,
    cell: (column) => {
      const value =
        inside(row, column) ?? column.split('.').reduce<unknown>((v, name) => inside(v, name), row);
      return value === undefined
        ? null
        : value === null
          ? ''
          : typeof value === 'string'
            ? value
            : JSON.stringify(value);
    },
  }));
}

/** A field of an object, an item of a list by its number. */
function inside(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(name) ? (value as unknown[])[Number(name)] : undefined;
  const record = recordOf(value);
  return record !== null && Object.hasOwn(record, name) ? record[name] : undefined;
}
