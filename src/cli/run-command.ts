import { errorData, TightropeError } from '../base/error.ts';
import type { ErrorCode } from '../base/error-codes.ts';
import type { Locale } from '../base/locale.ts';
import { describeError } from '../base/messages/index.ts';
import type { Manifest } from '../operations/manifest.ts';
import type { Envelope } from '../operations/shapes/envelope.ts';
import { cliFields } from './build-program.ts';
import type { CliIo, Engine, OpenContext } from './cli-io.ts';
import { exitCode } from './exit-code.ts';
import type { Messages } from './messages.ts';
import { chooseFormat } from './output-format.ts';
import { palette, wantsColours } from './palette.ts';
import type { Asked } from './parse-command.ts';
import { progressLine, type ProgressLine } from './progress-line.ts';
import { createRenderer, type Renderer } from './render.ts';
import { fileSink, stdoutSink, type Sink } from './sink.ts';
import { say } from './words.ts';

const unknownWidth = 80;

export interface RunSettings {
  io: CliIo;
  manifest: Manifest;
  locale: Locale;
  messages: Messages;
  /** Made known so that messages can take the progress line away. */
  onProgressLine(line: ProgressLine): void;
}

/** Runs one operation and shows its outcomes; resolves to the exit code. Throws what stops it before it begins. */
export async function runCommand(asked: Asked & { kind: 'run' }, settings: RunSettings): Promise<number> {
  const { io, locale, manifest, messages } = settings;
  const { globals, operation } = asked;
  const format = chooseFormat(globals, operation, { manifest, locale, stdoutIsTTY: io.stdout.isTTY });
  const engine = await io.loadEngine();
  const controller = new AbortController();
  const progress = progressLine(io.stderr);
  settings.onProgressLine(progress);
  const stopListening = io.onInterrupt(() => {
    if (controller.signal.aborted) return io.kill(exitCode(['interrupted']));
    controller.abort(new TightropeError('interrupted'));
    // an operation that does not stop within a moment leaves the person wondering
    void messages.hint(say('stopping', locale)).catch(ignoreClosed);
  });
  let open: OpenContext | undefined;
  try {
    open = await engine.createContext({
      locale,
      ...(globals.home === undefined ? {} : { home: globals.home }),
      offline: globals.offline === true,
      env: io.env,
      progress: globals.quiet === true ? ignoreProgress : progress.note,
      signal: controller.signal,
    });
    const toFile = globals.output !== undefined && globals.output !== '-';
    const sink = toFile
      ? await fileSink(globals.output ?? '', forced(asked), open.context.files)
      : stdoutSink(io.stdout, progress.clear);
    const renderer = createRenderer({
      format,
      sink,
      operation: await engine.loadOperation(operation.name),
      engine,
      locale,
      width: (toFile ? undefined : io.stdout.columns()) ?? unknownWidth,
      paint: palette(!toFile && wantsColours(io.stdout, io.env, globals.no_color === true)),
      onTerminal: !toFile && io.stdout.isTTY,
      several: namesSeveral(asked),
      hint: messages.hint,
    });
    if (readsKeyboard(asked, io)) await messages.hint(say('keyboard', locale));
    const shown = await show(engine, asked, open, renderer, settings);
    await finish(shown, { sink, toFile, asked, settings });
    if (controller.signal.aborted) return exitCode(['interrupted']);
    return exitCode(shown.failures);
  } finally {
    stopListening();
    await progress.stop().catch(ignoreClosed);
    await open?.close();
  }
}

interface Shown {
  failures: ErrorCode[];
  successes: number;
  lastFailure: (Envelope & { ok: false }) | null;
}

async function show(
  engine: Engine,
  asked: Asked & { kind: 'run' },
  open: OpenContext,
  renderer: Renderer,
  { messages, locale }: RunSettings,
): Promise<Shown> {
  const shown: Shown = { failures: [], successes: 0, lastFailure: null };
  const fail = async (envelope: Envelope & { ok: false }, toFile: boolean): Promise<void> => {
    shown.failures.push(envelope.error.code);
    shown.lastFailure = envelope;
    const written = await renderer.failure(envelope);
    if (!written || toFile) await messages.error(envelope.error);
  };
  const toFile = asked.globals.output !== undefined && asked.globals.output !== '-';
  try {
    for await (const envelope of engine.runOperation(
      asked.operation.name,
      asked.input,
      open.context,
      'cli',
    )) {
      if (!envelope.ok) {
        await fail(envelope, toFile);
        continue;
      }
      shown.successes += 1;
      await renderer.success(envelope);
      for (const warning of envelope.warnings) await messages.warning(warning.message);
    }
  } catch (error) {
    if (!(error instanceof TightropeError)) throw error;
    await fail(failureEnvelope(error, asked.operation.schema, locale), toFile);
  }
  await renderer.end();
  return shown;
}

/** Puts an output file in place, but not one that would hold nothing but failures. */
async function finish(
  shown: Shown,
  {
    sink,
    toFile,
    asked,
    settings,
  }: { sink: Sink; toFile: boolean; asked: Asked & { kind: 'run' }; settings: RunSettings },
): Promise<void> {
  const { io, locale, messages } = settings;
  if (!toFile) return sink.finish();
  if (shown.successes > 0) {
    await sink.finish();
    await messages.hint(say('written', locale, { at: asked.globals.output ?? '' }));
  } else if (asked.globals.json === true && shown.lastFailure !== null) {
    await io.stdout.write(`${JSON.stringify(shown.lastFailure)}\n`);
  }
}

/** Any thrown value as the envelope every surface answers with. */
export function failureEnvelope(error: unknown, schema: string, locale: Locale): Envelope & { ok: false } {
  const data = errorData(error);
  return { schema, ok: false, error: { ...data, ...describeError(data, locale) } };
}

function forced(asked: Asked & { kind: 'run' }): boolean {
  return asked.globals.force === true || asked.input['force'] === true;
}

/** Whether the answers are a series: several values for an argument that takes many. */
function namesSeveral(asked: Asked & { kind: 'run' }): boolean {
  return cliFields(asked.operation).some((field) => {
    const value = asked.input[field.name];
    return (
      field.positional && field.many && Array.isArray(value) && (value.length > 1 || value.some(namesMany))
    );
  });
}

function namesMany(value: unknown): boolean {
  return typeof value === 'string' && (/[*?[{]/.test(value) || value.endsWith('/'));
}

function readsKeyboard(asked: Asked & { kind: 'run' }, io: CliIo): boolean {
  return io.stdin.isTTY && Object.values(asked.input).flat().includes('-');
}

function ignoreProgress(): void {
  // --quiet
}

function ignoreClosed(): void {
  // stderr is closed: nobody is there to be told
}
