import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tables, type Ledger } from '../../src/ledger/ledger.ts';
import { migrations } from '../../src/ledger/migrations/index.ts';
import { engines, postgresql, sqlite, type Place } from './support/engines.ts';
import { entryOf } from './support/entries.ts';
import { errorOf } from './support/expect-error.ts';
import { everyRow } from './support/every-row.ts';
import { keepVariety } from './support/variety.ts';

describe.each(engines)('backups of $name', ({ here, newPlace }) => {
  describe.runIf(here)('with the engine there', () => {
    let place: Place;
    let ledger: Ledger;
    let file: string;
    beforeEach(async () => {
      place = await newPlace();
      ledger = await place.open();
      file = path.join(place.folder, 'a.tightrope-backup.gz');
      await keepVariety(ledger);
    });
    afterEach(() => place.remove());

    it('fill an empty ledger with the same rows, found by the same searches', async () => {
      const report = await ledger.backup(file);
      expect(report).toMatchObject({ path: file, counts: { document: 4, claim: 6, claim_slot: 12 } });
      expect(report.byteCount).toBe((await readFile(file)).length);
      const other = await newPlace();
      try {
        const copy = await other.open();
        expect((await copy.restore(file)).counts).toEqual(report.counts);
        expect(await everyRow(copy)).toEqual(await everyRow(ledger));
        expect(await copy.claims({ search: '營收' })).toEqual(await ledger.claims({ search: '營收' }));
        expect((await copy.verify()).faults).toEqual([]);
        expect(await copy.append(entryOf('new 1', { logicalId: 'file:///en.txt' }))).toMatchObject({
          version: 2,
        });
      } finally {
        await other.remove();
      }
    });

    it('do not go over what is there unless told, and keep that then', async () => {
      await ledger.backup(file);
      await ledger.append(entryOf('kept after the backup 8'));
      const before = await everyRow(ledger);
      expect(await errorOf(ledger.restore(file))).toMatchObject({
        code: 'ledger_not_empty',
        at: ledger.location,
      });
      expect(await everyRow(ledger)).toEqual(before);
      await ledger.restore(file, { replace: true });
      expect((await ledger.counts())['document']).toBe(4);
      expect((await ledger.claims({ search: 'kept after' })).total).toBe(0);
      expect((await ledger.claims({ search: 'guided' })).total).toBe(2);
      const kept = (await readdir(place.location.backups)).map((name) =>
        path.join(place.location.backups, name),
      );
      expect(kept).toHaveLength(1);
      await ledger.restore(kept[0] ?? '', { replace: true });
      expect(await everyRow(ledger)).toEqual(before);
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('are refused when anything about them is wrong, and nothing changes', async () => {
      await ledger.backup(file);
      const before = await everyRow(ledger);
      const whole = await readFile(file);
      const lines = gunzipSync(whole).toString('utf8').trimEnd().split('\n');
      const [header = '', ...rest] = lines;
      const rows = rest.slice(0, -1);
      const broken: [string, Buffer, string][] = [
        ['cut short', whole.subarray(0, whole.length - 40), 'it ends early'],
        ['empty', Buffer.alloc(0), ''],
        ['not gzip', Buffer.from('hello'), ''],
        ['gzip of nothing', gzipSync(''), 'it is empty'],
        ['without its end', packed([header, ...rows]), 'it ends early'],
        ['cut inside a line', gzipSync(lines.join('\n').slice(0, -9)), 'it ends early'],
        ['with something after its end', packed([...lines, rows[0] ?? '']), 'something follows its end'],
        ['with a changed row', packed(lines.map((line) => line.replace('"11"', '"12"'))), 'it was changed'],
        ['with a row less', signed([header, ...rows.slice(0, -1)]), 'rows of mention'],
        ['with a foreign table', signed([header, ...rows, '["sqlite_master",{}]']), 'unknown table'],
        ['with a foreign column', signed([header, ...rows, '["claim",{"x":1}]']), 'unknown column'],
        ['with a foreign cell', signed([header, ...rows, '["claim",{"id":[1]}]']), 'a cell of claim'],
        ['with a line that is not JSON', signed([header, ...rows, 'oops']), 'not JSON'],
        ['with a row twice', signed([header, ...rows, rows.at(-1) ?? '']), 'rows of mention'],
        [
          'with a row that refers to nothing',
          signed([header, ...rows.filter((row) => !row.startsWith('["run"'))]),
          '',
        ],
        [
          'with other bytes than their hash',
          signed(lines.slice(0, -1).map(otherBytes)),
          'not what its hash says',
        ],
        ['without a header', signed(rows), 'not a header'],
      ];
      for (const [name, bytes, received] of broken) {
        const bad = path.join(place.folder, 'bad.gz');
        await writeFile(bad, bytes);
        const error = await errorOf(ledger.restore(bad, { replace: true }));
        expect(error, name).toMatchObject({ code: 'backup_malformed', at: bad });
        expect(error.received, name).toContain(received);
      }
      expect(await everyRow(ledger)).toEqual(before);
      expect((await ledger.claims({ search: 'guided' })).total).toBe(2);
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('of a newer Tightrope are refused', async () => {
      await ledger.backup(file);
      const text = gunzipSync(await readFile(file)).toString('utf8');
      const before = await everyRow(ledger);
      for (const [from, to] of [
        [`"schema":${migrations.length}`, '"schema":70'],
        ['"format":1', '"format":2'],
      ] as const) {
        await writeFile(file, gzipSync(text.replace(from, to)));
        expect(await errorOf(ledger.restore(file, { replace: true }))).toMatchObject({
          code: 'ledger_newer',
          at: file,
        });
      }
      expect(await everyRow(ledger)).toEqual(before);
    });

    it('say what is wrong with their place', async () => {
      expect(
        await errorOf(ledger.restore(path.join(place.folder, 'none.gz'), { replace: true })),
      ).toMatchObject({
        code: 'file_not_found',
      });
      expect(await errorOf(ledger.restore(place.folder, { replace: true }))).toMatchObject({
        code: 'file_unreadable',
      });
      await writeFile(path.join(place.folder, 'file'), '');
      const below = path.join(place.folder, 'file', 'b.gz');
      expect(await errorOf(ledger.backup(below))).toMatchObject({ code: 'file_unwritable', at: below });
      expect((await readdir(place.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    });

    it('carry documents of several megabytes', async () => {
      for (const letter of ['a', 'b', 'c']) {
        await ledger.append(entryOf(`${letter.repeat(5_000_000)} 1`, { logicalId: `file:///${letter}` }));
      }
      const { counts } = await ledger.backup(file);
      await ledger.restore(file, { replace: true });
      expect(await ledger.counts()).toEqual(counts);
      expect((await ledger.verify()).faults).toEqual([]);
      const sizes: number[] = [];
      for await (const batch of ledger.rows('content')) {
        // A consumer may ask the ledger other things between two batches.
        await ledger.counts();
        sizes.push(batch.reduce((sum, row) => sum + Number(row['byte_count']), 0));
      }
      expect(sizes.length).toBeGreaterThan(1);
      expect(Math.max(...sizes)).toBeLessThan(10_100_000);
    });
  });
});

describe.runIf(postgresql.here)('a backup of one engine', () => {
  it('fills the other, and the way back gives the same file', async () => {
    const places = [await sqlite.newPlace(), await postgresql.newPlace(), await sqlite.newPlace()];
    try {
      const [first, second, third] = await Promise.all(places.map((place) => place.open()));
      if (first === undefined || second === undefined || third === undefined) return expect.fail();
      await keepVariety(first);
      const exact = { low: 0.1 + 0.2, high: 1.7976931348623157e308 };
      await first.append(entryOf(`1 \u0000 2`, { logicalId: 'file:///exact', claim: () => exact }));
      const files = places.map((place) => path.join(place.folder, 'b.gz'));
      await first.backup(files[0] ?? '');
      await second.restore(files[0] ?? '');
      expect(await everyRow(second)).toEqual(await everyRow(first));
      expect((await second.verify()).faults).toEqual([]);
      await second.backup(files[1] ?? '');
      await third.restore(files[1] ?? '');
      await third.backup(files[2] ?? '');
      const contents = await Promise.all(files.map(async (file) => rowsOf(await readFile(file))));
      expect(contents[1]).toEqual(contents[0]);
      expect(contents[2]).toEqual(contents[0]);
      expect(contents[0]?.map((line) => (JSON.parse(line) as [string])[0])).toContain(tables[0]);
    } finally {
      for (const place of places) await place.remove();
    }
  });
});

/** The lines between header and end. Cells of a row may stand in the order the engine likes. */
function rowsOf(backup: Buffer): string[] {
  const lines = gunzipSync(backup).toString('utf8').trimEnd().split('\n').slice(1, -1);
  return lines.map((line) => {
    const [table, cells] = JSON.parse(line) as [string, Record<string, unknown>];
    return JSON.stringify([table, Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1))]);
  });
}

function packed(lines: readonly string[]): Buffer {
  return gzipSync(`${lines.join('\n')}\n`);
}

/** Lines under an end that fits them, as someone would write who knows the format. */
function signed(lines: readonly string[]): Buffer {
  const body = `${lines.join('\n')}\n`;
  const counts = (JSON.parse(lines[0] ?? '{}') as { tightrope_backup?: { counts: object } }).tightrope_backup
    ?.counts;
  const end = { counts: counts ?? {}, sha256: createHash('sha256').update(body).digest('hex') };
  return gzipSync(`${body}${JSON.stringify({ end })}\n`);
}

function otherBytes(line: string): string {
  return line.replace(/"base64":"[^"]*"/, '"base64":"b3RoZXI="');
}
