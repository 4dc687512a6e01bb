import type { ErrorData } from '../base/error.ts';
import { errorClasses, httpStatuses, type ErrorCode } from '../base/error-codes.ts';
import type { Locale } from '../base/locale.ts';
import { describeError } from '../base/messages/index.ts';
import type { Envelope } from '../operations/shapes/envelope.ts';
import { redactError } from './redact-error.ts';

const errorSchema = 'tightrope/error@1';

/** Where HTTP has a narrower status than the error's class. */
const statusOfCode: Partial<Record<ErrorCode, number>> = { body_too_large: 413, port_taken: 500 };

function statusOf(code: ErrorCode): number {
  return statusOfCode[code] ?? httpStatuses[errorClasses[code]];
}

export interface ErrorAnswer {
  locale: Locale;
  /** Everything the request said, so that a path it named may be named back. */
  asked: string;
  schema?: string;
  /** Where the code alone does not tell: 405, 415. */
  status?: number;
  headers?: Record<string, string>;
}

/** The one shape of errors, as a response. */
export function answerError(error: ErrorData, about: ErrorAnswer): Response {
  const envelope = failureEnvelope(error, about.schema ?? errorSchema, about);
  return jsonResponse(envelope, about.status ?? statusOf(error.code), about.headers);
}

/**
 * The outcomes of an operation: an envelope where there is one, a list where several things were asked for. The status is
 * a failure's only where nothing succeeded.
 */
export function answerEnvelopes(
  envelopes: readonly Envelope[],
  about: Pick<ErrorAnswer, 'locale' | 'asked'>,
): Response {
  const told = envelopes.map((envelope) =>
    envelope.ok ? envelope : failureEnvelope(envelope.error, envelope.schema, about),
  );
  const [first] = told;
  if (first === undefined) return answerError({ code: 'internal', cause: '' }, about);
  const failed = told.every(({ ok }) => !ok);
  const status = failed && !first.ok ? statusOf(first.error.code) : 200;
  return jsonResponse(told.length === 1 ? first : told, status);
}

function failureEnvelope(
  error: ErrorData,
  schema: string,
  { locale, asked }: Pick<ErrorAnswer, 'locale' | 'asked'>,
) {
  const data = redactError(error, asked);
  return { schema, ok: false as const, error: { ...data, ...describeError(data, locale) } };
}

export function jsonResponse(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}
