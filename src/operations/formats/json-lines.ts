import type { CellValue } from '../../ledger/ledger.ts';

/** One JSON object a row and line; bytes are base64. */
export async function* jsonLines(
  batches: AsyncIterable<readonly Readonly<Record<string, CellValue>>[]>,
): AsyncIterable<Uint8Array> {
  for await (const rows of batches) yield Buffer.from(rows.map(jsonLine).join(''));
}

function jsonLine(row: Readonly<Record<string, CellValue>>): string {
  const cells = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  ]);
  return `${JSON.stringify(Object.fromEntries(cells))}\n`;
}
