import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { engines, type Place } from './support/engines.ts';
import { everyRow } from './support/every-row.ts';
import { errorOf } from './support/expect-error.ts';
import { batchOf, factOf, seriesOf, tableOf } from './support/fact-batches.ts';

const revenues = 'sec:0001045810/us-gaap/Revenues/USD';

describe.each(engines)('facts in $name', ({ here, newPlace }) => {
  describe.runIf(here)('with the engine there', () => {
    let place: Place;
    let ledger: Ledger;
    beforeEach(async () => {
      place = await newPlace();
      ledger = await place.open();
    });
    afterEach(() => place.remove());

    it('come back whole, with the asking that brought them', async () => {
      const appended = await ledger.appendFacts(batchOf([factOf()]));
      expect(appended).toMatchObject({ facts: 1, series: 1, tables: 0 });
      expect(await ledger.facts({ series: [revenues] })).toEqual([
        {
          ...factOf(),
          runId: appended.runId,
          recordedAt: expect.stringMatching(/^2026-01-02T03:04:\d\d\.678Z$/) as string,
        },
      ]);
      const [line, ...others] = await ledger.askings();
      expect(others).toEqual([]);
      expect(line).toMatchObject({ feed: 'sec-companyfacts', target: '0001045810' });
      expect(line?.last).toMatchObject({ ...batchOf([]).asking, facts: 1, runId: appended.runId });
      expect(line?.lastSuccess).toEqual(line?.last);
    });

    it('are kept once however often they are brought', async () => {
      await ledger.appendFacts(batchOf([factOf(), factOf({ periodStart: null })]));
      const again = await ledger.appendFacts(batchOf([factOf(), factOf({ periodStart: null }), factOf()]));
      expect(again).toMatchObject({ facts: 0, series: 0 });
      expect(await ledger.counts()).toMatchObject({ fact: 2, series: 1, asking: 2 });
    });

    it('are given as known at and as recorded by an instant, vintages and repeats alike', async () => {
      const restated = factOf({
        knownAt: '2026-02-26T04:59:59.999Z',
        valueText: '57007000000',
        value: 57007000000,
        sourceRef: '0001045810-26-000001',
      });
      await ledger.appendFacts(batchOf([factOf()]));
      const [first] = await ledger.facts({ series: [revenues] });
      await ledger.appendFacts(batchOf([restated]));
      const texts = async (query: object): Promise<string[]> =>
        (await ledger.facts({ series: [revenues], ...query })).map((fact) => fact.valueText);
      expect(await texts({})).toEqual(['57006000000', '57007000000']);
      expect(await texts({ knownAt: '2026-01-01T00:00:00.000Z' })).toEqual(['57006000000']);
      expect(await texts({ knownAt: '2025-11-20T04:59:59.998Z' })).toEqual([]);
      expect(await texts({ knownAt: '2025-11-20T04:59:59.999Z' })).toEqual(['57006000000']);
      expect(await texts({ recordedBy: first?.recordedAt ?? '' })).toEqual(['57006000000']);
      expect(await texts({ from: '2025-10-27' })).toEqual([]);
      expect(await texts({ to: '2025-10-26' })).toHaveLength(2);
    });

    it('never change an answer as recorded before', async () => {
      const days = fc.integer({ min: 1, max: 28 }).map((day) => `2025-03-${String(day).padStart(2, '0')}`);
      const anyFact = fc.record({ periodEnd: days, known: days, value: fc.integer({ min: -9, max: 9 }) });
      const facts = fc.array(anyFact, { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(fc.array(facts, { minLength: 2, maxLength: 4 }), async (batches) => {
          const id = `own:${crypto.randomUUID()}`;
          const answers: { by: string; rows: unknown }[] = [];
          for (const batch of batches) {
            await ledger.appendFacts(
              batchOf(
                batch.map(({ periodEnd, known, value }) =>
                  factOf({
                    series: id,
                    periodEnd,
                    knownAt: `${known}T23:59:59.999Z`,
                    valueText: String(value),
                    value,
                  }),
                ),
              ),
            );
            const rows = await ledger.facts({ series: [id] });
            const by =
              rows
                .map(({ recordedAt }) => recordedAt)
                .sort()
                .at(-1) ?? '';
            answers.push({ by, rows });
          }
          for (const { by, rows } of answers) {
            expect(await ledger.facts({ series: [id], recordedBy: by })).toEqual(rows);
          }
        }),
        { numRuns: 8, seed: 4 },
      );
    });

    it('keeps nothing of a batch whose fact belongs to no series', async () => {
      const broken = { ...batchOf([factOf()]), series: [] };
      expect(await errorOf(ledger.appendFacts(broken))).toMatchObject({ code: 'internal', at: revenues });
      expect(await ledger.counts()).toMatchObject({ fact: 0, series: 0, asking: 0 });
    });

    it('finds series by entity, tag, source and word, with how many facts each has', async () => {
      const debt = 'sec:0000789019/us-gaap/LongTermDebt/USD';
      await ledger.appendFacts(batchOf([factOf(), factOf({ periodStart: null, periodEnd: '2024-01-28' })]));
      await ledger.appendFacts({
        ...batchOf([]),
        series: [seriesOf(debt, { entity: 'cik:0000789019', tag: 'us-gaap:LongTermDebt', title: 'Debt' })],
      });
      const ids = async (query: object): Promise<string[]> =>
        (await ledger.series(query)).rows.map(({ id }) => id);
      expect(await ids({})).toEqual([debt, revenues]);
      expect(await ids({ entity: 'cik:0001045810' })).toEqual([revenues]);
      expect(await ids({ tags: ['us-gaap:LongTermDebt'] })).toEqual([debt]);
      expect(await ids({ tags: [] })).toEqual([]);
      expect(await ids({ source: 'sec', search: 'DEBT' })).toEqual([debt]);
      expect(await ids({ ids: [revenues, 'sec:none'] })).toEqual([revenues]);
      expect((await ledger.series({ ids: [revenues] })).rows[0]).toMatchObject({
        ...seriesOf(revenues),
        facts: 2,
        first: '2024-01-28',
        last: '2025-10-26',
      });
      expect((await ledger.series({ ids: [debt] })).rows[0]).toMatchObject({ facts: 0, first: null });
    });

    it('keeps a changed description as a revision: the newest is shown, the facts stay', async () => {
      await ledger.appendFacts(batchOf([factOf()]));
      const changed = seriesOf(revenues, { title: 'Revenues, net' });
      expect(await ledger.appendFacts({ ...batchOf([]), series: [changed] })).toMatchObject({ series: 1 });
      const { total, rows } = await ledger.series();
      expect([total, rows[0]?.title, rows[0]?.facts]).toEqual([1, 'Revenues, net', 1]);
      expect(await ledger.facts({ series: [revenues] })).toHaveLength(1);
    });

    it('keeps tables whole and gives the version known then', async () => {
      const amended = tableOf({
        knownAtInstant: '2025-12-01T04:59:59.999Z',
        knownAt: '2025-11-30',
        rows: [['NVIDIA CORPORATION', '2000000']],
      });
      await ledger.appendFacts({ ...batchOf([]), tables: [tableOf()] });
      await ledger.appendFacts({ ...batchOf([]), tables: [amended, tableOf()] });
      const { id } = tableOf();
      expect(await ledger.counts()).toMatchObject({ source_table: 2 });
      expect(await ledger.sourceTable(id)).toMatchObject(amended);
      expect(await ledger.sourceTable(id, { knownAt: '2025-11-10T00:00:00.000Z' })).toMatchObject(tableOf());
      expect(await ledger.sourceTable(id, { knownAt: '2025-01-01T00:00:00.000Z' })).toBeNull();
      expect((await ledger.sourceTables({ kind: 'holdings' })).map((table) => table.knownAt)).toEqual([
        '2025-11-30',
      ]);
      expect(await ledger.sourceTables({ kind: 'option_chain' })).toEqual([]);
    });

    it('remembers the last success of a source that fails now', async () => {
      const { runId } = await ledger.appendFacts(batchOf([factOf()]));
      const failed = {
        ...batchOf([]).asking,
        outcome: 'failed' as const,
        errorCode: 'source_failed',
        errorText: 'HTTP 503',
      };
      await ledger.appendFacts({ ...batchOf([]), asking: failed });
      const [line] = await ledger.askings('sec-companyfacts');
      expect([line?.last.outcome, line?.last.errorText]).toEqual(['failed', 'HTTP 503']);
      expect(line?.lastSuccess?.runId).toBe(runId);
      expect(await ledger.askings('fred-api')).toEqual([]);
    });

    it('go through a backup and back, and are verified', async () => {
      await ledger.appendFacts({ ...batchOf([factOf()]), tables: [tableOf()] });
      const file = path.join(place.folder, 'facts.backup');
      await ledger.backup(file);
      const other = await newPlace();
      try {
        const restored = await other.open();
        await restored.restore(file);
        expect(await everyRow(restored)).toEqual(await everyRow(ledger));
        expect(await restored.verify()).toMatchObject({ ok: true, faults: [] });
        expect(await errorOf(restored.restore(file))).toMatchObject({ code: 'ledger_not_empty' });
      } finally {
        await other.remove();
      }
    });
  });
});
