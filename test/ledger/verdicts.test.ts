import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { NewVerdict } from '../../src/ledger/verdict-record.ts';
import { engines, type Place } from './support/engines.ts';
import { entryOf } from './support/entries.ts';

describe.each(engines)('verdicts in $name', ({ here, newPlace }) => {
  describe.runIf(here)('with the engine there', () => {
    let place: Place;
    let ledger: Ledger;
    let claimIds: string[];
    let documentId: string;
    beforeEach(async () => {
      place = await newPlace();
      ledger = await place.open();
      ({ documentId } = await ledger.append(entryOf('Nvidia sold 57.0 of them. OpenAI bought 12.')));
      claimIds = (await ledger.claims()).rows.map(({ id }) => id);
    });
    afterEach(() => place.remove());

    function verdictOf(n: number, more: Partial<NewVerdict> = {}): NewVerdict {
      return {
        claimId: claimIds[n] ?? '',
        documentId,
        outcome: 'confirmed',
        rule: 'fact.level',
        reason: null,
        ratio: 1.0001,
        tolerance: 0.001,
        evidence: '[]',
        wouldSettle: null,
        restsOn: ['nvidia.revenue.quarter.2025-10-26'],
        codeVersion: '1',
        ...more,
      };
    }

    it('are kept once while they say the same, and again when they change', async () => {
      expect(await ledger.keepVerdicts([verdictOf(0), verdictOf(1)])).toBe(2);
      expect(await ledger.keepVerdicts([verdictOf(0), verdictOf(1)])).toBe(0);
      expect(await ledger.keepVerdicts([verdictOf(0, { outcome: 'conflicting', ratio: null })])).toBe(1);
      expect(await ledger.keepVerdicts([verdictOf(0)])).toBe(1);
      const history = await ledger.verdictHistory(claimIds[0] ?? '');
      expect(history.map(({ n, outcome }) => [n, outcome])).toEqual([
        [1, 'confirmed'],
        [2, 'conflicting'],
        [3, 'confirmed'],
      ]);
      expect(history[0]).toMatchObject(verdictOf(0));
      expect(await ledger.counts()).toMatchObject({ verdict: 4 });
    });

    it('are found by document, outcome and claim, the last of each', async () => {
      await ledger.keepVerdicts([
        verdictOf(0),
        verdictOf(1, { outcome: 'unverifiable', reason: 'no_period' }),
      ]);
      await ledger.keepVerdicts([verdictOf(1, { outcome: 'contradicted' })]);
      const found = async (query: object): Promise<string[]> =>
        (await ledger.verdicts(query)).map(({ outcome }) => outcome);
      expect(await found({ documentId })).toEqual(['confirmed', 'contradicted']);
      expect(await found({ outcome: 'unverifiable' })).toEqual([]);
      expect(await found({ claimIds: [claimIds[1]] })).toEqual(['contradicted']);
      expect(await found({ claimIds: [] })).toEqual([]);
      expect(await ledger.verify()).toMatchObject({ ok: true });
    });

    it('of everything touched are kept with when they were looked for, both or neither', async () => {
      expect(await ledger.lastVerification()).toBeNull();
      await ledger.keepVerdicts([verdictOf(0)]);
      expect(await ledger.lastVerification()).toBeNull();
      const first = { codeVersion: '1', started: '2026-01-02T03:04:05.000Z' };
      expect(await ledger.keepVerdicts([verdictOf(0), verdictOf(1)], first)).toBe(1);
      expect(await ledger.lastVerification()).toMatchObject({ ...first, n: 1, claims: 2, changed: 1 });
      const second = { codeVersion: '2', started: '2026-01-03T00:00:00.000Z' };
      expect(await ledger.keepVerdicts([], second)).toBe(0);
      expect(await ledger.lastVerification()).toMatchObject({ ...second, n: 2, claims: 0, changed: 0 });
      expect(await ledger.askings()).toEqual([]);
      expect(await ledger.counts()).toMatchObject({ verification: 2 });
      const broken = verdictOf(0, { outcome: null as unknown as string });
      await expect(
        ledger.keepVerdicts([broken], { codeVersion: '3', started: '2026-01-04T00:00:00.000Z' }),
      ).rejects.toThrow();
      expect(await ledger.lastVerification()).toMatchObject(second);
      expect(await ledger.verify()).toMatchObject({ ok: true });
    });

    it('that belong to no claim are a fault', async () => {
      await ledger.keepVerdicts([verdictOf(0, { claimId: 'none' })]);
      expect((await ledger.verify()).faults).toEqual([
        { table: 'verdict', id: 'none', fault: 'has no claim' },
      ]);
    });
  });
});
