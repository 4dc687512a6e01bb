import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { tables, type CellValue, type TableName } from '../../src/ledger/ledger.ts';
import { typedColumns } from '../../src/operations/exporting/column-types.ts';
import { withoutGuard } from '../../src/operations/formats/csv.ts';
import { parseCsv } from './support/parse-csv.ts';
import { bench, type Bench } from './support/test-context.ts';

const hostile =
  '=HYPERLINK("http://x","Acme revenue was $12.5 billion"), said Bolt.\n-30% for "Acme",\nnext line 算力 5%\n';

async function filled(): Promise<Bench> {
  const all = await bench();
  await writeFile(join(all.folder, '=evil.txt'), hostile);
  await writeFile(
    join(all.folder, 'plain.txt'),
    'Acme revenue was $12.5 billion in 2025, up 30% from 2024.\n',
  );
  for (const envelope of await all.run('read', { sources: ['.'] })) expect(envelope.ok).toBe(true);
  return all;
}

async function rowsOf(all: Bench, table: TableName): Promise<Record<string, CellValue>[]> {
  const rows: Record<string, CellValue>[] = [];
  for await (const batch of (await all.context.ledger()).rows(table)) rows.push(...batch);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
}

/** Bytes as plain ones, whatever class a driver gives. */
function plain<Value>(value: Value): Value | Uint8Array {
  return value instanceof Uint8Array ? Uint8Array.from(value) : value;
}

async function exported(
  all: Bench,
  format: string,
  input: Record<string, unknown> = {},
): Promise<(table: TableName) => Promise<Buffer>> {
  const folder = join(all.folder, `export-${format}`);
  await all.data('ledger export', { folder, format, ...input });
  const ending = format === 'json' ? 'jsonl' : format;
  expect((await readdir(folder)).sort()).toEqual(tables.map((table) => `${table}.${ending}`).sort());
  return (table) => readFile(join(folder, `${table}.${ending}`));
}

describe('an export gives back every row as it was', () => {
  it('in Parquet', async () => {
    const all = await filled();
    const file = await exported(all, 'parquet');
    for (const table of tables) {
      const buffer = new Uint8Array(await file(table)).buffer;
      const read = await parquetReadObjects({ file: buffer, utf8: false });
      expect(
        read.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
        ),
      ).toEqual(await rowsOf(all, table));
    }
    expect((await rowsOf(all, 'claim')).length).toBeGreaterThan(2);
  });

  it('in CSV, and no cell begins a formula', async () => {
    const all = await filled();
    const file = await exported(all, 'csv', { bom: true });
    for (const table of tables) {
      const text = (await file(table)).toString();
      expect(text.startsWith('\u{feff}')).toBe(true);
      const [head = [], ...lines] = parseCsv(text.slice(1));
      const columns = typedColumns(table);
      expect(head).toEqual(columns.map(({ name }) => name));
      const read = lines.map((cells) =>
        Object.fromEntries(columns.map(({ name, type }, at) => [name, fromCell(cells[at] ?? null, type)])),
      );
      expect(read).toEqual(await rowsOf(all, table));
      for (const cell of lines.flat())
        if (cell !== null && !/^-?[\d.e+-]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@]/);
    }
  });

  it('in JSON', async () => {
    const all = await filled();
    const file = await exported(all, 'json');
    for (const table of tables) {
      const lines = (await file(table)).toString().split('\n').slice(0, -1);
      const columns = typedColumns(table);
      const read = lines.map((line) => {
        const row = JSON.parse(line) as Record<string, CellValue>;
        for (const { name, type } of columns)
          if (type === 'bytes') row[name] = fromCell(row[name] as string, type);
        return row;
      });
      expect(read).toEqual(await rowsOf(all, table));
    }
  });

  it('of one table, and does not replace a file unless told', async () => {
    const all = await filled();
    const input = { folder: join(all.folder, 'out'), format: 'csv', table: ['claim'] };
    expect(await all.data('ledger export', input)).toMatchObject({ files: [{ table: 'claim' }] });
    const path = join(all.folder, 'out', 'claim.csv');
    expect(await all.error('ledger export', input)).toMatchObject({ code: 'confirmation_needed', at: path });
    expect(await all.data('ledger export', { ...input, force: true })).toMatchObject({ files: [{ path }] });
    expect(await all.error('ledger export', { ...input, format: 'xlsx' })).toMatchObject({
      code: 'invalid_input',
      at: '--format',
    });
  });
});

it('every column has the type its rows have', async () => {
  const all = await filled();
  const names = { string: 'string', number: 'number', boolean: 'boolean', bytes: 'object' };
  for (const table of tables) {
    const columns = typedColumns(table);
    for (const row of await rowsOf(all, table)) {
      expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
      for (const { name, type } of columns)
        if (row[name] !== null) expect(typeof row[name], `${table}.${name}`).toBe(names[type]);
    }
  }
});

describe('backup and restore', () => {
  it('carry everything into another workspace', async () => {
    const all = await filled();
    const { path } = await all.data<{ path: string }>('ledger backup');
    expect(path).toBe(join(all.folder, 'home/backups/20260102T030405678Z-asked.tightrope-backup.gz'));
    const other = await bench();
    await other.data('ledger restore', { path });
    expect(await other.data('claims')).toEqual(await all.data('claims'));
    expect(await other.data('ledger verify')).toMatchObject({ ok: true, faults: [] });
  });

  it('replace nothing unless told', async () => {
    const all = await filled();
    const path = join(all.folder, 'own.gz');
    await all.data('ledger backup', { path });
    expect(await all.error('ledger backup', { path })).toMatchObject({
      code: 'confirmation_needed',
      at: path,
    });
    expect(await all.error('ledger restore', { path })).toMatchObject({ code: 'ledger_not_empty' });
    expect(await all.data('ledger restore', { path, force: true })).toMatchObject({ set_aside: null });
    expect(
      await all.error('ledger restore', { path: join(all.folder, 'plain.txt'), force: true }),
    ).toMatchObject({
      code: 'backup_malformed',
    });
    expect(await all.data('documents')).toMatchObject({ total: 2 });
  });

  it('put a damaged ledger aside, and back where the backup is no better', async () => {
    const all = await filled();
    const path = join(all.folder, 'good.gz');
    await all.data('ledger backup', { path });
    const home = join(all.folder, 'damaged');
    const ledger = join(home, 'ledger.sqlite');
    const damaged = await bench({ home });
    await damaged.context.ledger();
    const again = await bench({ home });
    const junk = 'this is no database '.repeat(500);
    for (const part of ['', '-wal', '-shm'])
      if (existsSync(ledger + part)) await writeFile(ledger + part, junk);
    expect(await again.error('ledger restore', { path })).toMatchObject({
      code: 'ledger_corrupt',
      at: ledger,
    });
    const bad = join(all.folder, 'plain.txt');
    expect(await again.error('ledger restore', { path: bad, force: true })).toMatchObject({
      code: 'backup_malformed',
    });
    expect(await readFile(ledger, 'utf8')).toBe(junk);
    const { set_aside } = await again.data<{ set_aside: string }>('ledger restore', { path, force: true });
    expect(await readFile(set_aside, 'utf8')).toBe(junk);
    expect(await again.data('documents')).toMatchObject({ total: 2 });
  });
});

describe('looking', () => {
  it.each(['documents', 'claims', 'ledger verify', 'doctor'] as const)(
    '%s creates no workspace',
    async (name) => {
      const all = await bench();
      expect((await all.run(name))[0]).toMatchObject({ ok: true });
      expect(existsSync(join(all.folder, 'home'))).toBe(false);
    },
  );

  it('sees what was kept since', async () => {
    const all = await bench();
    expect(await all.data('documents')).toMatchObject({ total: 0 });
    await writeFile(join(all.folder, 'a.txt'), 'Acme revenue was $1 billion.');
    await all.run('read', { sources: ['a.txt'] });
    expect(await all.data('documents')).toMatchObject({ total: 1 });
  });
});

function fromCell(cell: string | null, type: string): CellValue {
  if (cell === null) return null;
  if (type === 'number') return Number(cell);
  if (type === 'boolean') return cell === 'true';
  return type === 'bytes' ? Uint8Array.from(Buffer.from(cell, 'base64')) : withoutGuard(cell);
}
