import { expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { firstThatGives } from '../../src/feeds/first-that-gives.ts';

const choices = [{ feed: 'one' }, { feed: 'two' }, { feed: 'three' }];

function givingFrom(good: string, asked: string[] = []) {
  return async ({ feed }: { feed: string }) => {
    asked.push(feed);
    if (feed !== good) throw new TightropeError('payload_refused', { at: feed, received: 'No data' });
    return 42;
  };
}

it('asks in the order given and stops at the first that gives', async () => {
  const asked: string[] = [];
  const given = await firstThatGives(choices, givingFrom('two', asked));
  expect(asked).toEqual(['one', 'two']);
  expect(given).toMatchObject({ from: { feed: 'two' }, result: 42 });
  expect(given.passedOver).toEqual([
    { choice: { feed: 'one' }, error: { code: 'payload_refused', at: 'one', received: 'No data' } },
  ]);
});

it('follows the order a person sets', async () => {
  const given = await firstThatGives(choices.toReversed(), async ({ feed }) => feed);
  expect(given.result).toBe('three');
});

it('says why each gave nothing', async () => {
  await expect(firstThatGives(choices, givingFrom('none'))).rejects.toMatchObject({
    data: {
      code: 'source_failed',
      received: expect.stringContaining('three: payload_refused (No data)') as string,
    },
  });
  await expect(firstThatGives([], givingFrom('none'))).rejects.toMatchObject({
    data: { code: 'source_failed', received: 'no source is set' },
  });
});

it.each([new TightropeError('offline'), new TightropeError('interrupted'), new RangeError('a defect')])(
  'goes no further after %s',
  async (error) => {
    const asked: string[] = [];
    const work = firstThatGives(choices, async ({ feed }) => {
      asked.push(feed);
      throw error;
    });
    await expect(work).rejects.toBe(error);
    expect(asked).toEqual(['one']);
  },
);
