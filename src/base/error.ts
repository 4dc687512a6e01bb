import type { ErrorCode } from './error-codes.ts';

/** An error as data: the same shape in an exception, on the terminal, over HTTP and in JSON output. */
export interface ErrorData {
  /** What went wrong; its wording per language is in `messages/`. */
  code: ErrorCode;
  /** The thing it went wrong with: a path, URL, option, row or claim id. */
  at?: string;
  expected?: string;
  received?: string;
  /** The way out, if it differs from the one the catalogue gives for this code. */
  hint?: string;
  /** The message of the error underneath. */
  cause?: string;
}

/** Thrown for everything a person can act on. Anything else that is thrown is a defect of ours. */
export class TightropeError extends Error {
  readonly data: ErrorData;

  constructor(code: ErrorCode, data: Omit<ErrorData, 'code' | 'cause'> & { cause?: unknown } = {}) {
    const { cause, ...rest } = data;
    super(`${code}${rest.at === undefined ? '' : `: ${rest.at}`}`, { cause });
    this.name = 'TightropeError';
    this.data = { code, ...rest, ...(cause === undefined ? {} : { cause: messageOf(cause) }) };
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Any thrown value as error data; what is not ours becomes `internal`. */
export function errorData(error: unknown): ErrorData {
  return error instanceof TightropeError ? error.data : { code: 'internal', cause: messageOf(error) };
}
