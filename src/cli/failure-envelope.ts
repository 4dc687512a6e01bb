import { errorData } from '../base/error.ts';
import type { Locale } from '../base/locale.ts';
import { describeError } from '../base/messages/index.ts';
import type { Envelope } from '../operations/shapes/envelope.ts';

/** Any thrown value as the envelope every surface answers with. */
export function failureEnvelope(error: unknown, schema: string, locale: Locale): Envelope & { ok: false } {
  const data = errorData(error);
  return { schema, ok: false, error: { ...data, ...describeError(data, locale) } };
}
