import type { CliIo, Engine, EngineOptions, Output } from '../../src/cli/cli-io.ts';
import { OutputClosed } from '../../src/cli/cli-io.ts';
import type { Context, Files } from '../../src/operations/context.ts';
import type { Operation, Outcome } from '../../src/operations/operation.ts';
import type { Envelope } from '../../src/operations/shapes/envelope.ts';
import { describeError } from '../../src/base/messages/index.ts';
import { errorData, type TightropeError } from '../../src/base/error.ts';
import { fakeManifest } from './fake-manifest.ts';

export interface FakeOptions {
  env?: Record<string, string>;
  tty?: boolean;
  stderrTty?: boolean;
  columns?: number;
  stdinTty?: boolean;
  /** Stdout breaks off after so many writes. */
  closesAfter?: number;
  /** What the chosen operation gives, thrown or yielded. */
  run?: (input: Record<string, unknown>, context: Context) => AsyncIterable<Outcome<unknown>>;
  view?: Operation['view'];
  table?: Operation['table'];
  markdown?: Operation['markdown'];
  failed?: Operation['failed'];
  write?: Files['write'];
}

/** The command line's surroundings, kept in memory; `calls` says what was loaded and run. */
export function fakeIo(options: FakeOptions = {}) {
  const calls: { operation: string; input: unknown; options: EngineOptions; surface: string }[] = [];
  const state = { engineLoaded: 0, closed: 0, killed: null as number | null };
  const listeners = new Set<() => void>();
  const stdout = memoryOutput(options.tty === true, options.columns, options.closesAfter);
  const stderr = memoryOutput(options.stderrTty === true, options.columns);
  let engineOptions: EngineOptions | undefined;

  const engine: Engine = {
    async createContext(given) {
      engineOptions = given;
      const context = {
        locale: given.locale,
        signal: given.signal,
        progress: given.progress,
        files: { write: options.write },
      } as unknown as Context;
      return {
        context,
        close: async () => {
          state.closed += 1;
        },
      };
    },
    async *runOperation(operation, input, context, surface) {
      if (engineOptions !== undefined) calls.push({ operation, input, options: engineOptions, surface });
      const outcomes = options.run?.(input as Record<string, unknown>, context) ?? one({});
      try {
        for await (const outcome of outcomes) yield envelope(outcome, context);
      } catch (error) {
        yield envelope({ ok: false, error }, context);
      }
    },
    loadOperation: async (name) =>
      ({
        name,
        ...(options.view && { view: options.view }),
        ...(options.table && { table: options.table }),
        ...(options.markdown && { markdown: options.markdown }),
        ...(options.failed && { failed: options.failed }),
      }) as Operation,
    tableToCsv: (table) =>
      [table.columns.map(({ name }) => name), ...table.rows].map((row) => `${row.join(',')}\r\n`).join(''),
    tableToParquet: () => Uint8Array.of(80, 65, 82, 49),
  };

  const io: CliIo = {
    stdin: { isTTY: options.stdinTty === true },
    stdout,
    stderr,
    env: options.env ?? {},
    loadManifest: async () => fakeManifest,
    loadEngine: async () => {
      state.engineLoaded += 1;
      return engine;
    },
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    kill: (code) => {
      state.killed = code;
    },
  };
  return {
    io,
    calls,
    state,
    out: () => stdout.text(),
    err: () => stderr.text(),
    interrupt: () => listeners.forEach((listener) => listener()),
    listeners,
  };
}

export async function* one(data: unknown): AsyncGenerator<Outcome<unknown>> {
  yield { ok: true, data, warnings: [] };
}

export async function* fails(error: TightropeError): AsyncGenerator<Outcome<unknown>> {
  yield { ok: false, error };
}

function envelope(outcome: Outcome<unknown>, context: Context): Envelope {
  if (!outcome.ok) {
    const data = errorData(outcome.error);
    return { schema: 'test@1', ok: false, error: { ...data, ...describeError(data, context.locale) } };
  }
  const warnings = outcome.warnings.map((warning) => ({ ...warning, message: `warned of ${warning.at}` }));
  return { schema: 'test@1', ok: true, data: outcome.data, warnings };
}

function memoryOutput(isTTY: boolean, columns?: number, closesAfter = Infinity): Output & { text(): string } {
  const chunks: Uint8Array[] = [];
  return {
    isTTY,
    columns: () => columns,
    async write(chunk) {
      if (chunks.length >= closesAfter) throw new OutputClosed();
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    },
    text: () => Buffer.concat(chunks).toString(),
  };
}
