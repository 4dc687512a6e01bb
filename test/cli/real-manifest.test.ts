import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/locale.ts';
import { cliFields } from '../../src/cli/build-program.ts';
import { globalOptions } from '../../src/cli/global-options.ts';
import { helpText } from '../../src/cli/help-text.ts';
import { palette } from '../../src/cli/palette.ts';
import { parseCommand } from '../../src/cli/parse-command.ts';
import { flagOf } from '../../src/operations/field-name.ts';
import { buildManifest } from '../../src/operations/build-manifest.ts';
import type { Manifest } from '../../src/operations/manifest.ts';

let manifest: Manifest;
beforeAll(async () => {
  manifest = await buildManifest('1.2.3');
});

describe('the commands of the real records', () => {
  it('have options that hide none of those for every command, but --force', () => {
    const hidden = manifest.operations
      .flatMap(cliFields)
      .filter((field) =>
        globalOptions.some(
          ({ flag, short }) => flag === flagOf(field) || (short !== undefined && short === field.short),
        ),
      );
    expect([...new Set(hidden.map(({ name }) => name))]).toEqual(['force']);
  });

  it('understand every example of theirs', () => {
    for (const operation of manifest.operations) {
      expect(operation.examples.length).toBeGreaterThan(0);
      for (const { command } of operation.examples) {
        const argv = words(command.slice(command.indexOf('tightrope ') + 'tightrope '.length));
        expect(parseCommand(argv, manifest, 'en'), command).toMatchObject({
          kind: 'run',
          operation: { name: operation.name },
        });
      }
    }
  });

  it('show every field of the command line in their help, in every language', () => {
    for (const operation of manifest.operations) {
      for (const locale of locales) {
        const help = helpText(manifest, operation.name.split(' '), {
          locale,
          width: 80,
          paint: palette(false),
        });
        for (const field of cliFields(operation))
          if (!field.positional) expect(help).toContain(flagOf(field));
        for (const line of help.split('\n')) expect(line).toBe(line.trimEnd());
      }
    }
  });

  it('are all listed', () => {
    const help = helpText(manifest, [], { locale: 'en', width: 80, paint: palette(false) });
    for (const { name } of manifest.operations) expect(help).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
  });
});

/** Words as a shell parts them, quotes taken off. */
function words(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '');
}
