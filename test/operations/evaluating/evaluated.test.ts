import { expect, it } from 'vitest';
import { evaluated } from '../../../src/operations/evaluating/evaluated.ts';
import { bench } from '../support/test-context.ts';

it('loads a thesis once for all who ask at the same time, and again once the ledger holds more', async () => {
  const { context } = await bench();
  const ledger = await context.ledger();
  const [one, other] = await Promise.all([
    evaluated(context, {}),
    evaluated(context, { as_of: '2025-07-24' }),
  ]);
  expect(other.course).toBe(one.course);
  expect(other.instant).toBeLessThan(one.instant);
  expect((await evaluated(context, {})).course).toBe(one.course);
  await ledger.appendFacts({
    ...{ feed: 'declared', target: 'test', inputs: 'test', series: [], facts: [], tables: [] },
    asking: {
      ...{ started: '2026-01-01T00:00:00.000Z', ended: '2026-01-01T00:00:01.000Z', outcome: 'ok' },
      ...{ errorCode: null, errorText: null, requests: 1, bytes: 1, refused: 0, missing: 0 },
      ...{ validators: {}, rests: {} },
    },
  });
  expect((await evaluated(context, {})).course).not.toBe(one.course);
});

it('is asked anew after a failure, each time with its reason', async () => {
  const { context } = await bench();
  await context.ledger();
  let failing = true;
  const shaky = {
    ...context,
    cache: {
      ...context.cache,
      find: (name: string, key: string) =>
        failing ? Promise.reject(new Error('not now')) : context.cache.find(name, key),
    },
  };
  const both = await Promise.allSettled([evaluated(shaky, {}), evaluated(shaky, {})]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  failing = false;
  expect((await evaluated(shaky, {})).thesis.id).not.toBe('');
});
