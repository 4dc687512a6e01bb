import type { Locale } from '../base/locale.ts';
import type { Manifest } from '../operations/manifest.ts';
import { cliFields } from './build-program.ts';
import type { CliIo, OpenContext } from './cli-io.ts';
import { exitCode } from './exit-code.ts';
import { listenForInterruption } from './interruption.ts';
import type { Messages } from './messages.ts';
import { chooseFormat } from './output-format.ts';
import { palette, wantsColours } from './palette.ts';
import type { Asked } from './parse-command.ts';
import { progressLine, type ProgressLine } from './progress-line.ts';
import { createRenderer } from './render.ts';
import { showOutcomes, type Shown } from './show-outcomes.ts';
import { fileSink, stdoutSink, type FileSink } from './sink.ts';
import { say } from './words.ts';

const unknownWidth = 80;

type Run = Asked & { kind: 'run' };

export interface RunSettings {
  io: CliIo;
  manifest: Manifest;
  locale: Locale;
  messages: Messages;
  /** Made known so that messages can take the progress line away. */
  onProgressLine(line: ProgressLine): void;
}

/** Runs one operation and shows its outcomes; resolves to the exit code. Throws what stops it before it begins. */
export async function runCommand(asked: Run, settings: RunSettings): Promise<number> {
  const { io, locale, manifest, messages } = settings;
  const { globals, operation } = asked;
  const format = chooseFormat(globals, operation, { manifest, locale, stdoutIsTTY: io.stdout.isTTY });
  const outputPath = globals.output === '-' ? undefined : globals.output;
  const toFile = outputPath !== undefined;
  const engine = await io.loadEngine();
  const progress = progressLine(io.stderr);
  settings.onProgressLine(progress);
  const interruption = listenForInterruption(io, () => {
    void messages.hint(say('stopping', locale)).catch(ignoreClosed);
  });
  let open: OpenContext | undefined;
  try {
    open = await engine.createContext({
      locale,
      ...(globals.home === undefined ? {} : { home: globals.home }),
      offline: globals.offline === true,
      snapshot: globals.no_snapshot !== true,
      env: io.env,
      progress: globals.quiet === true ? ignoreProgress : progress.note,
      signal: interruption.signal,
    });
    const file = toFile ? await fileSink(outputPath, forced(asked), open.context.files) : null;
    const sink = file ?? stdoutSink(io.stdout, progress.clear);
    const record = await engine.loadOperation(operation.name);
    const renderer = createRenderer({
      format,
      sink,
      operation: record,
      engine,
      locale,
      width: (toFile ? undefined : io.stdout.columns()) ?? unknownWidth,
      paint: palette(!toFile && wantsColours(io.stdout, io.env, globals.no_color === true)),
      onTerminal: !toFile && io.stdout.isTTY,
      several: namesSeveral(asked),
      hint: messages.hint,
    });
    if (readsKeyboard(asked, io)) await messages.hint(say('keyboard', locale));
    const envelopes = engine.runOperation(operation.name, asked.input, open.context, 'cli');
    const shown = await showOutcomes(envelopes, renderer, {
      messages,
      locale,
      schema: operation.schema,
      toFile,
      failed: (data) => record.failed?.(data) ?? false,
    });
    if (file !== null && toFile) await putInPlace(shown, file, outputPath, asked, settings);
    return exitCode(interruption.signal.aborted ? ['interrupted'] : shown.failures, shown.faulty);
  } finally {
    interruption.stopListening();
    await progress.stop().catch(ignoreClosed);
    await open?.close();
  }
}

/** Puts the output file in place, but not one that would hold nothing but failures. */
async function putInPlace(
  shown: Shown,
  sink: FileSink,
  path: string,
  asked: Run,
  settings: RunSettings,
): Promise<void> {
  if (shown.successes > 0) {
    await sink.finish();
    await settings.messages.hint(say('written', settings.locale, { at: path }));
  } else if (asked.globals.json === true && shown.lastFailure !== null) {
    await settings.io.stdout.write(`${JSON.stringify(shown.lastFailure)}\n`);
  }
}

function forced(asked: Run): boolean {
  return asked.globals.force === true || asked.input['force'] === true;
}

/** Whether the answers are a series: several values, or a glob or folder, for an argument that takes many. */
function namesSeveral(asked: Run): boolean {
  return cliFields(asked.operation).some((field) => {
    const value = asked.input[field.name];
    if (!field.positional || !field.many || !Array.isArray(value)) return false;
    return value.length > 1 || value.some((one) => typeof one === 'string' && /[*?[{]|\/$/.test(one));
  });
}

function readsKeyboard(asked: Run, io: CliIo): boolean {
  return io.stdin.isTTY && Object.values(asked.input).flat().includes('-');
}

function ignoreProgress(): void {
  // --quiet
}

function ignoreClosed(): void {
  // stderr is closed: nobody is there to be told
}
