import net from 'node:net';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { administer, postgresql, type Place } from './support/engines.ts';
import { entryOf } from './support/entries.ts';
import { errorOf } from './support/expect-error.ts';

describe.runIf(postgresql.here)('a PostgreSQL', () => {
  let place: Place;
  let url: URL;
  beforeEach(async () => {
    place = await postgresql.newPlace();
    url = new URL(place.location.engine === 'postgresql' ? place.location.url : '');
  });
  afterEach(() => place.remove());
  const openAt = (changed: string, lockTimeoutMs = 1000) =>
    place.open({ location: { ...place.location, engine: 'postgresql', url: changed }, lockTimeoutMs });

  it('is shown without its password', async () => {
    const ledger = await place.open();
    expect(ledger.location).toBe(url.toString().replace(`:${url.password}@`, '@'));
    expect(ledger.location).not.toContain(url.password);
  });

  it('with another password is told as unreachable, and the password stays unsaid', async () => {
    url.password = 'wr0ng%20secret';
    const error = await errorOf(openAt(url.toString()));
    expect(error).toMatchObject({
      code: 'ledger_unreachable',
      at: url.toString().replace(':wr0ng%20secret@', '@'),
    });
    expect(JSON.stringify(error)).not.toMatch(/wr0ng/);
  });

  it('that is not running is told as unreachable', async () => {
    url.port = String(await closedPort());
    expect(await errorOf(openAt(url.toString()))).toMatchObject({
      code: 'ledger_unreachable',
      cause: expect.stringContaining('ECONNREFUSED') as string,
    });
  });

  it('that answers nothing is given up', async () => {
    const silent = net.createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    url.port = String(typeof address === 'object' ? address?.port : '');
    expect(await errorOf(openAt(url.toString(), 200))).toMatchObject({ code: 'ledger_unreachable' });
    silent.close();
  });

  it('without that database is told as unreachable', async () => {
    url.pathname = '/there_is_none';
    expect(await errorOf(openAt(url.toString()))).toMatchObject({
      code: 'ledger_unreachable',
      cause: expect.stringContaining('there_is_none') as string,
    });
  });

  it.each(['mysql://a:geheim@b/c', 'postgres://a:geheim@b:port/c', 'geheim'])(
    'is not %s',
    async (address) => {
      const error = await errorOf(openAt(address));
      expect(error).toMatchObject({ code: 'ledger_unreachable', at: 'DATABASE_URL' });
      expect(JSON.stringify(error)).not.toContain('geheim');
    },
  );

  it('that is empty stays so when it is only looked at', async () => {
    const look = await place.open({ lookOnly: true });
    expect(look.engine).toBe('postgresql');
    expect(await look.claims()).toEqual({ total: 0, rows: [] });
    expect(await errorOf(look.append(entryOf('1')))).toMatchObject({ code: 'home_unwritable' });
    await administer('create table document (none_was_there integer)', url.toString());
  });

  it('that drops its connections is used again by the next call', async () => {
    const ledger = await place.open();
    await ledger.append(entryOf('1'));
    await administer(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      url.toString(),
    );
    const outcomes = await Promise.allSettled([ledger.claims(), ledger.claims()]);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(await errorOf(Promise.reject(outcome.reason as Error))).toMatchObject({
          code: 'ledger_unreachable',
        });
      }
    }
    expect(await ledger.append(entryOf('2 3'))).toMatchObject({ version: 2 });
    expect((await ledger.verify()).faults).toEqual([]);
  });

  it('whose write lock another program holds is told as locked, and can be read meanwhile', async () => {
    const ledger = await place.open({ lockTimeoutMs: 100 });
    await ledger.append(entryOf('1'));
    const release = await holdWriteLock();
    expect(await errorOf(ledger.append(entryOf('2')))).toMatchObject({
      code: 'ledger_locked',
      at: ledger.location,
    });
    expect((await ledger.claims()).total).toBe(1);
    await release();
    expect(await ledger.append(entryOf('2'))).toMatchObject({ version: 2 });
  });

  /** Does what every writer does first, and stays there. */
  async function holdWriteLock(): Promise<() => Promise<void>> {
    const client = new pg.Client({ connectionString: url.toString() });
    await client.connect();
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [0x7469_6768]);
    return () => client.end();
  }

  function closedPort(): Promise<number> {
    return new Promise((resolve) => {
      const server = net.createServer();
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
      });
    });
  }
});
