import { TightropeError, messageOf } from '../../base/error.ts';
import { byteSize } from '../byte-size.ts';
import type { Web, WebAnswer, WebAsking, WebPage } from '../context.ts';
import { allowedAddresses, thisComputerOnly, type AddressPolicy } from './address-policy.ts';
import { decompressed, requestOnce, type Answer, type Sending } from './web-request.ts';
import type { Contact } from './network-log.ts';

export interface WebOptions {
  offline: boolean;
  policy: AddressPolicy;
  /** Called before each host is contacted, redirects included. */
  log(contact: Omit<Contact, 'at'>): Promise<void>;
}

type Limits = Parameters<Web['get']>[1];

const redirectsAtMost = 5;
const redirectStatuses = [301, 302, 303, 307, 308];

/** GET, and POST where a body is given, over http and https; public addresses only unless the policy says otherwise. */
export function createWeb(options: WebOptions): Web {
  return {
    get: (url, limits) =>
      follow(url, limits, options, async (answer, at, signal) => {
        if (answer.status < 200 || answer.status > 299) {
          answer.body.destroy();
          throw new TightropeError('url_failed', { at: at.href, received: `HTTP ${answer.status}` });
        }
        const bytes = await bodyOf(answer, at.href, limits.bytes, signal);
        return { url: at.href, bytes, ...mediaType(answer.contentType) };
      }),
    request: (url, asking) => requestOf(url, asking, options),
  };
}

/** One request, sent on nowhere: whoever asks a service decides where it may lead. */
async function requestOf(address: string, asking: WebAsking, options: WebOptions): Promise<WebAnswer> {
  const { shown, headers, body, onThisComputer = false } = asking;
  const url = webAddress(address, shown);
  if (options.offline && !onThisComputer) throw new TightropeError('offline', { at: shown });
  const allowed = onThisComputer ? { ...options, policy: thisComputerOnly } : options;
  return inTime(shown, asking, async (signal) => {
    const sending = { headers, ...(body === undefined ? {} : { body }) };
    const answer = await contact(url, signal, allowed, { ...sending, shown });
    const bytes = await bodyOf(answer, shown, asking.bytes, signal);
    return { status: answer.status, headers: answer.headers, bytes };
  });
}

/** Asks, goes where it is sent on to, and reads what is there at the end. */
async function follow<Result>(
  address: string,
  limits: Limits,
  options: WebOptions,
  read: (answer: Answer, at: URL, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  let url = webAddress(address, address);
  if (options.offline) throw new TightropeError('offline', { at: address });
  return inTime(address, limits, async (signal) => {
    for (let redirects = 0; redirects <= redirectsAtMost; redirects += 1) {
      const answer = await contact(url, signal, options);
      const next = redirect(answer, url);
      if (next === null) return read(answer, url, signal);
      answer.body.destroy();
      url = next;
    }
    throw new TightropeError('url_failed', {
      at: address,
      received: `more than ${redirectsAtMost} redirects`,
    });
  });
}

/** Runs within the limits; what the system throws becomes ours, naming `shown`. */
async function inTime<Result>(
  shown: string,
  limits: Limits,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = AbortSignal.any([limits.signal, timeout]);
  try {
    return await work(signal);
  } catch (error) {
    if (limits.signal.aborted) throw new TightropeError('interrupted', { at: shown });
    if (timeout.aborted) {
      throw new TightropeError('url_timeout', { at: shown, expected: `${limits.timeoutMs / 1000} s` });
    }
    if (error instanceof TightropeError) throw error;
    throw new TightropeError('url_failed', { at: shown, received: messageOf(error), cause: error });
  }
}

/** A URL that may be asked for at all; `at` is what the person wrote. */
function webAddress(address: string, at: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
    throw new TightropeError('url_malformed', { at });
  }
  if (url.username !== '' || url.password !== '') {
    throw new TightropeError('url_malformed', {
      at: `${url.protocol}//…@${url.host}${url.pathname}`,
      hint: 'A name or password in an address would be kept with the document: leave it out.',
    });
  }
  url.hash = '';
  return url;
}

async function contact(
  url: URL,
  signal: AbortSignal,
  options: WebOptions,
  { shown, ...sending }: Sending & { shown?: string } = {},
): Promise<Answer> {
  const addresses = await unlessAborted(allowedAddresses(url, options.policy, shown), signal);
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  await options.log({
    method: sending.body === undefined ? 'GET' : 'POST',
    host: url.hostname,
    port,
    addresses: addresses.map(({ address }) => address),
  });
  return requestOnce(url, addresses, signal, sending);
}

/** Where an answer sends on to; null where it does not. Never from https to http, and only where one may go at all. */
export function redirect(answer: Pick<Answer, 'status' | 'location'>, from: URL): URL | null {
  if (!redirectStatuses.includes(answer.status)) return null;
  if (answer.location === null || !URL.canParse(answer.location, from.href)) {
    throw new TightropeError('url_failed', {
      at: from.href,
      received: `HTTP ${answer.status} without an address`,
    });
  }
  const next = webAddress(new URL(answer.location, from.href).href, answer.location);
  if (from.protocol === 'https:' && next.protocol === 'http:') {
    throw new TightropeError('url_failed', {
      at: from.href,
      received: `a redirect from https to ${next.href}`,
    });
  }
  return next;
}

async function bodyOf(
  answer: Answer,
  shown: string,
  limitBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decompressed(answer, shown, signal)) {
    size += chunk.byteLength;
    if (size > limitBytes) {
      throw new TightropeError('url_too_large', { at: shown, expected: byteSize(limitBytes) });
    }
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

function mediaType(header: string | null): Pick<WebPage, 'mediaType' | 'charset'> {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice('charset='.length);
  return {
    mediaType: type === '' ? null : type.toLowerCase(),
    charset: charset?.replace(/^"|"$/g, '').toLowerCase() ?? null,
  };
}

/** A name server may take longer than the whole is allowed to. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
