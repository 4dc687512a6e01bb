import { TightropeError, messageOf } from '../base/error.ts';
import { answerClass, lengthFault, retryAfterSeconds } from './answer-class.ts';
import { refused, shownUrl } from './body.ts';
import type { Asked, Client, ClientEffects, Identity, RawAnswer, Validator } from './client-effects.ts';
import type { Feed, FeedRequest } from './feed.ts';
import { HostGate } from './host-gate.ts';
import { isKeyHeader, veiled, withoutSecrets } from './without-secrets.ts';

const attempts = 4;
const firstWaitSeconds = 1;
const longestWaitSeconds = 60;
const timeoutSeconds = 60;
const longestRestSeconds = 86_400;
const redirects = 5;
/** After so many askings in a row without an answer a host counts as down for the rest of the pull. */
const failuresUntilDown = 3;

/** One client is one pull. */
export function createClient(effects: ClientEffects, identity: Identity): Client {
  const hosts = new Map<string, HostState>();

  function hostState(host: string): HostState {
    const state = hosts.get(host) ?? { gate: new HostGate(effects), stopped: null, failures: 0 };
    hosts.set(host, state);
    return state;
  }

  return {
    async ask(feed, request, declared = feed.hosts) {
      const asking: Asking = {
        feed,
        request,
        declared,
        shown: shownUrl(request),
        validator: effects.store.validator(shownUrl(request)) ?? {},
        headers: {},
      };
      try {
        asking.headers = headersOf(asking, identity);
        return await askPatiently(asking);
      } catch (error) {
        throw withoutSecrets(error, request);
      }
    },
  };

  async function askPatiently(asking: Asking): Promise<Asked> {
    let wait = firstWaitSeconds;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await askOnce(asking);
      if (!('trouble' in outcome)) return outcome;
      const { trouble, host, retryAfter } = outcome;
      if (retryAfter !== null && retryAfter > longestWaitSeconds)
        throw rest(asking, host, retryAfter, trouble);
      if (attempt >= attempts) throw giveUp(asking, host, trouble, outcome.error);
      await effects.sleep(1000 * Math.max(wait, retryAfter ?? 0));
      wait = Math.min(wait * 4, longestWaitSeconds);
    }
  }

  /** One try, following redirects to declared hosts. */
  async function askOnce(asking: Asking): Promise<Asked | Trouble> {
    let url = asking.request.url;
    for (let hop = 0; hop <= redirects; hop += 1) {
      const host = declaredHost(url, asking);
      const sent = await send(url, host, asking);
      if ('trouble' in sent) return sent;
      const kind = answerClass(sent, carriesKey(asking.request), asking.feed);
      const retryAfter = retryAfterSeconds(sent.headers['retry-after'], effects.now());
      if (kind === 'again') return { trouble: `status ${sent.status}`, host, retryAfter };
      if (host !== '') hostState(host).failures = 0;
      if (kind === 'moved') {
        const to = sent.headers['location'];
        const next = to === undefined ? null : resolved(to, url);
        if (next === null) throw refusal(asking, `status ${sent.status} without an address`);
        url = next;
        continue;
      }
      if (kind === 'rest') {
        const seconds = retryAfter ?? asking.feed.limit.restSeconds;
        throw rest(asking, host, seconds, `status ${sent.status}`);
      }
      if (kind === 'key') throw keyRefused(asking, sent);
      if (kind === 'no') throw refusal(asking, `status ${sent.status}`);
      return kind === 'unchanged' ? unchanged(asking) : answered(asking, sent, host);
    }
    throw refusal(asking, `more than ${redirects} redirects`);
  }

  async function send(url: string, host: string, asking: Asking): Promise<RawAnswer | Trouble> {
    const { feed, request, headers } = asking;
    const shown = shownUrl({ url, secrets: request.secrets });
    const limits = { shown, bytes: request.limitBytes, seconds: timeoutSeconds };
    if (host === '') return effects.request(url, headers, limits);
    const state = hostState(host);
    checkResting(state, host);
    await state.gate.enter(feed.limit);
    try {
      // While it waited, an answer to another may have stopped the host.
      checkResting(state, host);
      return await sendAndTell(url, host, asking, limits);
    } catch (error) {
      if (error instanceof TightropeError && endsAsking.has(error.data.code)) throw error;
      return { trouble: veiled(messageOf(error), request), host, retryAfter: null };
    } finally {
      state.gate.leave();
    }
  }

  async function sendAndTell(
    url: string,
    host: string,
    { feed, headers }: Asking,
    limits: { shown: string; bytes: number; seconds: number },
  ): Promise<RawAnswer> {
    let answer: RawAnswer | null = null;
    try {
      answer = await effects.request(url, headers, limits);
      return answer;
    } finally {
      const { status = null, bytes } = answer ?? {};
      effects.asked({ feed: feed.id, host, url: limits.shown, status, bytes: bytes?.byteLength ?? 0 });
    }
  }

  function answered(asking: Asking, sent: RawAnswer, host: string): Asked | Trouble {
    const fault = lengthFault(sent);
    if (fault) {
      const error = new TightropeError('payload_refused', { at: asking.shown, ...fault });
      return { trouble: `${fault.received} of ${fault.expected}`, host, retryAfter: null, error };
    }
    if (sent.bytes.byteLength > asking.request.limitBytes) {
      const received = `${sent.bytes.byteLength} bytes`;
      const expected = `at most ${asking.request.limitBytes} bytes`;
      throw new TightropeError('payload_refused', { at: asking.shown, expected, received });
    }
    const { request } = asking;
    const retrievedAt = new Date(effects.now()).toISOString();
    const answer = { request, headers: sent.headers, bytes: sent.bytes, retrievedAt };
    return { outcome: 'answer', answer, validator: validatorOf(sent.headers) };
  }

  function checkResting(state: HostState, host: string): void {
    if (state.stopped) throw state.stopped;
    const until = effects.store.restUntil(host);
    const left = until === null ? 0 : (Date.parse(until) - effects.now()) / 1000;
    // More than anybody is asked to wait is a clock that was set back.
    if (until !== null && left > 0 && left <= longestRestSeconds)
      throw restError(host, until, 'asked earlier');
  }

  function rest(asking: Asking, host: string, seconds: number, received: string): TightropeError {
    const until = new Date(effects.now() + Math.min(seconds, longestRestSeconds) * 1000).toISOString();
    const error = restError(host === '' ? asking.shown : host, until, received);
    if (host !== '') {
      effects.store.rest(host, until);
      hostState(host).stopped = error;
    }
    return error;
  }

  function giveUp(asking: Asking, host: string, trouble: string, cause: unknown): TightropeError {
    const received = `${trouble} (${attempts} times)`;
    const error =
      cause instanceof TightropeError && cause.data.code === 'payload_refused'
        ? cause
        : new TightropeError('source_failed', { at: asking.shown, received });
    const state = hostState(host);
    state.failures += 1;
    if (state.failures >= failuresUntilDown)
      state.stopped = new TightropeError('source_failed', { at: host, received });
    return error;
  }
}

interface HostState {
  gate: HostGate;
  /** Why it is not asked any more in this pull. */
  stopped: TightropeError | null;
  failures: number;
}

interface Asking {
  feed: Feed;
  request: FeedRequest;
  declared: readonly string[];
  shown: string;
  validator: Validator;
  headers: Readonly<Record<string, string>>;
}

interface Trouble {
  trouble: string;
  host: string;
  retryAfter: number | null;
  error?: unknown;
}

const endsAsking: ReadonlySet<string> = new Set([
  'offline',
  'interrupted',
  'address_private',
  'url_too_large',
  'file_not_found',
  'file_unreadable',
  'file_too_large',
  'rate_limited',
  'source_failed',
]);

function headersOf({ feed, request, validator }: Asking, identity: Identity): Record<string, string> {
  const { name, version, contact } = identity;
  if (feed.contactRequired && (contact === null || !/^[\x21-\x7e]+@[\x21-\x7e]+$/.test(contact)))
    throw new TightropeError('contact_missing', { at: feed.id });
  return {
    ...request.headers,
    'user-agent': `${name}/${version}${feed.contactRequired ? ` ${String(contact)}` : ''}`,
    ...(validator.etag === undefined ? {} : { 'if-none-match': validator.etag }),
    ...(validator.lastModified === undefined ? {} : { 'if-modified-since': validator.lastModified }),
  };
}

/** The host of an address this feed may ask; '' for a file of the person's own. */
function declaredHost(url: string, { feed, request, declared }: Asking): string {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:' && url === request.url && feed.capabilities.includes('own')) return '';
  if (protocol === 'https:' && declared.includes(hostname)) return hostname;
  const at = protocol === 'https:' ? hostname : `${protocol}//${hostname}`;
  throw new TightropeError('host_undeclared', { at, expected: declared.join(', ') });
}

function resolved(address: string, from: string): string | null {
  try {
    return new URL(address, from).href;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A key goes as a secret parameter or as a header. */
function carriesKey({ secrets, headers }: FeedRequest): boolean {
  return secrets.length > 0 || Object.keys(headers).some(isKeyHeader);
}

function keyRefused({ feed, shown }: Asking, { status }: RawAnswer): TightropeError {
  const expected = feed.key?.variable ?? '';
  return new TightropeError('key_refused', { at: shown, expected, received: `status ${status}` });
}

function refusal({ request, shown }: Asking, received: string): TightropeError {
  return refused(
    { request, headers: {}, bytes: new Uint8Array(), retrievedAt: shown },
    'status 200',
    received,
  );
}

function restError(at: string, until: string, received: string): TightropeError {
  return new TightropeError('rate_limited', { at, received: `${received}, until ${until}`, expected: '' });
}

function unchanged({ validator, shown }: Asking): Asked {
  if (validator.etag !== undefined || validator.lastModified !== undefined)
    return { outcome: 'unchanged', validator };
  throw new TightropeError('source_failed', { at: shown, received: 'status 304, though nothing is held' });
}

function validatorOf(headers: Readonly<Record<string, string>>): Validator {
  const { etag, 'last-modified': lastModified } = headers;
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}
