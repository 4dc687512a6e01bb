import { CommanderError } from 'commander';
import { TightropeError } from '../base/error.ts';
import { catalogues } from '../base/messages/index.ts';
import { fill, type Locale } from '../base/locale.ts';
import { placeholderOf } from '../operations/field-name.ts';
import type { Manifest, ManifestField, ManifestOperation } from '../operations/manifest.ts';
import { buildProgram, cliFields, programName, type Parsed } from './build-program.ts';
import { checkLanguage } from './choose-locale.ts';
import { globalOptions, type Globals } from './global-options.ts';
import { globalKey } from './program-option.ts';
import { say } from './words.ts';

/** What the person asked for. */
export type Asked =
  | { kind: 'help'; words: string[]; globals: Globals }
  | { kind: 'version'; globals: Globals }
  | { kind: 'run'; operation: ManifestOperation; input: Record<string, unknown>; globals: Globals };

/** Throws usage, unknown_command or invalid_input, with a suggestion where there is one. */
export function parseCommand(argv: readonly string[], manifest: Manifest, locale: Locale): Asked {
  const parsed = parse(argv, manifest, locale);
  const globals = globalsOf(parsed);
  if (globals.lang !== undefined) checkLanguage(globals.lang);
  if (globals.version === true) return { kind: 'version', globals };
  const { operation } = parsed;
  if (globals.help === true || operation === null) {
    checkWords(parsed.words, manifest);
    return { kind: 'help', words: parsed.words, globals };
  }
  return { kind: 'run', operation, input: inputOf(parsed, operation, locale), globals };
}

function parse(argv: readonly string[], manifest: Manifest, locale: Locale): Parsed {
  const found: { parsed?: Parsed } = {};
  const program = buildProgram(manifest, locale, (parsed) => (found.parsed = parsed));
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code !== 'commander.help') throw usageError(error, argv, manifest, locale);
  }
  return found.parsed ?? { words: [], operation: null, arguments: [], options: [program.opts()] };
}

/** Commander words its errors in English only; the thing and the suggestion are in quotes and brackets. */
function usageError(
  error: CommanderError,
  argv: readonly string[],
  manifest: Manifest,
  locale: Locale,
): TightropeError {
  const thing = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/s.exec(error.message)?.[1];
  const command = commandIn(argv, manifest);
  const hint =
    suggestion === undefined
      ? say('seeHelp', locale, { at: command })
      : fill(catalogues[locale].terminal.didYouMean, { at: suggestion });
  switch (error.code) {
    case 'commander.unknownCommand':
      return new TightropeError('unknown_command', { at: thing, hint });
    case 'commander.optionMissingArgument':
      return new TightropeError('usage', {
        received: `${command} ${longFlag(thing)}`,
        hint: say('needsValue', locale, { at: thing }),
      });
    case 'commander.excessArguments':
      return new TightropeError('usage', { received: `${programName} ${argv.join(' ')}`, hint });
    default:
      return new TightropeError('usage', { received: thing === '' ? error.message : thing, hint });
  }
}

function longFlag(flags: string): string {
  return /--\S+/.exec(flags)?.[0] ?? flags;
}

/** `tightrope ledger verify`, as far as the words name a command. */
function commandIn(argv: readonly string[], manifest: Manifest): string {
  const words = argv.filter((word) => !word.startsWith('-'));
  const known = [2, 1]
    .map((count) => words.slice(0, count).join(' '))
    .find((name) => manifest.operations.some((operation) => operation.name === name));
  return known === undefined ? programName : `${programName} ${known}`;
}

function checkWords(words: readonly string[], manifest: Manifest): void {
  const name = words.join(' ');
  const known = manifest.operations.some((operation) => `${operation.name} `.startsWith(`${name} `));
  if (name !== '' && name !== 'help' && !known) throw new TightropeError('unknown_command', { at: name });
}

function globalsOf(parsed: Parsed): Globals {
  const globals: Record<string, unknown> = {};
  for (const { name } of globalOptions) {
    const value = valueOf(parsed, globalKey(name));
    if (value !== undefined) globals[name] = value;
  }
  return globals as Globals;
}

function inputOf(parsed: Parsed, operation: ManifestOperation, locale: Locale): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const fields = cliFields(operation);
  const left = [...parsed.arguments];
  for (const field of fields) {
    // a global option before the command stands for the field that shadows it: `tightrope --force ledger restore`
    const value = field.positional
      ? takeArgument(field, left)
      : (valueOf(parsed, field.name) ?? valueOf(parsed, globalKey(field.name)));
    if (value !== undefined) input[field.name] = value;
    else if (field.positional && field.required) throw missing(field, operation, locale);
  }
  return input;
}

function takeArgument(field: ManifestField, left: string[]): string | string[] | undefined {
  if (!field.many) return left.shift();
  return left.length === 0 ? undefined : left.splice(0);
}

function missing(field: ManifestField, operation: ManifestOperation, locale: Locale): TightropeError {
  const command = `${programName} ${operation.name}`;
  return new TightropeError('usage', {
    received: command,
    hint: say('needsArgument', locale, { at: placeholderOf(field), command }),
  });
}

function valueOf(parsed: Parsed, key: string): unknown {
  return parsed.options.find((options) => options[key] !== undefined)?.[key];
}
