import type { Feed } from './feed.ts';
import type { RawAnswer } from './client-effects.ts';

/**
 * What an answer means for the way on. `again`: the service is in trouble, a later try may do; `rest`: it wants to be
 * left alone; `key`: it does not take our key; `no`: asking again would give the same.
 */
export type AnswerClass = 'ok' | 'unchanged' | 'moved' | 'again' | 'rest' | 'key' | 'no';

/** `keyed`: a key was sent. Some services say with 400 or 403 that a key is wrong (FRED, EIA). */
export function answerClass(
  { status, bytes }: RawAnswer,
  keyed: boolean,
  { failure }: Pick<Feed, 'failure'>,
): AnswerClass {
  const own = status >= 400 ? failure?.(status, startOf(bytes)) : null;
  if (own) return ownClasses[own];
  if (status === 200) return 'ok';
  if (status === 304) return 'unchanged';
  if (status === 301 || status === 302 || status === 303 || status === 307 || status === 308) return 'moved';
  if (keyed && (status === 401 || (status !== 429 && status < 500 && speaksOfKey(bytes)))) return 'key';
  if (status === 403 || status === 429) return 'rest';
  if (status === 408 || status === 425 || status >= 500) return 'again';
  return 'no';
}

/** Seconds to wait as the service states them, as seconds or as an HTTP date; null where it does not. */
export function retryAfterSeconds(stated: string | undefined, nowMilliseconds: number): number | null {
  const text = stated?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  // "-5" and "1.5" are dates to some engines.
  const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - nowMilliseconds) / 1000));
}

/**
 * What is wrong with the body's length; null where nothing is. The length of a compressed body is that before it was
 * unpacked, and says nothing.
 */
export function lengthFault({ headers, bytes }: RawAnswer): { expected: string; received: string } | null {
  const stated = headers['content-length'];
  const coding = headers['content-encoding'] ?? 'identity';
  if (stated === undefined || coding !== 'identity' || !/^\d+$/.test(stated)) return null;
  if (Number(stated) === bytes.byteLength) return null;
  return { expected: `${stated} bytes`, received: `${bytes.byteLength} bytes` };
}

const ownClasses = { key_refused: 'key', rate_limited: 'rest', payload_refused: 'no' } as const;

function speaksOfKey(bytes: Uint8Array): boolean {
  return /api[\s_-]?key|access[\s_-]?key/i.test(startOf(bytes));
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, 2000));
}
