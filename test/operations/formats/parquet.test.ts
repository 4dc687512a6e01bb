import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { parquetChunks, tableToParquet } from '../../../src/operations/formats/parquet.ts';

function objects(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const copy = new Uint8Array(bytes);
  return parquetReadObjects({ file: copy.buffer, utf8: false });
}

const columns = [
  { name: 'quote', type: 'string' as const },
  { name: 'low', type: 'number' as const },
  { name: 'approx', type: 'boolean' as const },
];
const rows = [
  ['570.06億美元', 57006000000, true],
  ['=1+1', 0.1, false],
  ['', -0.75, null],
  [null, null, null],
];

it('gives back a table as it was', async () => {
  expect(await objects(tableToParquet({ columns, rows }))).toEqual(
    rows.map(([quote, low, approx]) => ({ quote, low, approx })),
  );
});

it('holds a table without rows', async () => {
  expect(await objects(tableToParquet({ columns, rows: [] }))).toEqual([]);
});

it('writes batches of any size into one file, bytes included', async () => {
  const batches = async function* () {
    for (let from = 0; from < 3; from += 1) {
      yield Array.from({ length: 1500 }, (_, at) => [
        `${from}:${at}`,
        at / 3,
        Uint8Array.from([from, at % 256]),
      ]);
      yield [];
    }
  };
  const wide = [columns[0], columns[1], { name: 'bytes', type: 'bytes' as const }].filter(
    (column) => column !== undefined,
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of parquetChunks(wide, batches())) chunks.push(chunk);
  const read = await objects(Buffer.concat(chunks));
  expect(read).toHaveLength(4500);
  expect(read[3001]).toEqual({ quote: '2:1', low: 1 / 3, bytes: Uint8Array.from([2, 1]) });
});
