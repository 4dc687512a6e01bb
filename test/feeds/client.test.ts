import { describe, expect, it } from 'vitest';
import { TightropeError, type ErrorData } from '../../src/base/error.ts';
import { text } from '../../src/base/locale.ts';
import { createClient } from '../../src/feeds/client.ts';
import type { Feed, FeedRequest, KeyNeed } from '../../src/feeds/feed.ts';
import { FakeWorld, answer, fakeFeed, fakeRequest, identity, type Scripted } from './support/fake-world.ts';

const secret = 'k3y/With+Signs';
const key: KeyNeed = {
  variable: 'FAKE_KEY',
  required: true,
  signUp: 'https://example.org/',
  adds: text('More', '更多', '更多'),
};
const keyed = fakeRequest({
  url: `https://api.example.org/one?id=1&api_key=${encodeURIComponent(secret)}`,
  secrets: ['api_key'],
});

function world(...answers: Scripted[]): FakeWorld {
  return new FakeWorld((_url, index) => answers[index] ?? answers.at(-1) ?? answer(200));
}

async function ask(in_: FakeWorld, request: FeedRequest = fakeRequest(), feed: Feed = fakeFeed()) {
  return in_.run(createClient(in_, identity).ask(feed, request));
}

async function failure(work: Promise<unknown>): Promise<ErrorData> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof TightropeError) return error.data;
  throw error ?? new Error('it did not fail');
}

describe('who asks', () => {
  it('says the name and version, and the contact only where it is wanted', async () => {
    const plain = world(answer(200));
    await ask(plain);
    expect(plain.sent[0]?.headers['user-agent']).toBe('Tightrope/1.2.3');
    const wanted = world(answer(200));
    await ask(wanted, fakeRequest(), fakeFeed({ contactRequired: true }));
    expect(wanted.sent[0]?.headers['user-agent']).toBe('Tightrope/1.2.3 ana@example.org');
  });

  it.each([null, '', 'ana', 'ana@example.org\r\nx-other: 1', '安@例子'])(
    'asks nothing where the contact is wanted and is %j',
    async (contact) => {
      const silent = world(answer(200));
      const client = createClient(silent, { ...identity, contact });
      const error = await failure(silent.run(client.ask(fakeFeed({ contactRequired: true }), fakeRequest())));
      expect(error).toMatchObject({ code: 'contact_missing', at: 'fake' });
      expect(silent.sent).toEqual([]);
    },
  );
});

describe('what is already held', () => {
  const held = { etag: '"abc"', lastModified: 'Fri, 20 Nov 2026 10:00:00 GMT' };

  it('asks whether it changed, and takes 304 for no', async () => {
    const quiet = world(answer(304, ''));
    quiet.validators.set('https://api.example.org/one?id=1&api_key=…', held);
    expect(await ask(quiet, keyed, fakeFeed({ key }))).toEqual({ outcome: 'unchanged', validator: held });
    expect(quiet.sent[0]?.headers).toMatchObject({
      'if-none-match': '"abc"',
      'if-modified-since': held.lastModified,
    });
  });

  it('hands over the new validators with the answer', async () => {
    const fresh = world(answer(200, '{}', { etag: '"def"', 'last-modified': held.lastModified }));
    const asked = await ask(fresh);
    expect(asked.validator).toEqual({ etag: '"def"', lastModified: held.lastModified });
    expect(fresh.sent[0]?.headers).not.toHaveProperty('if-none-match');
  });

  it('refuses 304 where nothing is held', async () => {
    expect(await failure(ask(world(answer(304, ''))))).toMatchObject({ code: 'source_failed' });
  });
});

describe('a service in trouble', () => {
  it('is tried again with growing waits, then given up', async () => {
    const down = world(answer(503));
    const error = await failure(ask(down));
    expect(error).toMatchObject({ code: 'source_failed', received: 'status 503 (4 times)' });
    const pauses = down.sent.slice(1).map(({ from }, index) => from - (down.sent[index]?.to ?? 0));
    expect(pauses).toEqual([1000, 4000, 16_000]);
  });

  it.each([
    ['a time-out', new TightropeError('url_timeout', { at: 'x' })],
    ['a broken connection', new TypeError('fetch failed')],
    ['status 500', answer(500)],
    ['a body cut short', answer(200, '{"a":', { 'content-length': '900' })],
  ])('comes back after %s', async (_name, trouble) => {
    const shaky = world(trouble, answer(200, '{"a":1}'));
    expect(await ask(shaky)).toMatchObject({ outcome: 'answer' });
    expect(shaky.sent.length).toBe(2);
  });

  it('waits as long as it says, and not at all where that is too long', async () => {
    const short = world(answer(503, '', { 'retry-after': '20' }), answer(200));
    await ask(short);
    expect((short.sent[1]?.from ?? 0) - (short.sent[0]?.to ?? 0)).toBe(20_000);
    const long = world(answer(503, '', { 'retry-after': '3600' }));
    expect(await failure(ask(long))).toMatchObject({ code: 'rate_limited' });
    expect(long.sent.length).toBe(1);
  });

  it('refuses a body that stays short, naming both lengths', async () => {
    const short = world(answer(200, '12345', { 'content-length': '9' }));
    expect(await failure(ask(short))).toMatchObject({
      code: 'payload_refused',
      expected: '9 bytes',
      received: '5 bytes',
    });
  });

  it('takes a compressed body, whose stated length is another', async () => {
    const packed = answer(200, '12345', { 'content-length': '3', 'content-encoding': 'gzip' });
    expect(await ask(world(packed))).toMatchObject({ outcome: 'answer' });
  });

  it('leaves a host alone that failed three times', async () => {
    const down = world(answer(502));
    const client = createClient(down, identity);
    for (let round = 0; round < 3; round += 1) await failure(down.run(client.ask(fakeFeed(), fakeRequest())));
    const before = down.sent.length;
    const error = await failure(down.run(client.ask(fakeFeed(), fakeRequest())));
    expect(error).toMatchObject({ code: 'source_failed', at: 'api.example.org' });
    expect(down.sent.length).toBe(before);
  });
});

describe('a service that wants to be left alone', () => {
  it.each([
    [429, { 'retry-after': '120' }, '2026-11-20T12:02:00'],
    [429, { 'retry-after': 'Fri, 20 Nov 2026 13:00:00 GMT' }, '2026-11-20T13:00:00'],
    [403, {}, '2026-11-20T12:10:00'],
    [429, { 'retry-after': 'soon' }, '2026-11-20T12:10:00'],
  ])('is, after %i %j', async (status, headers: Record<string, string>, until) => {
    const busy = world(answer(status, '', headers));
    const client = createClient(busy, identity);
    const error = await failure(busy.run(client.ask(fakeFeed(), fakeRequest())));
    expect(error).toMatchObject({ code: 'rate_limited', at: 'api.example.org' });
    expect(error.received).toContain(`status ${status}, until ${until}`);
    expect(busy.rests.get('api.example.org')).toContain(until);
    expect((await failure(busy.run(client.ask(fakeFeed(), fakeRequest())))).code).toBe('rate_limited');
    expect(busy.sent.length).toBe(1);
  });

  it('stops the requests that were waiting their turn', async () => {
    const busy = world(answer(429));
    const client = createClient(busy, identity);
    const limit = { ...fakeFeed().limit, requests: 1, perSeconds: 10 };
    const all = Promise.all([1, 2, 3].map(() => failure(client.ask(fakeFeed({ limit }), fakeRequest()))));
    expect((await busy.run(all)).map(({ code }) => code)).toEqual(Array(3).fill('rate_limited'));
    expect(busy.sent.length).toBe(1);
    expect(busy.lines.length).toBe(1);
  });

  it('is left alone by the next pull too, unless the clock was set back', async () => {
    const later = world(answer(200));
    later.rests.set('api.example.org', '2026-11-20T12:05:00.000Z');
    expect((await failure(ask(later))).code).toBe('rate_limited');
    later.jump = -30 * 86_400_000;
    expect(await ask(later)).toMatchObject({ outcome: 'answer' });
  });
});

describe('a key', () => {
  it.each([
    ['401', answer(401)],
    [
      '400 with the reason, as FRED gives',
      answer(400, '{"error_message":"Bad Request. The value for variable api_key is not registered."}'),
    ],
    ['403 with the reason, as EIA gives', answer(403, '{"error":{"code":"API_KEY_INVALID"}}')],
  ])('is refused: %s', async (_name, wrong) => {
    const error = await failure(ask(world(wrong), keyed, fakeFeed({ key })));
    expect(error).toMatchObject({ code: 'key_refused', expected: 'FAKE_KEY' });
    expect(error.at).toBe('https://api.example.org/one?id=1&api_key=…');
  });

  it('is judged by the feed where its service has a way of its own', async () => {
    const feed = fakeFeed({
      key,
      failure: (status, body) => (status === 400 && body === 'wait' ? 'rate_limited' : null),
    });
    expect((await failure(ask(world(answer(400, 'wait')), keyed, feed))).code).toBe('rate_limited');
    expect((await failure(ask(world(answer(400, 'no')), keyed, feed))).code).toBe('payload_refused');
  });

  it('is not blamed where a series is not there', async () => {
    const gone = answer(400, '{"error_message":"Bad Request. The series does not exist."}');
    expect((await failure(ask(world(gone), keyed, fakeFeed({ key })))).code).toBe('payload_refused');
  });

  it.each<[string, Scripted]>([
    ['404', answer(404)],
    ['429', answer(429)],
    ['500', answer(500)],
    ['a redirect elsewhere', answer(302, '', { location: 'https://evil.example.net/' })],
    ['an error that quotes the address', new TypeError(`cannot reach ${keyed.url}`)],
    [
      'an error of ours that does',
      new TightropeError('address_private', { at: keyed.url, received: secret }),
    ],
  ])('is never shown: %s', async (_name, bad) => {
    const seen = world(bad);
    const error = await failure(ask(seen, keyed, fakeFeed({ key })));
    const shown = JSON.stringify([error, seen.lines, [...seen.rests]]);
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(encodeURIComponent(secret));
  });

  it('in a header is not shown either', async () => {
    const request = fakeRequest({ headers: { authorization: `Bearer ${secret}` } });
    const seen = world(new TypeError(`bad header Bearer ${secret}`));
    const error = await failure(ask(seen, request, fakeFeed({ key })));
    expect(JSON.stringify([error, seen.lines])).not.toContain(secret);
  });
});

describe('where it may go', () => {
  it.each([
    'https://other.example.org/x',
    'http://api.example.org/x',
    'https://api.example.org.evil.net/x',
    'file:///etc/passwd',
  ])('asks nothing of %s', async (url) => {
    const silent = world(answer(200));
    expect((await failure(ask(silent, fakeRequest({ url })))).code).toBe('host_undeclared');
    expect(silent.sent).toEqual([]);
  });

  it.each(['https://evil.example.net/', 'http://api.example.org/two', 'file:///etc/passwd'])(
    'does not follow to %s',
    async (location) => {
      const away = world(answer(301, '', { location }));
      expect((await failure(ask(away))).code).toBe('host_undeclared');
      expect(away.sent.length).toBe(1);
    },
  );

  it('follows to a declared host, and not in circles', async () => {
    const near = world(answer(302, '', { location: '/two' }), answer(200, '{"two":2}'));
    expect(await ask(near)).toMatchObject({ outcome: 'answer' });
    expect(near.sent[1]?.url).toBe('https://api.example.org/two');
    const round = world(answer(302, '', { location: '/one' }));
    expect(await failure(ask(round))).toMatchObject({ code: 'payload_refused' });
    expect(round.sent.length).toBe(6);
  });

  it('takes hosts a target of the person declares, and files only for such a feed', async () => {
    const own = world(answer(200));
    const client = createClient(own, identity);
    const feed = fakeFeed({ hosts: [], capabilities: ['own'] });
    const request = fakeRequest({ url: 'https://data.example.com/x.csv' });
    expect((await failure(own.run(client.ask(feed, request)))).code).toBe('host_undeclared');
    expect(await own.run(client.ask(feed, request, ['data.example.com']))).toMatchObject({
      outcome: 'answer',
    });
    const file = fakeRequest({ url: 'file:///prices/NVDA.csv' });
    expect(await own.run(client.ask(feed, file))).toMatchObject({ outcome: 'answer' });
  });
});

it.each([404, 410, 400, 204, 206])('refuses status %i at once', async (status) => {
  const gone = world(answer(status, ''));
  expect(await failure(ask(gone))).toMatchObject({ code: 'payload_refused', received: `status ${status}` });
  expect(gone.sent.length).toBe(1);
});

it('refuses more bytes than the request allows', async () => {
  const error = await failure(ask(world(answer(200, 'x'.repeat(1001)))));
  expect(error).toMatchObject({
    code: 'payload_refused',
    received: '1001 bytes',
    expected: 'at most 1000 bytes',
  });
});

it.each(['offline', 'interrupted'] as const)('%s ends the asking at once', async (code) => {
  const off = world(new TightropeError(code));
  expect((await failure(ask(off))).code).toBe(code);
  expect(off.sent.length).toBe(1);
});
