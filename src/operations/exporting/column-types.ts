import type { CellValue, TableName } from '../../ledger/ledger.ts';
import { booleanColumns, columns } from '../../ledger/schema/columns.ts';
import type { ParquetColumn } from '../formats/parquet.ts';

/** The columns of a table with the type each has in every row, whatever rows there are. */
export function typedColumns(table: TableName): ParquetColumn[] {
  return columns[table].map((name) => ({ name, type: typeOf(table, name) }));
}

/** A row's cells in the order of the columns. */
export function cells(
  row: Readonly<Record<string, CellValue>>,
  order: readonly ParquetColumn[],
): CellValue[] {
  return order.map(({ name }) => row[name] ?? null);
}

/** By name in every table, or with the table where the name says something else in another. */
const numberColumns: ReadonlySet<string> = new Set([
  ...['byte_count', 'claim_count', 'end', 'high', 'low', 'n', 'part', 'revision', 'schema_version', 'start'],
  ...['text_length', 'version', 'asking_n', 'fact_count', 'lag_days', 'missing', 'refused', 'requests'],
  ...['row_count', 'scale', 'series_n', 'fact.value', 'ratio', 'tolerance', 'changed_count'],
]);

function typeOf(table: TableName, name: string): ParquetColumn['type'] {
  if (name === 'bytes') return 'bytes';
  if (booleanColumns.has(name)) return 'boolean';
  return numberColumns.has(name) || numberColumns.has(`${table}.${name}`) ? 'number' : 'string';
}
