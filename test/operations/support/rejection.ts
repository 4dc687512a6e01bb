import { errorData, type ErrorData } from '../../../src/base/error.ts';

/** The error a promise rejects with, as data; fails where it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<ErrorData> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome) throw new Error(`expected a rejection, got ${JSON.stringify(outcome.value)}`);
  return errorData(outcome.error);
}
