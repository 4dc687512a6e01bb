import type { Locale } from '../../base/locale.ts';
import { joinShared, type SharedPart } from '../../base/shared-parts.ts';
import type { Envelope } from '../../operations/shapes/envelope.ts';
import type { ErrorWords } from '../messages/words.ts';
import { site, siteAnswer } from '../site/site.ts';

/** An answer that is an error: in the program's own words, or one of the page's (`page`) when it gave none. */
export class ApiError extends Error {
  readonly told: { message: string; hint: string; code: string } | { page: keyof ErrorWords };

  /** The thing it went wrong with, for a wording of the page. */
  readonly at: string;

  constructor(told: ApiError['told'], at = '') {
    super('page' in told ? told.page : told.message);
    this.name = 'ApiError';
    this.told = told;
    this.at = at;
  }
}

export interface Answer<Data> {
  data: Data;
  warnings: { code: string; message: string }[];
}

export type QueryValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** `/api/v1` + path with its query; empty and undefined values are left out. */
export function apiPath(path: `/${string}`, query: QueryValues = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '' && value !== false) search.set(key, String(value));
  }
  const asked = `/api/v1${path}${search.size === 0 ? '' : `?${search.toString()}`}`;
  // What a person saves is a file of an exported site as well; answers are found when they are asked for.
  return site !== null && path.endsWith('.csv') ? siteAnswer(site, asked, 'en') : asked;
}

/** GET of one resource; rejects with an ApiError. */
export async function apiGet<Data>(path: string, locale: Locale, signal?: AbortSignal): Promise<Data> {
  const at = site === null ? path : siteAnswer(site, path, locale);
  const { data } = await ask<Data>(at, {
    headers: headers(locale),
    ...(signal === undefined ? {} : { signal }),
  });
  return data;
}

/** POST of JSON; rejects with an ApiError. */
export function apiPost<Data>(path: string, body: unknown, locale: Locale): Promise<Answer<Data>> {
  if (site !== null) return Promise.reject(new ApiError({ page: 'notInSite' }));
  return ask<Data>(path, {
    method: 'POST',
    headers: { ...headers(locale), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Error messages come in the language of the page, not of the browser. */
function headers(locale: Locale): Record<string, string> {
  return { accept: 'application/json', 'accept-language': locale };
}

async function ask<Data>(path: string, init: RequestInit): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError({ page: 'unreachable' });
  }
  if (site !== null && response.status === 404) throw new ApiError({ page: 'notInSite' });
  const envelope = asEnvelope(await response.text());
  if (envelope === null) throw new ApiError({ page: 'unintelligible' });
  if (!envelope.ok) {
    const { message, hint, code } = envelope.error;
    throw new ApiError({ message, hint, code });
  }
  const { data, warnings } = envelope;
  if (site === null || envelope.shared === undefined) return { data: data as Data, warnings };
  const rest = await partsAt(`${site.root}${envelope.shared}`, init);
  return { data: joinShared(data, rest) as Data, warnings };
}

/** What an answer of an exported site has in common with those in the other languages. */
async function partsAt(path: string, init: RequestInit): Promise<SharedPart[]> {
  try {
    const response = await fetch(path, init);
    if (response.ok) return (await response.json()) as SharedPart[];
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError({ page: 'unreachable' });
  }
  throw new ApiError({ page: 'notInSite' });
}

/** An answer of an exported site names the file with what it shares with the other languages. */
type Received = Envelope & { shared?: string };

/** One envelope; where several came for one question, the first. */
function asEnvelope(body: string): Received | null {
  try {
    const parsed: unknown = JSON.parse(body);
    const one: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    return typeof one === 'object' && one !== null && 'ok' in one ? (one as Received) : null;
  } catch {
    // Not JSON: the answer of something else on this port.
    return null;
  }
}
