import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvChunks, tableToCsv, withoutGuard } from '../../../src/operations/formats/csv.ts';
import { parseCsv } from '../support/parse-csv.ts';

function cellOf(value: string | number | boolean | null): string {
  return tableToCsv({ columns: [{ name: 'a', type: 'string' }], rows: [[value]] }).slice(
    'a\r\n'.length,
    -'\r\n'.length,
  );
}

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['算力', '算力'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['', '""'],
    [null, ''],
    [-12.5, '-12.5'],
    [1e21, '1e+21'],
    [true, 'true'],
  ])('%j is written as %s', (value, written) => {
    expect(cellOf(value)).toBe(written);
  });

  it.each([
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+62%', "'+62%"],
    ['-5 billion', "'-5 billion"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\tx', "'\tx"],
    ["'=x", "''=x"],
  ])('%j is not run by a spreadsheet', (value, written) => {
    expect(cellOf(value)).toBe(written);
    expect(withoutGuard((parseCsv(`a\r\n${written}\r\n`)[1] ?? [])[0] ?? '')).toBe(value);
  });

  it.each(['-5', '+62', '-0.25', '1e-7'])('%s, a text that is only a number, is left alone', (value) => {
    expect(cellOf(value)).toBe(value);
    expect(withoutGuard(value)).toBe(value);
  });
});

describe('a table', () => {
  const table = {
    columns: [
      { name: 'text', type: 'string' as const },
      { name: 'number', type: 'number' as const },
    ],
    rows: [['', 1.5] as const, [null, null] as const],
  };

  it('has one line a row, and begins with a mark only where asked', () => {
    expect(tableToCsv(table)).toBe('text,number\r\n"",1.5\r\n,\r\n');
    expect(tableToCsv(table, { bom: true })).toBe(`\u{feff}${tableToCsv(table)}`);
  });

  it('gives back every text and number that went in', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=a', "'=a", '-1', "''@", '\r', '', '"', '\u{feff}'),
    );
    const rows = fc.array(
      fc.tuple(fc.option(cell), fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (written) => {
        const [, ...lines] = parseCsv(tableToCsv({ ...table, rows: written }));
        const read = lines.map(([text, number]) => [
          text === null || text === undefined ? null : withoutGuard(text),
          number === null || number === undefined ? null : Number(number),
        ]);
        expect(read).toEqual(written.map(([text, number]) => [text, number === 0 ? 0 : number]));
      }),
      { seed: 7373, numRuns: 500 },
    );
  });

  it('is the same in batches, with its names even where there is no row', async () => {
    const batches = async function* () {
      for (const row of table.rows) yield [row];
    };
    const chunks: Uint8Array[] = [];
    for await (const chunk of csvChunks(['text', 'number'], batches())) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(tableToCsv(table));
    const empty = csvChunks(['a', 'b'], (async function* () {})(), { bom: true });
    for await (const chunk of empty) expect(Buffer.from(chunk).toString()).toBe('\u{feff}a,b\r\n');
  });
});
