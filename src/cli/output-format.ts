import { TightropeError } from '../base/error.ts';
import type { Locale } from '../base/locale.ts';
import type { Manifest, ManifestOperation } from '../operations/manifest.ts';
import { programName } from './build-program.ts';
import type { Globals } from './global-options.ts';
import { say } from './words.ts';

const formats = ['json', 'csv', 'parquet', 'markdown', 'plain'] as const;
export type OutputFormat = (typeof formats)[number] | 'text';

/**
 * The one format asked for, by flag, else by the ending of --output, else text for a person. Throws usage where two are
 * asked for, where the operation has no table, or where Parquet would go to a terminal.
 */
export function chooseFormat(
  globals: Globals,
  operation: ManifestOperation,
  surroundings: { manifest: Manifest; locale: Locale; stdoutIsTTY: boolean },
): OutputFormat {
  const { locale, manifest } = surroundings;
  const asked = formats.filter((format) => globals[format] === true);
  if (asked.length > 1) {
    throw new TightropeError('usage', {
      received: asked.map((format) => `--${format}`).join(' '),
      hint: say('oneFormat', locale),
    });
  }
  const format = asked[0] ?? formatOfEnding(globals.output) ?? 'text';
  if ((format === 'csv' || format === 'parquet') && !operation.table) {
    const withTable = manifest.operations.filter(({ table }) => table).map(({ name }) => name);
    throw new TightropeError('usage', {
      received: `--${format}`,
      hint: say('noTable', locale, {
        command: `${programName} ${operation.name}`,
        at: withTable.join(locale === 'en' ? ', ' : '、'),
      }),
    });
  }
  if (format === 'markdown' && !operation.markdown) {
    const withMarkdown = manifest.operations.filter(({ markdown }) => markdown).map(({ name }) => name);
    throw new TightropeError('usage', {
      received: '--markdown',
      hint: say('noMarkdown', locale, {
        command: `${programName} ${operation.name}`,
        at: withMarkdown.join(locale === 'en' ? ', ' : '、'),
      }),
    });
  }
  const toStdout = globals.output === undefined || globals.output === '-';
  if (format === 'parquet' && toStdout && surroundings.stdoutIsTTY) {
    throw new TightropeError('usage', { received: '--parquet', hint: say('parquetOnTerminal', locale) });
  }
  return format;
}

function formatOfEnding(path: string | undefined): OutputFormat | undefined {
  const ending = /\.(jsonl?|ndjson|csv|parquet|md|markdown)$/i.exec(path ?? '')?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return ending === 'csv' || ending === 'parquet' ? ending : 'json';
}
