/** Rows of RFC 4180 text; null is an empty cell, '' a quoted one that is empty. */
export function parseCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const [, quoted, bare, end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`not CSV near ${JSON.stringify(text.slice(0, 80))}`);
    rows
      .at(-1)
      ?.push(quoted === undefined ? (bare === '' ? null : (bare ?? null)) : quoted.replaceAll('""', '"'));
    if (end !== ',' && cell.lastIndex < text.length) rows.push([]);
    if (end === ',' && cell.lastIndex === text.length) rows.at(-1)?.push(null);
  }
  return rows;
}
