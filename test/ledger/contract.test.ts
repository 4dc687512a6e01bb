import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { engines, type Place } from './support/engines.ts';
import { entryOf, lexicon } from './support/entries.ts';
import { errorOf } from './support/expect-error.ts';

describe.each(engines)('keeping documents in $name', ({ name, here, newPlace }) => {
  describe.runIf(here)('with the engine there', () => {
    let place: Place;
    let ledger: Ledger;
    beforeEach(async () => {
      place = await newPlace();
      ledger = await place.open();
    });
    afterEach(() => place.remove());

    it('gives back what was kept, whole', async () => {
      const text = 'Nvidia sold 57.0 of them.\nOpenAI bought 12, then 3.';
      const entry = entryOf(text, {
        claim: (n) =>
          n === 0 ? { subject: 'Nvidia', subjectId: 'nvidia', metric: 'revenue', approx: true } : {},
      });
      const kept = await ledger.append(entry);
      expect(kept).toMatchObject({ added: 'document', version: 1, previousId: null });
      const found = await ledger.document(kept.documentId.slice(0, 8));
      expect(found).toMatchObject({
        id: kept.documentId,
        logicalId: 'file:///a.txt',
        title: 'A note',
        text,
        byteCount: Buffer.byteLength(text),
        textLength: text.length,
        claimCount: 3,
        version: 1,
        language: 'en',
        encoding: 'utf-8',
        publishedAt: '2025-11-20',
        recordedAt: expect.stringMatching(/^2026-01-02T03:04:\d\d\.678Z$/) as string,
        mentions: entry.reading.entities,
        segments: entry.reading.segments,
      });
      const [first] = found.claims;
      expect(first).toMatchObject({
        ...entry.reading.claims[0],
        documentId: kept.documentId,
        documentTitle: 'A note',
      });
      expect(await ledger.claim(first?.id.slice(0, 10) ?? '')).toEqual(first);
      expect((await ledger.claims()).rows).toEqual(found.claims);
      expect(ledger.engine).toBe(name);
      expect(await ledger.counts()).toMatchObject({
        document: 1,
        content: 1,
        run: 1,
        claim: 3,
        claim_slot: 6,
        mention: 1,
        entity: 2,
        alias: 3,
        identifier: 1,
        metric: 1,
      });
    });

    it('adds nothing when the same bytes come twice, under whatever name', async () => {
      const first = await ledger.append(entryOf('1 and 2'));
      const counts = await ledger.counts();
      expect(await ledger.append(entryOf('1 and 2'))).toEqual({ ...first, added: 'nothing' });
      expect(await ledger.append(entryOf('1 and 2', { logicalId: 'file:///b.txt' }))).toEqual({
        ...first,
        added: 'nothing',
      });
      expect(await ledger.counts()).toEqual(counts);
    });

    it('makes a changed text under the same logical id the next version', async () => {
      const first = await ledger.append(entryOf('1 and 2'));
      const second = await ledger.append(entryOf('1 and 2 and 3'));
      expect(second).toMatchObject({ added: 'document', version: 2, previousId: first.documentId });
      expect((await ledger.documents()).rows.map((row) => row.id)).toEqual([second.documentId]);
      expect((await ledger.documents({ allVersions: true })).total).toBe(2);
      expect((await ledger.document('file:///a.txt')).id).toBe(second.documentId);
      expect((await ledger.document(second.documentId)).latestId).toBe(second.documentId);
      expect((await ledger.document(first.documentId)).latestId).toBe(second.documentId);
      expect((await ledger.claims()).rows.map((row) => row.documentId)).toEqual(
        Array(3).fill(second.documentId),
      );
      expect((await ledger.claims({ document: first.documentId })).total).toBe(2);
      expect(await ledger.append(entryOf('1 and 2'))).toMatchObject({ added: 'nothing', version: 1 });
    });

    it('gives one claim one id in two encodings of one text, and both documents their claims', async () => {
      const text = '营收 57 亿';
      const plain = await ledger.append(entryOf(text));
      const bytes = Buffer.from(text, 'utf16le');
      const wide = await ledger.append(
        entryOf(text, { bytes, encoding: 'utf-16le', logicalId: 'file:///b.txt' }),
      );
      expect(wide).toMatchObject({ added: 'document', version: 1 });
      const { rows } = await ledger.claims();
      expect(rows.map((row) => row.documentId)).toEqual([plain.documentId, wide.documentId]);
      expect(rows[0]?.id).toBe(rows[1]?.id);
      expect(await ledger.counts()).toMatchObject({ content: 2 });
      expect((await ledger.claim(rows[0]?.id ?? '')).documentId).toBe(wide.documentId);
    });

    it('shows only the newest reading of a document read anew', async () => {
      const first = await ledger.append(entryOf('1 and 2'));
      const better = entryOf('1 and 2', { inputs: 'reader=2', readerVersion: '2', title: 'Better' });
      better.reading.claims.pop();
      const second = await ledger.append(better);
      expect(second).toMatchObject({ added: 'reading', documentId: first.documentId, version: 1 });
      const { total, rows } = await ledger.claims();
      expect(total).toBe(1);
      expect(rows[0]).toMatchObject({ runId: second.runId, readerVersion: '2', documentTitle: 'Better' });
      expect((await ledger.documents()).rows).toMatchObject([
        { title: 'Better', claimCount: 1, readerVersion: '2' },
      ]);
      expect(await ledger.counts()).toMatchObject({ claim: 3, run: 2, document: 1 });
      expect(await ledger.append(entryOf('1 and 2'))).toMatchObject({ added: 'nothing', runId: first.runId });
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('gives every newest version whole, the newest first, as one by one', async () => {
      expect(await ledger.everyDocument()).toEqual([]);
      await ledger.append(entryOf('Nvidia sold 57.0 of them.'));
      await ledger.append(entryOf('Nvidia sold 57.0 of them. OpenAI bought 12, then 3.'));
      await ledger.append(entryOf('Nothing is counted here.', { logicalId: 'file:///b.txt' }));
      await ledger.append(entryOf('One text of 5.', { logicalId: 'file:///c.txt' }));
      await ledger.append(entryOf('One text of 5.', { logicalId: 'file:///c.txt', inputs: 'reader=2' }));
      const { rows } = await ledger.documents({ all: true });
      const each = await Promise.all(rows.map(({ id }) => ledger.document(id)));
      expect(each.map(({ claims }) => claims.length)).toEqual([1, 0, 3]);
      expect(await ledger.everyDocument()).toEqual(each);
    });

    it('keeps another decoding of the same bytes as a reading with its own text', async () => {
      const bytes = Buffer.from([0xd2, 0xda, 0x31]);
      await ledger.append(entryOf('ÒÚ1', { bytes, inputs: 'latin1', encoding: 'windows-1252' }));
      const kept = await ledger.append(entryOf('亿1', { bytes, inputs: 'gb', encoding: 'gb18030' }));
      expect(await ledger.document(kept.documentId)).toMatchObject({
        text: '亿1',
        textLength: 2,
        encoding: 'gb18030',
      });
      expect((await ledger.verify()).faults).toEqual([]);
    });

    it('keeps a changed entity as a new revision, and nothing where it has not changed', async () => {
      await ledger.append(entryOf('Nvidia 1'));
      await ledger.append(entryOf('Nvidia 2'));
      expect(await ledger.counts()).toMatchObject({ entity: 2, alias: 3 });
      const entities = lexicon.entities.map((entity) =>
        entity.id === 'nvidia' ? { ...entity, name: 'NVIDIA Corp.' } : entity,
      );
      await ledger.append({ ...entryOf('Nvidia 3'), lexicon: { ...lexicon, entities } });
      const rows = [];
      for await (const batch of ledger.rows('entity')) rows.push(...batch);
      expect(rows.map((row) => [row['id'], row['revision'], row['name']])).toEqual([
        ['nvidia', 1, 'Nvidia'],
        ['chipmakers', 1, 'Chip makers'],
        ['nvidia', 2, 'NVIDIA Corp.'],
      ]);
    });

    it('survives text that databases do not like, and refuses what it cannot keep', async () => {
      const odd = `\uFEFF'); drop table claim; -- \u202E "%_\\ \u0000 😀 1 \u0000😀\r\n</script> 2`;
      const kept = await ledger.append(entryOf(odd, { title: `'"\\%_` }));
      const found = await ledger.document(kept.documentId);
      expect(found.text).toBe(odd);
      expect(found.title).toBe(`'"\\%_`);
      expect(found.claims.map((claim) => [claim.prefix.includes('\0'), claim.quote])).toEqual([
        [false, '1'],
        [false, '2'],
      ]);
      expect((await ledger.verify()).faults).toEqual([]);
      // 31 characters and the second half of a pair before the number.
      await ledger.append(
        entryOf(`😀${'x'.repeat(31)}1${'y'.repeat(31)}😀`, { logicalId: 'file:///pair.txt' }),
      );
      expect((await ledger.verify()).faults).toEqual([]);
      const before = await ledger.counts();
      expect(await errorOf(ledger.append(entryOf('half \uD83D 1')))).toMatchObject({
        code: 'text_malformed',
      });
      expect(await errorOf(ledger.append(entryOf('2', { title: 'a\0b' })))).toMatchObject({
        code: 'text_malformed',
      });
      expect(await ledger.counts()).toEqual(before);
    });

    it('keeps an empty reading, and refuses one that contradicts itself, adding nothing', async () => {
      await ledger.append(entryOf('no numbers'));
      const before = await ledger.counts();
      const twice = entryOf('1');
      twice.reading.claims.push(...twice.reading.claims);
      expect(await errorOf(ledger.append(twice))).toMatchObject({ code: 'internal' });
      const moved = entryOf('1 2', { claim: () => ({ quote: '9' }) });
      expect(await errorOf(ledger.append(moved))).toMatchObject({ code: 'internal' });
      const stranger = entryOf('1', { claim: () => ({ subjectId: 'nobody' }) });
      expect(await errorOf(ledger.append(stranger))).toMatchObject({ code: 'internal', at: 'nobody' });
      expect(await ledger.counts()).toEqual(before);
    });

    it('says what it cannot find', async () => {
      const { documentId } = await ledger.append(entryOf('1 2'));
      expect(await errorOf(ledger.document('nothing'))).toMatchObject({
        code: 'document_not_found',
        at: 'nothing',
      });
      expect(await errorOf(ledger.document(documentId.slice(0, 7)))).toMatchObject({
        code: 'document_not_found',
      });
      expect(await errorOf(ledger.claims({ document: '%' }))).toMatchObject({ code: 'document_not_found' });
      expect(await errorOf(ledger.claim('zz'))).toMatchObject({ code: 'claim_not_found', at: 'zz' });
      expect(await errorOf(ledger.claim('f'.repeat(32)))).toMatchObject({ code: 'claim_not_found' });
    });

    it('asks for more of an id that several claims begin with', async () => {
      await ledger.append(entryOf(Array.from({ length: 40 }, (_, n) => n).join(' ')));
      const ids = (await ledger.claims()).rows.map((row) => row.id.charAt(0));
      const shared = ids.find((id, n) => ids.indexOf(id) < n) ?? '';
      expect(await errorOf(ledger.claim(shared))).toMatchObject({ code: 'claim_ambiguous', at: shared });
    });

    it('lists documents by what is asked', async () => {
      const texts = [
        ['b', '1 2 3', '2025-01-01'],
        ['a', '4', null],
        [null, '5 6', '2024-01-01'],
      ] as const;
      for (const [title, text, publishedAt] of texts) {
        await ledger.append(
          entryOf(text, { title, publishedAt: publishedAt ?? '', logicalId: `file:///报告/${text}` }),
        );
      }
      const order = async (query: Parameters<Ledger['documents']>[0]) =>
        (await ledger.documents(query)).rows.map((row) => row.title);
      expect(await order({})).toEqual([null, 'a', 'b']);
      expect(await order({ sort: 'title' })).toEqual(['a', 'b', null]);
      expect(await order({ sort: 'title', descending: true })).toEqual(['b', 'a', null]);
      expect(await order({ sort: 'claims', descending: true })).toEqual(['b', null, 'a']);
      expect(await order({ sort: 'recorded_at', limit: 1, offset: 1 })).toEqual(['a']);
      expect(await order({ search: '報告 5' })).toEqual([null]);
      expect(await ledger.documents({ search: 'nothing' })).toEqual({ total: 0, rows: [] });
    });
  });
});
