import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createClient } from '../../src/feeds/client.ts';
import type { RateLimit } from '../../src/feeds/feed.ts';
import { FakeWorld, answer, fakeFeed, fakeRequest, identity, type Sent } from './support/fake-world.ts';

const limits = fc.record({
  requests: fc.integer({ min: 1, max: 6 }),
  perSeconds: fc.integer({ min: 1, max: 30 }),
  simultaneous: fc.integer({ min: 1, max: 4 }),
  restSeconds: fc.constant(60),
  source: fc.constant('https://example.org/'),
});

const answers = fc.constantFrom(
  answer(200),
  answer(200),
  answer(500),
  answer(503, '', { 'retry-after': '2' }),
  answer(404),
  answer(302, '', { location: '/again' }),
  answer(200, 'x', { 'content-length': '5' }),
  new TypeError('fetch failed'),
);

it('never begins more requests in a window than declared, nor has more under way, whatever is answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      limits,
      fc.array(fc.tuple(answers, fc.integer({ min: 0, max: 5000 })), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      async (limit, script, asks) => {
        const at = (index: number) => script[index % script.length] ?? script[0];
        const world = new FakeWorld(
          (_url, index) => at(index)?.[0] ?? answer(200),
          (index) => at(index)?.[1] ?? 0,
        );
        const client = createClient(world, identity);
        const feed = fakeFeed({ limit });
        await world.run(
          Promise.allSettled(Array.from({ length: asks }, () => client.ask(feed, fakeRequest()))),
        );
        expect(world.sent.length).toBeGreaterThan(0);
        expect(world.lines.length).toBe(world.sent.length);
        checkLimit(world.sent, limit);
      },
    ),
    { seed: 4, numRuns: 150 },
  );
});

it('lets as many through at once as declared, and no fewer', async () => {
  const limit = { ...fakeFeed().limit, requests: 3, perSeconds: 10, simultaneous: 3 };
  const world = new FakeWorld(
    () => answer(200),
    () => 0,
  );
  const client = createClient(world, identity);
  await world.run(
    Promise.all(Array.from({ length: 7 }, () => client.ask(fakeFeed({ limit }), fakeRequest()))),
  );
  expect(world.sent.map(({ from }) => from)).toEqual([0, 0, 0, 10_000, 10_000, 10_000, 20_000]);
});

it('keeps the limits of every feed that shares the host', async () => {
  const strict = { ...fakeFeed().limit, requests: 1, perSeconds: 2, simultaneous: 1 };
  const loose = { ...fakeFeed().limit, requests: 10, perSeconds: 1, simultaneous: 5 };
  const world = new FakeWorld(() => answer(200));
  const client = createClient(world, identity);
  const feeds = [strict, loose, loose, strict, loose].map((limit) => fakeFeed({ limit }));
  await world.run(Promise.all(feeds.map((feed) => client.ask(feed, fakeRequest()))));
  checkLimit(world.sent, strict);
});

it('goes by elapsed time where the wall clock jumps', async () => {
  const limit = { ...fakeFeed().limit, requests: 1, perSeconds: 5, simultaneous: 1 };
  const world = new FakeWorld((_url, index) => {
    world.jump = index % 2 === 0 ? -86_400_000 : 86_400_000;
    return answer(200);
  });
  const client = createClient(world, identity);
  for (let round = 0; round < 4; round += 1) await world.run(client.ask(fakeFeed({ limit }), fakeRequest()));
  expect(world.sent.map(({ from }) => from)).toEqual([0, 5000, 10_000, 15_000]);
});

function checkLimit(sent: readonly Sent[], { requests, perSeconds, simultaneous }: RateLimit): void {
  for (const { from } of sent) {
    const within = sent.filter((other) => other.from >= from && other.from < from + perSeconds * 1000);
    expect(within.length).toBeLessThanOrEqual(requests);
    const underWay = sent.filter((other) => other.from <= from && other.to > from);
    expect(underWay.length).toBeLessThanOrEqual(simultaneous);
  }
}
