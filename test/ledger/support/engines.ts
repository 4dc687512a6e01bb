import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Ledger, LedgerLocation, OpenOptions } from '../../../src/ledger/ledger.ts';
import { openSqlLedger, type Internals } from '../../../src/ledger/open-sql-ledger.ts';

/** One of the two engines, giving places where a new ledger may be made. */
export interface TestEngine {
  name: 'sqlite' | 'postgresql';
  /** Whether it is there; the global setup has printed why it is not. */
  here: boolean;
  newPlace(): Promise<Place>;
}

export interface Place {
  location: LedgerLocation;
  /** A folder of its own for files of the test. */
  folder: string;
  open(options?: Partial<OpenOptions>, internals?: Internals): Promise<Ledger>;
  /** PostgreSQL: from now on connects as a role that may not create extensions. */
  withoutExtensions(): Promise<void>;
  /** Closes every ledger opened here and takes the place away. */
  remove(): Promise<void>;
}

const server = inject('postgres');

export const sqlite: TestEngine = {
  name: 'sqlite',
  here: true,
  async newPlace() {
    const folder = await newFolder();
    const location = {
      engine: 'sqlite',
      path: path.join(folder, 'home', 'ledger.db'),
      backups: backupsIn(folder),
    } satisfies LedgerLocation;
    return placeAt(location, folder, async () => undefined);
  },
};

export const postgresql: TestEngine = {
  name: 'postgresql',
  here: server.url !== null,
  async newPlace() {
    const folder = await newFolder();
    const database = `ledger_${randomUUID().replaceAll('-', '')}`;
    await administer(`create database ${database} template template0`);
    const url = new URL(server.url ?? '');
    url.pathname = `/${database}`;
    const location = {
      engine: 'postgresql',
      url: url.toString(),
      backups: backupsIn(folder),
    } satisfies LedgerLocation;
    return placeAt(location, folder, () => administer(`drop database ${database} with (force)`));
  },
};

export const engines: readonly TestEngine[] = [sqlite, postgresql];

/** Runs one statement on the test server. */
export async function administer(statement: string, url: string = server.url ?? ''): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** 2026-01-02T03:04:05.678Z, a second later each time it is asked. */
function testClock(): () => Date {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 0, 2, 3, 4, 5 + seconds++, 678));
}

function placeAt(location: LedgerLocation, folder: string, remove: () => Promise<void>): Place {
  const opened: Ledger[] = [];
  const roles: string[] = [];
  return {
    location,
    folder,
    async withoutExtensions() {
      if (location.engine === 'postgresql') location.url = await asPlainRole(location.url, roles);
    },
    async open(options = {}, internals = {}) {
      const ledger = await openSqlLedger({ location, now: testClock(), ...options }, internals);
      opened.push(ledger);
      return ledger;
    },
    async remove() {
      for (const ledger of opened) await ledger.close();
      await remove();
      for (const role of roles) await administer(`drop role ${role}`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function asPlainRole(url: string, roles: string[]): Promise<string> {
  const role = `plain_${randomUUID().replaceAll('-', '')}`;
  roles.push(role);
  await administer(`create role ${role} login password 'plain'`);
  await administer(`grant create on schema public to ${role}`, url);
  const plain = new URL(url);
  plain.username = role;
  plain.password = 'plain';
  return plain.toString();
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tightrope-ledger-'));
  await chmod(folder, 0o755);
  return folder;
}

function backupsIn(folder: string): string {
  return path.join(folder, 'backups');
}
