import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { engines, type Place } from './support/engines.ts';
import { bundlePrograms, start, type Programs, type Running } from './support/programs.ts';
import { seededRandom } from './support/seeded-random.ts';

const claimsInEach = 12;
let programs: Programs;
beforeAll(async () => {
  programs = await bundlePrograms();
});
afterAll(() => programs.remove());

describe.each(engines)('several processes on one ledger in $name', ({ name, here, newPlace }) => {
  describe.runIf(here)('with the engine there', () => {
    it('append at once, from a workspace that is not there yet', async () => {
      const place = await newPlace();
      try {
        const writers = ['a', 'b', 'c'].map((writer) => startWriter(place, writer, 30, 10));
        for (const writer of writers) expect(await writer.ended).toEqual({ how: 0, errors: '' });
        const ledger = await place.open();
        const acknowledged = writers.flatMap((writer) => writer.lines());
        expect(new Set(acknowledged).size).toBe(120);
        const { rows } = await ledger.documents({ allVersions: true, limit: 1000 });
        expect(new Set(rows.map((row) => row.id))).toEqual(new Set(acknowledged));
        const chain = rows.filter((row) => row.logicalId === 'shared').sort((a, b) => a.version - b.version);
        expect(chain.map((row) => row.version)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
        expect(chain.map((row) => row.previousId)).toEqual([
          null,
          ...chain.slice(0, -1).map((row) => row.id),
        ]);
        expect((await ledger.verify()).faults).toEqual([]);
      } finally {
        await place.remove();
      }
    });

    const [ledgers, rounds] = name === 'sqlite' ? [5, 10] : [1, 8];
    it(
      `lose nothing acknowledged in ${ledgers * rounds} kills of two writers`,
      { timeout: 240_000 },
      async () => {
        const random = seededRandom(20251120);
        for (let ledger = 0; ledger < ledgers; ledger++) {
          const place = await newPlace();
          try {
            const acknowledged = new Set<string>();
            for (let round = 0; round < rounds; round++) {
              // Every fifth round in the middle of starting and opening, the others in the middle of appending.
              await killTwoWriters(place, round, round % 5 === 4, random, acknowledged);
              await expectWhole(place, acknowledged);
            }
            expect(acknowledged.size).toBeGreaterThan(rounds);
          } finally {
            await place.remove();
          }
        }
      },
    );
  });
});

async function killTwoWriters(
  place: Place,
  round: number,
  early: boolean,
  random: () => number,
  acknowledged: Set<string>,
): Promise<void> {
  const writers = ['a', 'b'].map((writer) => startWriter(place, `${writer}${round}`, 100_000, 0));
  if (!early) await firstLine(writers);
  for (const writer of writers) {
    await setTimeout(random() * (early ? 250 : 40));
    writer.child.kill('SIGKILL');
  }
  for (const writer of writers) {
    expect(await writer.ended).toEqual({ how: 'SIGKILL', errors: '' });
    for (const line of writer.lines()) if (line.length === 64) acknowledged.add(line);
  }
}

async function expectWhole(place: Place, acknowledged: ReadonlySet<string>): Promise<void> {
  const ledger = await place.open();
  const report = await ledger.verify();
  expect(report.faults).toEqual([]);
  const claimsOf = await claimCounts(ledger);
  for (const id of acknowledged) expect(claimsOf.has(id), id).toBe(true);
  expect(new Set(claimsOf.values())).toEqual(new Set([claimsInEach]));
  expect(report.checked['claim']).toBe(claimsOf.size * claimsInEach);
  await ledger.close();
}

async function claimCounts(ledger: Ledger): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let offset = 0; ; offset += 10_000) {
    const { rows } = await ledger.documents({ limit: 10_000, offset });
    for (const row of rows) found.set(row.id, row.claimCount);
    if (rows.length < 10_000) return found;
  }
}

function startWriter(place: Place, name: string, documents: number, shared: number): Running {
  return start(programs.writer, { location: place.location, name, documents, shared });
}

async function firstLine(writers: readonly Running[]): Promise<void> {
  const over = () => writers.some((writer) => writer.child.exitCode !== null);
  while (!writers.every((writer) => writer.lines().length > 0) && !over()) await setTimeout(2);
}
