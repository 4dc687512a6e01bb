import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '../../feeds/client.ts';
import type { Client, RawAnswer, RequestLine } from '../../feeds/client-effects.ts';
import type { AskingRow } from '../../ledger/fact-record.ts';
import type { Context } from '../context.ts';

/** A client that asks through the context's web, knowing what the last askings left behind. */
export function clientOf(
  context: Context,
  askings: readonly AskingRow[],
  inputs: string,
  asked: (line: RequestLine) => void,
): { client: Client; restOf(host: string): string | null } {
  const known = new Map<string, { etag?: string; lastModified?: string }>();
  const rests = new Map<string, string>();
  for (const { last, lastSuccess } of askings) {
    // What another reader of the payload made of it is not what this one would: then it is asked for whole.
    if (lastSuccess?.inputs === inputs)
      for (const [url, validator] of Object.entries(lastSuccess.validators)) known.set(url, validator);
    for (const [host, until] of Object.entries(last.rests)) rests.set(host, until);
  }
  const client = createClient(
    {
      request: async (url, headers, { shown, bytes, seconds }) =>
        url.startsWith(ownFile)
          ? ownAnswer(context, decodeURIComponent(url.slice(ownFile.length)), bytes)
          : context.web.request(url, {
              shown,
              headers,
              bytes,
              timeoutMs: seconds * 1000,
              signal: context.signal,
            }),
      now: () => context.now().getTime(),
      elapsed: () => performance.now(),
      sleep: (milliseconds) => sleep(milliseconds, undefined, { signal: context.signal }),
      store: {
        validator: (url) => known.get(url) ?? null,
        restUntil: (host) => rests.get(host) ?? null,
        rest: (host, until) => void rests.set(host, until),
      },
      asked,
    },
    {
      name: 'Tightrope',
      version: context.machine.version,
      contact: context.setting('TIGHTROPE_CONTACT'),
    },
  );
  return { client, restOf: (host) => rests.get(host) ?? null };
}

/** A file of the person's own stands below the folder of the thesis. */
async function ownAnswer(context: Context, path: string, limitBytes: number): Promise<RawAnswer> {
  return { status: 200, headers: {}, bytes: await context.thesisFile(path, limitBytes) };
}

const ownFile = 'file:///';
