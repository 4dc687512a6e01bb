import { TightropeError, errorData } from '../base/error.ts';
import type { FeedRequest } from './feed.ts';

/** The error without the keys that were sent, whoever wrote it. What is not a TightropeError is a defect and passes. */
export function withoutSecrets(error: unknown, request: FeedRequest): unknown {
  if (!(error instanceof TightropeError)) return error;
  const { code, ...data } = errorData(error);
  const shown = Object.entries(data).map(([name, text]) => [name, veiled(text, request)]);
  return new TightropeError(code, Object.fromEntries(shown) as Omit<typeof data, 'code'>);
}

/** A text with the values of the request's keys replaced by "…". */
export function veiled(text: string, request: FeedRequest): string {
  return secretValues(request).reduce((shown, value) => shown.replaceAll(value, '…'), text);
}

/** Headers other than those that say what form of answer is wanted may hold a key. */
export function isKeyHeader(name: string): boolean {
  return !/^(accept|accept-language|content-type|user-agent)$/i.test(name);
}

function secretValues({ url, secrets, headers }: FeedRequest): string[] {
  const given = new URL(url).searchParams;
  const inAddress = secrets.map((name) => given.get(name) ?? '');
  const inHeaders = Object.entries(headers)
    .filter(([name]) => isKeyHeader(name))
    .flatMap(([, value]) => [value, value.replace(/^\w+\s+/, '')]);
  const values = [...inAddress, ...inHeaders].filter((value) => value !== '');
  return [...new Set(values.flatMap((value) => [value, encodeURIComponent(value)]))].sort(
    (a, b) => b.length - a.length,
  );
}
