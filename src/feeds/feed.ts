import type { Text } from '../base/locale.ts';
import type { Observation, SeriesInfo, SourceTable } from '../base/observation.ts';

/**
 * One outside source. A feed is a pure record: it says what to ask and reads what came; asking itself, with manners,
 * is `client.ts`. One more source is one file and one line in `index.ts`.
 */
export interface Feed<Target extends FeedTarget = FeedTarget> {
  /** Slug, unique: `sec-companyfacts`, `fred-api`. */
  id: string;
  title: Text;
  /** What it gives, in one or two sentences. */
  about: Text;
  homepage: string;
  capabilities: readonly Capability[];
  /** Every host it may contact. A request to another one is refused. */
  hosts: readonly string[];
  key: KeyNeed | null;
  limit: RateLimit;
  licence: Licence;
  /** Whether the service wants a person's e-mail address in the User-Agent. */
  contactRequired: boolean;
  /**
   * Checks a target as a thesis states it. Throws thesis_malformed naming the field. `at` is where the target stands
   * (`file:line`), `atField` where one of its fields does, if that is known.
   */
  target(stated: Readonly<Record<string, unknown>>, at: string, atField?: (field: string) => string): Target;
  /** What to ask for. Empty where the means do not suffice (a key is missing), or the source has no such thing. */
  plan(target: Target, means: Means): FeedRequest[];
  /**
   * Reads one answer. Throws payload_refused (at, expected, received) for HTML, another company's data, a changed
   * schema, a truncated body: then nothing of it is kept. Rows that cannot be used are returned as `refused`.
   */
  read(answer: FeedAnswer, target: Target): FeedResult | Promise<FeedResult>;
  /**
   * What an answer with an error status means where the service does not use statuses as others do: FRED says 400 to a
   * wrong key. Null where the status means what it usually does.
   */
  failure?(status: number, body: string): 'key_refused' | 'rate_limited' | 'payload_refused' | null;
}

type Capability =
  | 'filings'
  | 'fundamentals'
  | 'holdings'
  | 'macro'
  | 'vintages'
  | 'rates'
  | 'power'
  | 'model_prices'
  | 'model_usage'
  | 'options'
  | 'prices'
  | 'leverage'
  | 'own';

export interface FeedTarget {
  feed: string;
  /** Unique within the feed: `0001045810`, `SOFR`. With the feed's id it names a line of the pull. */
  key: string;
  /** For feeds with capability `own`: hosts, key and licence of this target, in place of the feed's. */
  hosts?: readonly string[];
  keyNeed?: KeyNeed | null;
  licence?: Licence;
}

export interface KeyNeed {
  /** Environment variable. */
  variable: string;
  required: boolean;
  signUp: string;
  /** What the key adds. */
  adds: Text;
}

export interface RateLimit {
  requests: number;
  perSeconds: number;
  simultaneous: number;
  /** How long to stay away after 403 or 429 where the service does not say. */
  restSeconds: number;
  /** Where the service states its limit. */
  source: string;
}

export interface Licence {
  /** SPDX id or a short name: `US-PD`, `CC-BY-4.0`, `proprietary`. */
  id: string;
  name: string;
  url: string;
  /** Whether the snapshot may hold its data; a series may be stricter, never freer. */
  redistributable: boolean;
}

export interface Means {
  key: string | null;
  /** Day of the newest fact already held, for sources that can start from there. */
  since: string | null;
  /** Today, UTC day. */
  today: string;
}

export interface FeedRequest {
  url: string;
  /** Names of query parameters that must never be shown or kept: `api_key`. */
  secrets: readonly string[];
  headers: Readonly<Record<string, string>>;
  body: 'json' | 'csv' | 'xml' | 'xlsx';
  limitBytes: number;
}

export interface FeedAnswer {
  request: FeedRequest;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
  /** UTC instant at which it came. */
  retrievedAt: string;
}

export interface FeedResult {
  series: readonly SeriesInfo[];
  observations: readonly Observation[];
  tables: readonly SourceTable[];
  /** Rows that say nothing usable, with why: never dropped silently. `missing` ("." at FRED) is counted only. */
  refused: readonly Refusal[];
  missing: number;
  /** Further pages. */
  next: readonly FeedRequest[];
}

export interface Refusal {
  /** Row, line or path in the payload. */
  at: string;
  reason: 'not_a_number' | 'future_date' | 'malformed_date' | 'unknown_unit' | 'duplicate' | 'unexpected';
  received: string;
}
