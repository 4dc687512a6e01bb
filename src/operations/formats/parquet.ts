import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { CellValue } from '../../ledger/ledger.ts';
import type { Table } from '../operation.ts';

/** A column of a Parquet file; every column may be empty in places. */
export interface ParquetColumn {
  name: string;
  type: 'string' | 'number' | 'boolean' | 'bytes';
}

/** A whole Parquet file (Snappy). Numbers are doubles, texts are UTF-8. */
export function tableToParquet(table: Table): Uint8Array {
  const file = new GrowingFile(table.columns);
  file.append(table.rows);
  return Buffer.concat([file.take(), file.finish()]);
}

/** The same for rows that come in batches: one row group a batch, and no more than a batch is held. */
export async function* parquetChunks(
  columns: readonly ParquetColumn[],
  batches: AsyncIterable<readonly (readonly CellValue[])[]>,
): AsyncIterable<Uint8Array> {
  const file = new GrowingFile(columns);
  for await (const rows of batches) {
    file.append(rows);
    yield file.take();
  }
  yield file.finish();
}

const basicTypes = { string: 'STRING', number: 'DOUBLE', boolean: 'BOOLEAN', bytes: 'BYTE_ARRAY' } as const;

class GrowingFile {
  readonly #columns: readonly ParquetColumn[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;

  constructor(columns: readonly ParquetColumn[]) {
    this.#columns = columns;
    const schema = schemaFromColumnData({ columnData: this.#columnData([]) });
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema, createdBy: 'Tightrope' });
  }

  append(rows: readonly (readonly CellValue[])[]): void {
    if (rows.length > 0)
      void this.#writer.write({ columnData: this.#columnData(rows), rowGroupSize: rows.length });
  }

  /** What has been written since the last time. `offset` counts on, so the places the footer names stay right. */
  take(): Uint8Array {
    const taken = Uint8Array.from(this.#bytes.getBytes());
    this.#bytes.index = 0;
    return taken;
  }

  finish(): Uint8Array {
    void this.#writer.finish();
    return this.take();
  }

  #columnData(rows: readonly (readonly CellValue[])[]) {
    return this.#columns.map(({ name, type }, at) => ({
      name,
      type: basicTypes[type],
      nullable: true,
      data: rows.map((row) => row[at] ?? null),
    }));
  }
}
