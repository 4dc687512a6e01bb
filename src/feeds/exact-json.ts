import { isRecord } from '../base/is-record.ts';
import { jsonBody, refused, textBody } from './body.ts';
import type { FeedAnswer } from './feed.ts';

/**
 * The answer as JSON with every number as the text that stands there: 5.40 is "5.40", and no digit of a large sum is
 * lost. Throws payload_refused like `jsonBody`.
 */
export function exactJsonBody(answer: FeedAnswer): unknown {
  jsonBody(answer);
  const quoted = textBody(answer).replace(
    /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g,
    (token) => (token.startsWith('"') ? token : `"${token}"`),
  );
  return JSON.parse(quoted) as unknown;
}

/** A field of an object that must hold a list of objects. */
export function listIn(answer: FeedAnswer, holder: unknown, field: string): Record<string, unknown>[] {
  const list = recordOf(holder)?.[field];
  const rows: unknown[] | null = Array.isArray(list) ? list : null;
  const records = rows?.map(recordOf) ?? [null];
  if (records.includes(null)) throw refused(answer, `a list "${field}" of objects`, shapeOf(holder));
  return records.filter((row) => row !== null);
}

export function recordOf(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null;
}

/** A payload in a few words: `{error_code, error_message}`. */
export function shapeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  const record = recordOf(value);
  if (record === null) return JSON.stringify(value).slice(0, 120);
  const names = Object.keys(record);
  const shown = names.slice(0, 12).join(', ');
  return `{${shown}${names.length > 12 ? ', …' : ''}}`;
}
