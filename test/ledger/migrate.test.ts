import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/ledger/migrations/index.ts';
import type { Migration } from '../../src/ledger/migrations/migration.ts';
import { engines, type Place } from './support/engines.ts';
import { entryOf } from './support/entries.ts';
import { errorOf } from './support/expect-error.ts';

const newest = migrations.length;
const next: Migration = {
  number: newest + 1,
  name: 'planted',
  async up(transaction) {
    await sql`alter table claim add column planted integer`.execute(transaction);
    await sql`update claim set planted = 1`.execute(transaction);
  },
};
const failing: Migration = {
  number: newest + 1,
  name: 'failing',
  async up(transaction) {
    await sql`alter table claim add column planted integer`.execute(transaction);
    throw new Error('half-way');
  },
};
const both = { migrations: [...migrations, next] };

describe.each(engines)('steps of the schema in $name', ({ here, newPlace }) => {
  describe.runIf(here)('with the engine there', () => {
    let place: Place;
    beforeEach(async () => {
      place = await newPlace();
    });
    afterEach(() => place.remove());
    const backups = () => readdir(place.location.backups).catch(() => []);

    it('are numbered from 1 without gaps', () => {
      expect(migrations.map((migration) => migration.number)).toEqual(
        migrations.map((_, index) => index + 1),
      );
    });

    it('go forward with a backup before, once there is something to lose', async () => {
      const old = await place.open();
      const kept = await old.append(entryOf('1 2'));
      await old.close();
      const ledger = await place.open({}, both);
      expect(await backups()).toEqual([
        expect.stringMatching(new RegExp(`^2026.*-schema-${newest}\\.tightrope-backup\\.gz$`)),
      ]);
      expect((await ledger.claims()).total).toBe(2);
      expect(await ledger.append(entryOf('1 2'))).toEqual({ ...kept, added: 'nothing' });
      expect((await ledger.verify()).faults).toEqual([]);
      await ledger.close();

      const again = await place.open({}, both);
      expect(await backups()).toHaveLength(1);
      // The backup of the schema before fills a ledger of this one.
      const [name = ''] = await backups();
      await again.restore(path.join(place.location.backups, name), { replace: true });
      expect((await again.claims()).total).toBe(2);
    });

    it('need no backup of an empty ledger', async () => {
      await (await place.open()).close();
      await place.open({}, both);
      expect(await backups()).toEqual([]);
    });

    it('take when the checks looked out of the askings, where it stood as a feed', async () => {
      const old = await place.open({}, { migrations: migrations.slice(0, 4) });
      const started = '2026-01-02T03:04:05.000Z';
      for (const [feed, inputs] of [
        ['verify', '1'],
        ['sec-companyfacts', 'x'],
        ['verify', '2'],
      ] as const)
        await old.appendFacts({
          ...{ feed, target: 'claims', inputs, series: [], facts: [], tables: [] },
          asking: {
            ...{ started, ended: started, outcome: 'ok', errorCode: null, errorText: null, requests: 0 },
            ...{ bytes: 0, validators: {}, rests: {}, refused: 0, missing: 0 },
          },
        });
      await old.close();
      const ledger = await place.open();
      expect(await ledger.lastVerification()).toMatchObject({ n: 2, codeVersion: '2', started });
      expect((await ledger.askings()).map(({ feed }) => feed)).toEqual(['sec-companyfacts']);
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('that fail leave everything as it was', async () => {
      await (await place.open()).append(entryOf('1 2'));
      await expect(place.open({}, { migrations: [...migrations, failing] })).rejects.toThrow('half-way');
      const ledger = await place.open();
      expect((await ledger.verify()).faults).toEqual([]);
      expect((await (await place.open({}, both)).claims()).total).toBe(2);
    });

    it('a newer program took are refused by an older one', async () => {
      await (await place.open({}, both)).close();
      const expected = { code: 'ledger_newer', received: `${newest + 1}`, expected: `${newest}` };
      expect(await errorOf(place.open())).toMatchObject(expected);
      expect(await errorOf(place.open({ lookOnly: true }))).toMatchObject(expected);
    });

    it('are not taken to look at a ledger one step behind', async () => {
      await (await place.open()).append(entryOf('1 2'));
      const look = await place.open({ lookOnly: true }, both);
      expect((await look.claims()).total).toBe(2);
      expect(await backups()).toEqual([]);
      expect((await place.open()).engine).toBe(place.location.engine);
    });

    it('are taken once when several open a fresh workspace together', async () => {
      const ledgers = await Promise.all(Array.from({ length: 5 }, () => place.open({}, both)));
      await Promise.all(
        ledgers.map((ledger, n) => ledger.append(entryOf(`${n}`, { logicalId: `file:///${n}` }))),
      );
      expect((await ledgers[0]?.documents())?.total).toBe(5);
      expect((await ledgers[0]?.verify())?.faults).toEqual([]);
    });
  });
});
