import { errorData } from '../base/error.ts';
import type { Locale } from '../base/locale.ts';
import { fill } from '../base/locale.ts';
import { catalogues, describeError } from '../base/messages/index.ts';
import type { Context } from './context.ts';
import { loadOperation, type OperationName } from './index.ts';
import type { Surface } from './input-fields.ts';
import type { Operation, Outcome } from './operation.ts';
import { parseInput } from './parse-input.ts';
import type { Envelope } from './shapes/envelope.ts';

/**
 * Runs an operation for a surface and yields an envelope for each of its outcomes, with messages in the context's
 * language. Never throws: what stops the whole is the last envelope.
 *
 * `surface` decides which fields may be given: over http none that names a file of this computer.
 */
export async function* runOperation(
  name: OperationName,
  rawInput: unknown,
  context: Context,
  surface: Surface,
): AsyncGenerator<Envelope> {
  const record = await loadOperation(name);
  try {
    const input = parseInput(record.input, rawInput, surface, context.locale);
    for await (const outcome of record.run(context, input)) yield envelopeOf(record, outcome, context.locale);
  } catch (error) {
    yield failure(record.schema, error, context.locale);
  }
}

/** An error as the envelope every surface answers with. */
function failure(schema: string, error: unknown, locale: Locale): Envelope {
  const data = errorData(error);
  return { schema, ok: false, error: { ...data, ...describeError(data, locale) } };
}

/** Data that does not fit its own schema is a defect of ours, and is told as one rather than handed on. */
function envelopeOf(record: Operation, outcome: Outcome<unknown>, locale: Locale): Envelope {
  if (!outcome.ok) return failure(record.schema, outcome.error, locale);
  const warnings = outcome.warnings.map((warning) => ({
    ...warning,
    message: fill(catalogues[locale].warnings[warning.code], { at: warning.at }),
  }));
  return { schema: record.schema, ok: true, data: record.output.parse(outcome.data), warnings };
}
