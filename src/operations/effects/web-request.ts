import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { TightropeError } from '../../base/error.ts';
import type { Address } from './address-policy.ts';

/** What came back from one request, its body still to be read. */
export interface Answer {
  status: number;
  location: string | null;
  contentType: string | null;
  contentEncoding: string;
  /** Lower-case names; several of one name joined by ", ". */
  headers: Readonly<Record<string, string>>;
  body: Readable;
}

/** What goes out: the headers of a page where none are given, and a body with POST. */
export interface Sending {
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

/**
 * One request, connected to one of `addresses` and no other: the name is not looked up again, so it cannot lead
 * elsewhere between the check and the connection.
 */
export function requestOnce(
  url: URL,
  addresses: readonly Address[],
  signal: AbortSignal,
  { headers = pageHeaders, body }: Sending = {},
): Promise<Answer> {
  const { request: send } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        signal,
        agent: false,
        lookup: fixedLookup(addresses),
        headers: { 'accept-encoding': 'gzip, deflate, br', ...headers },
      },
      (response) =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? null,
          contentType: response.headers['content-type'] ?? null,
          contentEncoding: (response.headers['content-encoding'] ?? '').trim().toLowerCase(),
          headers: joined(response.headers),
          body: response,
        }),
    );
    request.once('error', reject);
    request.end(body);
  });
}

const pageHeaders = {
  accept: 'text/markdown, text/plain, text/*;q=0.9, */*;q=0.1',
  'user-agent': 'Tightrope (reads one page for one person)',
};

function joined(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** The body's bytes after its compression is undone, piece by piece, so that a small bomb is counted as it swells. */
export async function* decompressed(
  answer: Answer,
  at: string,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const inflate = decompressor(answer.contentEncoding, at);
  const stream: Readable = inflate === null ? answer.body : answer.body.pipe(inflate);
  // pipe does not pass on an error of its source
  if (inflate !== null) answer.body.once('error', (error) => inflate.destroy(error));
  const stop = (): void => void stream.destroy(signal.reason instanceof Error ? signal.reason : undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } finally {
    signal.removeEventListener('abort', stop);
    answer.body.destroy();
  }
}

function decompressor(encoding: string, at: string) {
  if (encoding === '' || encoding === 'identity') return null;
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  if (encoding === 'br') return createBrotliDecompress();
  throw new TightropeError('url_failed', { at, received: `a body compressed with ${encoding}` });
}

function fixedLookup(addresses: readonly Address[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family ?? 4);
  };
}
