import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chmod, chown, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorData } from '../../src/base/error.ts';
import { openLibsql } from '../../src/ledger/engine/libsql-database.ts';
import type { Ledger, LedgerLocation } from '../../src/ledger/ledger.ts';
import { setLedgerAside } from '../../src/ledger/set-ledger-aside.ts';
import { sqlite, type Place } from './support/engines.ts';
import { entryOf } from './support/entries.ts';
import { everyRow } from './support/every-row.ts';
import { errorOf } from './support/expect-error.ts';
import { batchOf, factOf } from './support/fact-batches.ts';
import { bundlePrograms, start, type Programs } from './support/programs.ts';

let place: Place;
let file: string;
beforeEach(async () => {
  place = await sqlite.newPlace();
  file = pathOf(place.location);
});
afterEach(() => place.remove());

describe('a file that was taken away', () => {
  it('is told from one that is in place, and from another under its name', async () => {
    const ledger = await place.open();
    await ledger.append(entryOf('kept 1'));
    expect(await ledger.isInPlace()).toBe(true);
    await rm(path.dirname(file), { recursive: true });
    expect(await ledger.isInPlace()).toBe(false);
    const other = await place.open();
    expect(await ledger.isInPlace()).toBe(false);
    expect(await other.isInPlace()).toBe(true);
  });

  it('is looked for again where there was none to look at', async () => {
    const nothing = await place.open({ lookOnly: true });
    expect(await nothing.isInPlace()).toBe(true);
    await place.open();
    expect(await nothing.isInPlace()).toBe(false);
  });
});

describe('a full disk', () => {
  it('refuses an append whole, keeps what was there, and goes on once there is room', async () => {
    const full = await place.open({}, { sqliteSetup: ['pragma max_page_count = 100'] });
    const kept = await fillUp(full);
    expect((await full.documents({ limit: 1000 })).total).toBe(kept);
    await full.close();
    const ledger = await place.open();
    expect((await ledger.verify()).faults).toEqual([]);
    expect((await ledger.documents({ limit: 1000 })).total).toBe(kept);
    await ledger.append(entryOf('room again 1'));
  });

  it('is told as such on a real file system too', async ({ skip }) => {
    const mounted = mountSmallDisk(place.folder);
    if (mounted.reason !== null) return skip(mounted.reason);
    try {
      const location: LedgerLocation = {
        engine: 'sqlite',
        path: path.join(mounted.folder, 'ledger.db'),
        backups: mounted.folder,
      };
      const ledger = await place.open({ location });
      const kept = await fillUp(ledger);
      expect(kept).toBeGreaterThan(0);
      expect(await errorOf(ledger.backup(path.join(mounted.folder, 'b.gz')))).toMatchObject({
        code: 'disk_full',
      });
      expect((await readdir(mounted.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      spawnSync('/bin/mount', ['-o', 'remount,size=8m', mounted.folder]);
      expect((await ledger.documents({ limit: 1000 })).total).toBe(kept);
      await ledger.append(entryOf('room again 1'));
      expect((await ledger.verify()).faults).toEqual([]);
      await ledger.close();
    } finally {
      spawnSync('/bin/umount', ['--lazy', mounted.folder]);
    }
  });

  /** Appends until there is no room; the number of documents that were acknowledged. */
  async function fillUp(ledger: Ledger): Promise<number> {
    for (let kept = 0; kept < 1000; kept++) {
      const entry = entryOf(`${'long '.repeat(2000)} ${kept}`, { logicalId: `file:///${kept}` });
      const error = await ledger.append(entry).then(
        () => null,
        () => errorOf(ledger.append(entry)),
      );
      if (error === null) continue;
      expect(error).toMatchObject({ code: 'disk_full', at: ledger.location });
      return kept;
    }
    return expect.fail('the disk never filled up');
  }
});

describe('a home that may not be written', () => {
  let programs: Programs;
  beforeAll(async () => {
    programs = await bundlePrograms();
  });
  afterAll(() => programs.remove());
  beforeEach(async ({ skip }) => {
    if (!(await othersCanRun(programs))) skip(unreadable);
  });
  const someone = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

  it.each([
    ['with an empty journal', false],
    ['without one', true],
  ])('can be looked at %s, and says so when something is to be added', async (_name, alone) => {
    const ledger = await place.open();
    await ledger.append(entryOf('1 2'));
    await ledger.close();
    if (alone) for (const part of ['-wal', '-shm']) await rm(file + part, { force: true });
    const home = path.dirname(file);
    const names = await readdir(home);
    await chmod(file, 0o444);
    await chmod(home, 0o555);
    expect(await look(true)).toEqual({ total: 2 });
    expect(await look(false)).toEqual({
      error: { code: 'home_unwritable', at: file, cause: expect.stringContaining('EACCES') as string },
    });
    expect(await readdir(home)).toEqual(names);
    await chmod(home, 0o755);
  });

  it('that is not there yet is empty to look at', async () => {
    await chmod(place.folder, 0o555);
    expect(await look(true)).toEqual({ total: 0 });
    expect(await look(false)).toMatchObject({ error: { code: 'home_unwritable', at: file } });
    expect(await readdir(place.folder)).toEqual([]);
    await chmod(place.folder, 0o755);
  });

  it('with a journal left by a killed program shows all of it or says why not', async () => {
    const ledger = await place.open();
    await ledger.append(entryOf('1 2'));
    const copy = path.join(place.folder, 'copy');
    await mkdir(copy);
    for (const part of ['', '-wal'])
      await writeFile(path.join(copy, `ledger.db${part}`), await readFile(file + part));
    await chmod(copy, 0o555);
    const answer = await look(true, { engine: 'sqlite', path: path.join(copy, 'ledger.db'), backups: copy });
    expect(answer).toMatchObject({ error: { code: 'home_unwritable' } });
    await chmod(copy, 0o755);
    if (someone.uid !== undefined) await chown(copy, someone.uid, someone.gid);
    for (const name of await readdir(copy)) await chmod(path.join(copy, name), 0o666);
    expect(await look(true, { engine: 'sqlite', path: path.join(copy, 'ledger.db'), backups: copy })).toEqual(
      { total: 2 },
    );
  });

  it('that is a file is told as such', async () => {
    await writeFile(path.join(place.folder, 'home'), '');
    expect(await errorOf(place.open())).toMatchObject({ code: 'home_unwritable', at: file });
    expect((await (await place.open({ lookOnly: true })).claims()).total).toBe(0);
  });

  async function look(
    lookOnly: boolean,
    location = place.location,
  ): Promise<{ total?: number; error?: ErrorData }> {
    const running = start(programs.looker, { location, lookOnly }, someone);
    expect(await running.ended).toEqual({ how: 0, errors: '' });
    return JSON.parse(running.lines()[0] ?? '') as { total?: number; error?: ErrorData };
  }

  async function othersCanRun({ looker }: Programs): Promise<boolean> {
    const running = start(
      looker,
      { location: { engine: 'sqlite', path: '/nowhere/x', backups: '' }, lookOnly: true },
      someone,
    );
    const able = (await running.ended).how === 0;
    if (!able) console.warn(`Skipped, ${unreadable}`);
    return able;
  }
});

describe('looking at a ledger that is not there', () => {
  it('creates nothing, and refuses to add', async () => {
    const ledger = await place.open({ lookOnly: true });
    expect(await ledger.documents()).toEqual({ total: 0, rows: [] });
    expect((await ledger.verify()).ok).toBe(true);
    expect(await errorOf(ledger.append(entryOf('1')))).toMatchObject({ code: 'home_unwritable', at: file });
    expect(ledger.location).toBe(file);
    expect(await readdir(place.folder)).toEqual([]);
  });

  it('takes facts into memory, and into no other ledger that was opened to look', async () => {
    const standIn = await place.open({ lookOnly: true });
    expect(standIn.isStandIn).toBe(true);
    expect(await standIn.appendFacts(batchOf([factOf()]))).toMatchObject({ facts: 1 });
    expect((await standIn.series()).total).toBe(1);
    expect(await readdir(place.folder)).toEqual([]);
    expect((await place.open()).isStandIn).toBe(false);
    const looking = await place.open({ lookOnly: true });
    expect(looking.isStandIn).toBe(false);
    const refused = await errorOf(looking.appendFacts(batchOf([factOf()])));
    expect(refused).toMatchObject({ code: 'home_unwritable' });
    expect((await looking.series()).total).toBe(0);
  });
});

describe('a ledger that another program holds', () => {
  it('can be read meanwhile, is told as locked to writers, and is free afterwards', async () => {
    const ledger = await place.open({ lockTimeoutMs: 60 });
    await ledger.append(entryOf('1 2'));
    const other = openLibsql(file);
    other.prepare('begin immediate').run([]);
    expect(await errorOf(ledger.append(entryOf('3')))).toMatchObject({ code: 'ledger_locked', at: file });
    expect((await ledger.claims()).total).toBe(2);
    expect((await ledger.verify()).ok).toBe(true);
    expect((await (await place.open({ lockTimeoutMs: 60 })).claims()).total).toBe(2);
    other.prepare('rollback').run([]);
    other.close();
    await ledger.append(entryOf('3'));
  });

  it('is waited for', async () => {
    const ledger = await place.open();
    const other = openLibsql(file);
    other.prepare('begin immediate').run([]);
    const waiting = ledger.append(entryOf('3'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    other.prepare('rollback').run([]);
    expect(await waiting).toMatchObject({ added: 'document' });
    other.close();
  });
});

describe('a damaged ledger', () => {
  let backup: string;
  let before: Awaited<ReturnType<typeof everyRow>>;
  beforeEach(async () => {
    const ledger = await place.open();
    for (let n = 0; n < 160; n++)
      await ledger.append(entryOf(`${'words '.repeat(300)} ${n}`, { logicalId: `file:///${n}` }));
    backup = path.join(place.location.backups, '20260101T000000000Z-by-hand.tightrope-backup.gz');
    await ledger.backup(backup);
    before = await everyRow(ledger);
    await ledger.close();
  });

  it.each([
    ['its first bytes', 0, 64, 0xff],
    ['the header of its first page', 96, 200, 0x41],
    ['everything', 0, 4_000_000, 0x20],
  ])('is told when it is opened, naming the newest backup: %s', async (_name, from, length, byte) => {
    await overwrite(from, length, byte);
    const expected = { code: 'ledger_corrupt', at: file, expected: backup };
    expect(await errorOf(place.open())).toMatchObject(expected);
    expect(await errorOf(place.open({ lookOnly: true }))).toMatchObject(expected);
    await expectWayOut();
  });

  it('in the middle is found by verify, and told by whoever reads there', async () => {
    const { size } = await stat(file);
    await overwrite(Math.floor(size / 2), Math.floor(size / 4), 0xff);
    const ledger = await place.open();
    const report = await ledger.verify();
    expect(report.ok).toBe(false);
    expect(report.faults.length).toBeGreaterThan(0);
    expect(await errorOf(everyRow(ledger))).toMatchObject({
      code: 'ledger_corrupt',
      at: file,
      expected: backup,
    });
    await ledger.close();
    await expectWayOut();
  });

  it('with one changed byte of a text is found by verify', async () => {
    const bytes = await readFile(file);
    const text = 'words '.repeat(50);
    // Every copy of it: pages that were moved leave old ones behind that nobody reads.
    for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1500))
      await overwrite(at, 1, 0x57);
    const { faults } = await (await place.open()).verify();
    expect(faults).toContainEqual({
      table: 'content',
      id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      fault: 'the bytes are not what their hash says',
    });
  });

  it('cut short is found too', async () => {
    const handle = await open(file, 'r+');
    await handle.truncate(20_000);
    await handle.close();
    const outcome = await place.open().then(
      async (ledger) => (await ledger.verify()).ok,
      (error: { data: ErrorData }) => error.data.code,
    );
    expect([false, 'ledger_corrupt']).toContain(outcome);
    await expectWayOut();
  });

  /** The backup that was named brings everything back, and the damaged file is still there. */
  async function expectWayOut(): Promise<void> {
    const damaged = await readFile(file);
    const aside = await setLedgerAside(place.location, new Date(0));
    const ledger = await place.open();
    await ledger.restore(backup);
    expect(await everyRow(ledger)).toEqual(before);
    expect((await ledger.verify()).faults).toEqual([]);
    expect(damaged.equals(await readFile(aside?.path ?? ''))).toBe(true);
  }

  async function overwrite(from: number, length: number, byte: number): Promise<void> {
    const handle = await open(file, 'r+');
    await handle.write(Buffer.alloc(length, byte), 0, length, from);
    await handle.close();
  }
});

const unreadable = 'another user cannot read the project folder';

function pathOf(location: LedgerLocation): string {
  return location.engine === 'sqlite' ? location.path : '';
}

/** A file system of one megabyte, where root may mount one. */
function mountSmallDisk(parent: string): { folder: string; reason: string | null } {
  const folder = path.join(parent, 'disk');
  mkdirSync(folder);
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder], {
    encoding: 'utf8',
  });
  if (mounted.status === 0) return { folder, reason: null };
  const reason = `a small disk cannot be mounted: ${mounted.error?.message ?? mounted.stderr.trim()}`;
  console.warn(`Skipped, ${reason}`);
  return { folder, reason };
}
