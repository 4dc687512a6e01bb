import { expect } from 'vitest';
import { TightropeError, type ErrorData } from '../../../src/base/error.ts';

/** The error a promise must reject with, as data; an error that is not ours fails the test with its message. */
export async function errorOf(promise: Promise<unknown>): Promise<ErrorData> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome === null) expect.fail('nothing was thrown');
  if (!(outcome instanceof TightropeError)) throw outcome;
  return outcome.data;
}
