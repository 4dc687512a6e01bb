import { Argument, Command } from 'commander';
import type { Locale } from '../base/locale.ts';
import { flagOf } from '../operations/field-name.ts';
import type { Manifest, ManifestField, ManifestOperation } from '../operations/manifest.ts';
import { globalOptions } from './global-options.ts';
import { fieldOption, globalOption } from './program-option.ts';

/** What commander found among the words: which command (none for the program itself), its values by key. */
export interface Parsed {
  /** Words of the command: ["ledger", "verify"]. */
  words: string[];
  operation: ManifestOperation | null;
  arguments: string[];
  /** Values of the chosen command, then of the commands above it, nearest first. */
  options: Record<string, unknown>[];
}

export const programName = 'tightrope';

/**
 * The commands of the manifest as commander's. Arguments are never required here: `--help` beside a missing one
 * is a wish for help. `onParsed` is called when a command was chosen by name, with or without an operation behind it.
 */
export function buildProgram(
  manifest: Manifest,
  locale: Locale,
  onParsed: (parsed: Parsed) => void,
): Command {
  const program = prepare(new Command(programName), [], locale, null, onParsed);
  for (const operation of manifest.operations) {
    const words = operation.name.split(' ');
    const parent = groupOf(program, words.slice(0, -1), locale, onParsed);
    const command = prepare(new Command(words.at(-1)), words, locale, operation, onParsed);
    for (const field of cliFields(operation)) {
      if (field.positional)
        command.addArgument(new Argument(field.many ? `[${field.name}...]` : `[${field.name}]`));
      else command.addOption(fieldOption(field, locale));
    }
    command.action(() => onParsed(parsedFrom(command, words, operation)));
    parent.addCommand(command);
  }
  const help = prepare(new Command('help'), ['help'], locale, null, onParsed);
  help.addArgument(new Argument('[command...]'));
  help.action(() =>
    onParsed({ ...parsedFrom(help, help.args, null), options: [{ ':help': true }, help.opts()] }),
  );
  return program.addCommand(help);
}

/** The fields a command line offers. */
export function cliFields(operation: ManifestOperation): ManifestField[] {
  return operation.fields.filter(({ only }) => only !== 'http');
}

function groupOf(
  program: Command,
  words: readonly string[],
  locale: Locale,
  onParsed: (parsed: Parsed) => void,
): Command {
  return words.reduce((parent, word, depth) => {
    const known = parent.commands.find((command) => command.name() === word);
    if (known !== undefined) return known;
    const group = prepare(new Command(word), words.slice(0, depth + 1), locale, null, onParsed);
    parent.addCommand(group);
    return group;
  }, program);
}

function prepare(
  command: Command,
  words: readonly string[],
  locale: Locale,
  operation: ManifestOperation | null,
  onParsed: (parsed: Parsed) => void,
): Command {
  const fields = operation === null ? [] : cliFields(operation);
  command
    .helpOption(false)
    .helpCommand(false)
    .enablePositionalOptions()
    .configureHelp({ formatHelp: () => '' })
    .configureOutput({ writeOut: silent, writeErr: silent, outputError: silent })
    .exitOverride((error) => {
      // a group without its sub-command, or the program without any: commander would show its help
      if (error.code !== 'commander.help') throw error;
      onParsed(parsedFrom(command, [...words], operation));
      throw error;
    });
  for (const option of globalOptions) {
    if (fields.some((field) => flagOf(field) === option.flag)) continue;
    const shortIsFree = !fields.some((field) => field.short !== undefined && field.short === option.short);
    command.addOption(globalOption(option, locale, shortIsFree));
  }
  return command;
}

function parsedFrom(command: Command, words: string[], operation: ManifestOperation | null): Parsed {
  const options: Record<string, unknown>[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) options.push(at.opts());
  return { words, operation, arguments: command.args, options };
}

function silent(): void {
  // what commander would print is told by us, in the person's language
}
