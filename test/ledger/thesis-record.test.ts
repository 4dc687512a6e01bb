import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { NewAlertLine, NewAnswer } from '../../src/ledger/thesis-record.ts';
import { engines, type Place } from './support/engines.ts';

describe.each(engines)('what is told of a thesis in $name', ({ here, newPlace }) => {
  describe.runIf(here)('with the engine there', () => {
    let place: Place;
    let ledger: Ledger;
    beforeEach(async () => {
      place = await newPlace();
      ledger = await place.open();
    });
    afterEach(() => place.remove());

    it('keeps every line of the log of alerts, counted by rule', async () => {
      expect(await ledger.keepAlerts([line('falls'), line('rises'), line('falls', { to: 'ok' })])).toBe(3);
      expect(await ledger.keepAlerts([line('falls', { person: 'Ada', reason: 'known', until: null })])).toBe(
        1,
      );
      const found = await ledger.alertLines('a');
      expect(found.map(({ ruleId, n, to, person }) => [ruleId, n, to, person])).toEqual([
        ['falls', 1, 'firing', null],
        ['rises', 1, 'firing', null],
        ['falls', 2, 'ok', null],
        ['falls', 3, 'firing', 'Ada'],
      ]);
      expect(found[0]).toMatchObject(line('falls'));
      expect(await ledger.alertLines('b')).toEqual([]);
    });

    it('keeps what persons answered, the earlier answers too', async () => {
      expect(await ledger.keepAnswers([answer('grows', 'yes'), answer('rivals', 'two')])).toBe(2);
      expect(await ledger.keepAnswers([answer('grows', 'less')])).toBe(1);
      const found = await ledger.answers('a', 'look-up');
      expect(found.map(({ question, n, answer: said }) => [question, n, said])).toEqual([
        ['grows', 1, 'yes'],
        ['rivals', 1, 'two'],
        ['grows', 2, 'less'],
      ]);
      expect(found[0]).toMatchObject(answer('grows', 'yes'));
      expect(await ledger.answers('a', 'other')).toEqual([]);
      expect(await ledger.counts()).toMatchObject({ review_answer: 3 });
    });

    it('refuses to sign over what the signer has not seen, and keeps nothing of it', async () => {
      await ledger.keepAnswers([answer('grows', 'yes')], null);
      const late = ledger.keepAnswers([answer('rivals', 'two'), answer('grows', 'no')], null);
      await expect(late).rejects.toMatchObject({
        data: {
          code: 'sheet_signed_meanwhile',
          at: 'look-up',
          expected: 'none',
          received: 'grows:1 (Ada, 2026-01-02)',
        },
      });
      expect(await ledger.counts()).toMatchObject({ review_answer: 1 });
      await ledger.keepAnswers([{ ...answer('grows', 'maybe'), sheet: 'other' }], null);
      expect(await ledger.keepAnswers([answer('grows', 'no')], { question: 'grows', n: 1 })).toBe(1);
    });

    it('lets one of two through who sign at once', async () => {
      const both = await Promise.allSettled(
        ['yes', 'no'].map((said) => ledger.keepAnswers([answer('grows', said)], null)),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await ledger.counts()).toMatchObject({ review_answer: 1 });
    });
  });
});

function line(ruleId: string, more: Partial<NewAlertLine> = {}): NewAlertLine {
  return {
    ...{ thesis: 'a', ruleId, at: '2026-01-02T00:00:00.000Z', asOf: '2026-01-01T00:00:00.000Z' },
    ...{ from: 'ok', to: 'firing', thesisHash: 'abc', inputsHash: 'def', inputs: '[]' },
    ...{ signal: 'firing', settled: 'firing', person: null, reason: null, until: null },
    ...more,
  };
}

function answer(question: string, said: string): NewAnswer {
  return {
    ...{ thesis: 'a', sheet: 'look-up', question, answer: said, author: 'Ada', signedOn: '2026-01-02' },
    ...{ asOf: '2026-01-02T00:00:00.000Z', at: '2026-01-02T00:00:00.000Z', readings: '[]' },
  };
}
