import type { Feed, FeedAnswer, FeedRequest } from './feed.ts';
import type { GateClock } from './host-gate.ts';

/** What the client needs of the world. */
export interface ClientEffects extends GateClock {
  /**
   * One request, redirects not followed; `shown` is the address without secrets. Rejects for time-outs and broken connections; a TightropeError of the codes
   * `offline`, `interrupted`, `address_private` and `url_too_large` ends the asking, anything else is tried again.
   */
  request(
    url: string,
    headers: Readonly<Record<string, string>>,
    asking: { shown: string; bytes: number; seconds: number },
  ): Promise<RawAnswer>;
  /** Wall clock, milliseconds since 1970. */
  now(): number;
  /** What is kept between pulls. */
  store: ClientStore;
  /** Told of every request that was made. */
  asked(line: RequestLine): void;
}

export interface RawAnswer {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
}

export interface ClientStore {
  /** By address without secrets. */
  validator(url: string): Validator | null;
  /** UTC instant until which a host wants to be left alone; null: it does not. */
  restUntil(host: string): string | null;
  rest(host: string, until: string): void;
}

export interface Validator {
  etag?: string;
  lastModified?: string;
}

export interface RequestLine {
  feed: string;
  host: string;
  /** Without secrets. */
  url: string;
  /** Null where no answer came. */
  status: number | null;
  bytes: number;
}

export interface Identity {
  /** `Tightrope`. */
  name: string;
  version: string;
  /** A person's e-mail address; sent only to services that ask for one. */
  contact: string | null;
}

export type Asked =
  | { outcome: 'answer'; answer: FeedAnswer; validator: Validator }
  | { outcome: 'unchanged'; validator: Validator };

export interface Client {
  /**
   * Asks one thing with manners. Throws rate_limited (403, 429; the host is then left alone for the rest of the
   * pull), key_refused, contact_missing, host_undeclared, payload_refused (404 and the like, a body cut short, one
   * too large), source_failed (5xx, time-outs, after some tries), and what ends every asking. No error shows a key.
   */
  ask(feed: Feed, request: FeedRequest, hosts?: readonly string[]): Promise<Asked>;
}
