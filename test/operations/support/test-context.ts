import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Locale } from '../../../src/base/locale.ts';
import { createContext, type ContextOptions } from '../../../src/operations/effects/create-context.ts';
import type { Context, Progress } from '../../../src/operations/context.ts';
import type { OperationName } from '../../../src/operations/index.ts';
import type { Surface } from '../../../src/operations/input-fields.ts';
import { runOperation } from '../../../src/operations/run-operation.ts';
import type { Envelope } from '../../../src/operations/shapes/envelope.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A thesis of two companies and two metrics, with two samples. */
export const fixtureRoot = join(import.meta.dirname, '../fixtures/root');

export interface Bench {
  context: Context;
  folder: string;
  notes: Progress[];
  /** All envelopes of one run. */
  run(name: OperationName, input?: unknown, surface?: Surface): Promise<Envelope[]>;
  /** The data of a run with one successful outcome. */
  data<Data = Record<string, unknown>>(
    name: OperationName,
    input?: unknown,
    surface?: Surface,
  ): Promise<Data>;
  /** The error of a run that fails at once. */
  error(
    name: OperationName,
    input?: unknown,
    surface?: Surface,
  ): Promise<Extract<Envelope, { ok: false }>['error']>;
}

/** Real effects over a workspace of its own, a clock that stands still, and no network. */
export async function bench(options: Partial<ContextOptions> & { locale?: Locale } = {}): Promise<Bench> {
  const folder = await temporaryFolder();
  const notes: Progress[] = [];
  const { context, close } = await createContext({
    locale: 'en',
    home: join(folder, 'home'),
    env: {},
    root: fixtureRoot,
    workingFolder: folder,
    now: () => new Date('2026-01-02T03:04:05.678Z'),
    offline: true,
    signal: new AbortController().signal,
    progress: (note) => notes.push(note),
    standardInput: (async function* () {})(),
    ...options,
  });
  onTestFinished(close);
  const run: Bench['run'] = async (name, input = {}, surface = 'cli') => {
    const envelopes: Envelope[] = [];
    for await (const envelope of runOperation(name, input, context, surface)) envelopes.push(envelope);
    return envelopes;
  };
  return {
    context,
    folder,
    notes,
    run,
    async data<Data>(name: OperationName, input?: unknown, surface?: Surface) {
      const [envelope] = await run(name, input, surface);
      if (envelope?.ok !== true) throw new Error(`${name} failed: ${JSON.stringify(envelope)}`);
      return envelope.data as Data;
    },
    async error(name, input, surface) {
      const [envelope] = await run(name, input, surface);
      if (envelope?.ok !== false) throw new Error(`${name} did not fail: ${JSON.stringify(envelope)}`);
      return envelope.error;
    },
  };
}
