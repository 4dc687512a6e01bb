import { describeError } from '../base/messages/index.ts';
import { catalogues } from '../base/messages/index.ts';
import type { ErrorData } from '../base/error.ts';
import type { Locale } from '../base/locale.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { Output } from './cli-io.ts';
import type { Palette } from './palette.ts';

/** What is told beside the data, on stderr. */
export interface Messages {
  error(error: ErrorData & { message?: string; hint?: string }): Promise<void>;
  warning(message: string): Promise<void>;
  hint(message: string): Promise<void>;
}

/** `before` runs ahead of each message, to take a progress line away. Quiet leaves only errors. */
export function messages(
  stderr: Output,
  look: { locale: Locale; paint: Palette; quiet: boolean; before(): Promise<void> },
): Messages {
  const { terminal } = catalogues[look.locale];

  async function tell(line: string): Promise<void> {
    await look.before();
    await stderr.write(`${line}\n`);
  }

  return {
    async error(error) {
      const { message, hint } = { ...describeError(error, look.locale), ...worded(error) };
      const label = `${terminal.error}: `;
      const wayOut = hint === '' ? '' : `\n${' '.repeat(2)}${cleanText(hint)}`;
      await tell(`${look.paint.error(label.trimEnd())} ${cleanText(message)}${wayOut}`);
    },
    async warning(message) {
      if (!look.quiet) await tell(`${look.paint.warning(`${terminal.warning}:`)} ${cleanLine(message)}`);
    },
    async hint(message) {
      if (!look.quiet) await tell(look.paint.dim(`→ ${cleanLine(message)}`));
    },
  };
}

function worded(error: { message?: string; hint?: string }): { message?: string; hint?: string } {
  return {
    ...(error.message === undefined ? {} : { message: error.message }),
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  };
}
