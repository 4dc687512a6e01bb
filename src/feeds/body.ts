import { TightropeError } from '../base/error.ts';
import type { FeedAnswer } from './feed.ts';

/** The answer's text as UTF-8. Throws payload_refused where it is HTML or not UTF-8. */
export function textBody(answer: FeedAnswer): string {
  const text = decoded(answer);
  const start = text.slice(0, 512).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) {
    throw refused(answer, answer.request.body, `a web page: ${titleOf(text)}`);
  }
  return text;
}

/** The answer as JSON. Throws payload_refused where it is HTML, cut short or not JSON. */
export function jsonBody(answer: FeedAnswer): unknown {
  const text = textBody(answer);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw refused(answer, 'JSON, whole', `${text.length} characters ending in "${text.slice(-40)}"`, error);
  }
}

/** A refusal of the whole payload, naming the address without its secrets. */
export function refused(
  answer: FeedAnswer,
  expected: string,
  received: string,
  cause?: unknown,
): TightropeError {
  return new TightropeError('payload_refused', {
    at: shownUrl(answer.request),
    expected,
    received,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** An address as it may be shown: secrets replaced by "…". */
export function shownUrl({ url, secrets }: { url: string; secrets: readonly string[] }): string {
  const shown = new URL(url);
  for (const name of secrets) if (shown.searchParams.get(name) !== null) shown.searchParams.set(name, '…');
  return decodeURI(shown.href);
}

function decoded(answer: FeedAnswer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes);
  } catch (error) {
    throw refused(answer, 'UTF-8 text', `${answer.bytes.byteLength} bytes that are not`, error);
  }
}

function titleOf(html: string): string {
  return /<title[^>]*>([^<]{0,120})/i.exec(html)?.[1]?.trim() ?? 'without a title';
}
