import { errorData } from '../base/error.ts';
import { palette, wantsColours, type Palette } from './palette.ts';
import { chooseLocale, hasFlag } from './choose-locale.ts';
import { OutputClosed, type CliIo } from './cli-io.ts';
import { exitCode } from './exit-code.ts';
import { failureEnvelope } from './failure-envelope.ts';
import { helpText } from './help-text.ts';
import { messages as createMessages } from './messages.ts';
import { parseCommand } from './parse-command.ts';
import type { ProgressLine } from './progress-line.ts';
import { runCommand } from './run-command.ts';

const errorSchema = 'tightrope/error@1';
const widestHelp = 100;

/**
 * The command line: words in, exit code out (docs/command-line.md). Loads the manifest only; operations are loaded when
 * one is to run. Never throws: what stops it is told on stderr, or as an envelope on stdout with --json.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const locale = chooseLocale(argv, io.env);
  const noColour = hasFlag(argv, '--no-color');
  const paint = (stream: { isTTY: boolean }): Palette => palette(wantsColours(stream, io.env, noColour));
  const quiet = hasFlag(argv, '--quiet') || hasFlag(argv, '-q');
  let progress: ProgressLine | undefined;
  const before = async (): Promise<void> => progress?.clear();
  const messages = createMessages(io.stderr, { locale, paint: paint(io.stderr), quiet, before });
  try {
    const manifest = await io.loadManifest();
    const asked = parseCommand(argv, manifest, locale);
    if (asked.kind === 'version') {
      await io.stdout.write(`${manifest.version}\n`);
      return 0;
    }
    if (asked.kind === 'help') {
      const width = Math.min(io.stdout.columns() ?? 80, widestHelp);
      await io.stdout.write(helpText(manifest, asked.words, { locale, width, paint: paint(io.stdout) }));
      return 0;
    }
    return await runCommand(asked, {
      io,
      manifest,
      locale,
      messages,
      onProgressLine: (line) => (progress = line),
    });
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    try {
      if (hasFlag(argv, '--json')) {
        await io.stdout.write(`${JSON.stringify(failureEnvelope(error, errorSchema, locale))}\n`);
      } else {
        await messages.error(errorData(error));
      }
    } catch (unheard) {
      if (!(unheard instanceof OutputClosed)) throw unheard;
    }
    return exitCode([errorData(error).code]);
  }
}
