import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Appended, Ledger, NewOverride, OverrideRow } from '../../src/ledger/ledger.ts';
import { migrations } from '../../src/ledger/migrations/index.ts';
import { engines, type Place } from './support/engines.ts';
import { entryOf } from './support/entries.ts';
import { errorOf } from './support/expect-error.ts';
import { everyRow } from './support/every-row.ts';

const text = 'Before that, 💰 Nvidia sold 57.0 of them.\nOpenAI bought 12, then 3.';
const start = text.indexOf('57.0');

describe.each(engines)('what persons say, in $name', ({ here, newPlace }) => {
  describe.runIf(here)('with the engine there', () => {
    let place: Place;
    let ledger: Ledger;
    let kept: Appended;
    beforeEach(async () => {
      place = await newPlace();
      ledger = await place.open();
      kept = await ledger.append(entryOf(text));
    });
    afterEach(() => place.remove());

    async function word(more: Partial<NewOverride> = {}): Promise<NewOverride> {
      const { textSha } = await ledger.document(kept.documentId);
      return {
        documentId: kept.documentId,
        textSha,
        start,
        end: start + 4,
        part: 0,
        slot: 'subject',
        value: 'Nvidia',
        reason: 'the sentence names it',
        author: null,
        ...more,
      };
    }

    async function say(entry: NewOverride, to = ledger): Promise<OverrideRow> {
      const [row] = await to.override([entry]);
      if (row === undefined) return expect.fail('nothing was kept');
      return row;
    }

    it('is kept with its quote and surroundings, and given back', async () => {
      const row = await say(await word({ author: 'Ada' }));
      expect(row).toMatchObject({
        ...(await word({ author: 'Ada' })),
        n: 1,
        logicalId: 'file:///a.txt',
        quote: '57.0',
        prefix: text.slice(0, start),
        suffix: text.slice(start + 4, start + 36),
        at: expect.stringMatching(/^2026-01-02T03:04:\d\d\.678Z$/) as string,
      });
      expect(row.id).toMatch(/^[0-9a-f]{32}$/);
      expect(await ledger.overrides()).toEqual([row]);
      expect(await ledger.overrides({ document: kept.documentId.slice(0, 8) })).toEqual([row]);
      expect(await ledger.overrides({ logicalIds: ['file:///a.txt', 'file:///b.txt'] })).toEqual([row]);
      expect(await ledger.overrides({ logicalIds: ['file:///b.txt'] })).toEqual([]);
      expect(await ledger.counts()).toMatchObject({ override: 1 });
      // The reader's finding stays what it was.
      expect((await ledger.document(kept.documentId)).claims[0]?.subject).toBeNull();
    });

    it('is never changed: a later word and a withdrawal are rows of their own', async () => {
      const first = await say(await word());
      const second = await say(await word({ value: 'OpenAI' }));
      const third = await say(await word({ value: null, reason: 'I was wrong' }));
      const other = await say(await word({ slot: 'metric', value: 'revenue' }));
      expect([first, second, third, other].map(({ n }) => n)).toEqual([1, 2, 3, 1]);
      expect(new Set([first, second, third, other].map(({ id }) => id)).size).toBe(4);
      expect(new Set([first, second, third, other].map(({ anchorId }) => anchorId)).size).toBe(1);
      expect(await ledger.overrides()).toEqual([first, second, third, other]);
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('comes one after the other when several speak at once', async () => {
      const second = await place.open();
      const values = Array.from({ length: 6 }, (_, n) => `voice ${n}`);
      await Promise.all(
        values.map(async (value, n) => say(await word({ value }), n % 2 === 0 ? ledger : second)),
      );
      const rows = await ledger.overrides();
      expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(rows.map(({ value }) => value).sort()).toEqual(values);
    });

    it('survives a newer reader and a newer version of the text', async () => {
      const row = await say(await word());
      await ledger.append(entryOf(text, { inputs: 'reader=2', readerVersion: '2' }));
      const next = await ledger.append(entryOf(`Preface. ${text}`));
      expect(next.version).toBe(2);
      expect(await ledger.overrides({ document: next.documentId })).toEqual([row]);
    });

    it('must be about a place in a text of the document', async () => {
      for (const [from, to] of [
        [0, 0],
        [5, 4],
        [-1, 4],
        [0, text.length + 1],
        [0.5, 4],
        [text.indexOf('💰') + 1, text.indexOf('💰') + 4],
      ] as const) {
        expect(await errorOf(say(await word({ start: from, end: to })))).toMatchObject({
          code: 'span_outside_text',
          received: `${from}–${to}`,
        });
      }
      expect(await errorOf(say(await word({ textSha: 'f'.repeat(64) })))).toMatchObject({
        code: 'document_not_found',
      });
      // Of several words all are kept or none.
      await errorOf(ledger.override([await word(), await word({ start: -1 })]));
      expect(await ledger.overrides()).toEqual([]);
    });

    it('goes with backups both ways and is checked', async () => {
      await say(await word());
      await say(await word({ value: null, author: 'Ada' }));
      const file = path.join(place.folder, 'a.gz');
      expect((await ledger.backup(file)).counts).toMatchObject({ override: 2 });
      const before = await everyRow(ledger);
      expect(before['override']).toHaveLength(2);
      await say(await word({ slot: 'claim', value: 'not_a_claim' }));
      await ledger.restore(file, { replace: true });
      expect(await everyRow(ledger)).toEqual(before);
      expect(await ledger.verify()).toMatchObject({ ok: true, checked: { override: 2 } });
    });

    it('has no table yet in a ledger one step behind, which may still be looked at and taken forward', async () => {
      const old = await newPlace();
      try {
        const before = await old.open({}, { migrations: migrations.slice(0, 1) });
        await before.append(entryOf(text));
        const look = await old.open({ lookOnly: true }, { migrations: migrations.slice(0, 2) });
        expect(await look.overrides()).toEqual([]);
        expect((await look.verify()).faults).toEqual([]);
        expect(await look.counts()).not.toHaveProperty('override');
        expect((await everyRow(look))['override']).toEqual([]);
        const file = path.join(old.folder, 'old.gz');
        expect((await look.backup(file)).counts).not.toHaveProperty('override');
        await look.close();
        await before.close();
        const forward = await old.open();
        expect(await say(await word(), forward)).toMatchObject({ n: 1 });
        await forward.restore(file, { replace: true });
        expect(await forward.overrides()).toEqual([]);
      } finally {
        await old.remove();
      }
    });
  });
});
