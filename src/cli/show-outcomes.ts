import { TightropeError } from '../base/error.ts';
import type { ErrorCode } from '../base/error-codes.ts';
import type { Locale } from '../base/locale.ts';
import type { Envelope } from '../operations/shapes/envelope.ts';
import { failureEnvelope } from './failure-envelope.ts';
import type { Messages } from './messages.ts';
import type { Failure, Renderer } from './render.ts';

export interface Shown {
  failures: ErrorCode[];
  successes: number;
  /** Successes whose data say that something is wrong (a fault found, a check that failed). */
  faulty: number;
  lastFailure: Failure | null;
}

/** Shows outcomes as they come: data through the renderer, warnings and errors beside it. */
export async function showOutcomes(
  envelopes: AsyncIterable<Envelope>,
  renderer: Renderer,
  about: {
    messages: Messages;
    locale: Locale;
    schema: string;
    toFile: boolean;
    failed: (data: unknown) => boolean;
  },
): Promise<Shown> {
  const { messages, locale, schema, toFile, failed } = about;
  const shown: Shown = { failures: [], successes: 0, faulty: 0, lastFailure: null };

  async function fail(envelope: Failure): Promise<void> {
    shown.failures.push(envelope.error.code);
    shown.lastFailure = envelope;
    const written = await renderer.failure(envelope);
    // who writes to a file does not see what is in it
    if (!written || toFile) await messages.error(envelope.error);
  }

  try {
    for await (const envelope of envelopes) {
      if (envelope.ok) {
        shown.successes += 1;
        if (failed(envelope.data)) shown.faulty += 1;
        await renderer.success(envelope);
        for (const warning of envelope.warnings) await messages.warning(warning.message);
      } else {
        await fail(envelope);
      }
    }
  } catch (error) {
    if (!(error instanceof TightropeError)) throw error;
    await fail(failureEnvelope(error, schema, locale));
  }
  await renderer.end();
  return shown;
}
