import { catalogues } from '../base/messages/index.ts';
import { fill, type Locale } from '../base/locale.ts';
import type { Manifest, ManifestField, ManifestOperation } from '../operations/manifest.ts';
import { cliFields, programName } from './build-program.ts';
import { displayWidth, padToWidth } from './display-width.ts';
import { globalOptions } from './global-options.ts';
import type { Palette } from './palette.ts';
import { flagOf, placeholderOf } from '../operations/field-name.ts';
import { wrapText } from './wrap-text.ts';
import { say } from './words.ts';

export interface HelpLook {
  locale: Locale;
  /** Columns. */
  width: number;
  paint: Palette;
}

type Row = readonly [term: string, about: string];

/** Help on the program (no words), a group ("ledger") or one command; examples come before options. */
export function helpText(manifest: Manifest, words: readonly string[], look: HelpLook): string {
  const name = words.join(' ');
  const operation = manifest.operations.find((each) => each.name === name);
  return operation === undefined ? programHelp(manifest, name, look) : commandHelp(operation, look);
}

function programHelp(manifest: Manifest, group: string, look: HelpLook): string {
  const { terminal } = catalogues[look.locale];
  const command = `${programName}${group === '' || group === 'help' ? '' : ` ${group}`}`;
  const inGroup = manifest.operations.filter(({ name }) =>
    `${programName} ${name}`.startsWith(`${command} `),
  );
  const examples = inGroup.flatMap((operation) => operation.examples.slice(0, 1)).slice(0, 4);
  return sections([
    group === '' ? wrapText(say('tagline', look.locale), look.width) : [],
    section(
      terminal.usage,
      [`  ${command} ${say('command', look.locale)} [${say('options', look.locale)}]`],
      look,
    ),
    section(terminal.examples, exampleLines(examples, look), look),
    section(
      terminal.commands,
      rows(
        inGroup.map(({ name, summary }) => [name, summary[look.locale]]),
        look,
      ),
      look,
    ),
    section(terminal.everywhere, rows(globalRows(look.locale, []), look), look),
    wrapText(say('moreHelp', look.locale, { at: command }), look.width),
  ]);
}

function commandHelp(operation: ManifestOperation, look: HelpLook): string {
  const { terminal } = catalogues[look.locale];
  const fields = cliFields(operation);
  const positional = fields.filter((field) => field.positional);
  const options = fields.filter((field) => !field.positional);
  const written = positional.map(argumentWord).map((word) => ` ${word}`);
  return sections([
    wrapText(operation.summary[look.locale], look.width).map(look.paint.bold),
    section(terminal.examples, exampleLines(operation.examples, look), look),
    section(
      terminal.usage,
      [`  ${programName} ${operation.name} [${say('options', look.locale)}]${written.join('')}`],
      look,
    ),
    operation.description === null ? [] : wrapText(operation.description[look.locale], look.width),
    section(
      terminal.arguments,
      rows(
        positional.map((field) => [placeholderOf(field), aboutField(field, look.locale)]),
        look,
      ),
      look,
    ),
    section(
      terminal.options,
      rows(
        options.map((field) => [optionTerm(field), aboutField(field, look.locale)]),
        look,
      ),
      look,
    ),
    section(terminal.everywhere, rows(globalRows(look.locale, options), look), look),
  ]);
}

function argumentWord(field: ManifestField): string {
  const word = `${placeholderOf(field)}${field.many ? '…' : ''}`;
  return field.required ? word : `[${word}]`;
}

function optionTerm(field: ManifestField): string {
  const value = field.type === 'boolean' ? '' : ` <${placeholderOf(field)}>`;
  return `${field.short === undefined ? '    ' : `-${field.short}, `}${flagOf(field)}${value}`;
}

function aboutField(field: ManifestField, locale: Locale): string {
  const { terminal } = catalogues[locale];
  const notes = [
    field.required && !field.positional ? say('required', locale) : null,
    field.choices === null ? null : say('choices', locale, { at: field.choices.join(', ') }),
    field.many && !field.positional ? say('repeatable', locale) : null,
    field.default === null || field.default === false
      ? null
      : fill(terminal.default, { at: String(field.default) }),
  ].filter((note) => note !== null);
  return withNotes(field.about[locale], notes, locale);
}

function withNotes(about: string, notes: readonly string[], locale: Locale): string {
  if (notes.length === 0) return about;
  return locale === 'en' ? `${about} (${notes.join('; ')})` : `${about}（${notes.join('；')}）`;
}

function globalRows(locale: Locale, shadowing: readonly ManifestField[]): Row[] {
  return globalOptions
    .filter(({ flag }) => !shadowing.some((field) => flagOf(field) === flag))
    .map((option) => {
      const shortIsFree = !shadowing.some(
        (field) => field.short !== undefined && field.short === option.short,
      );
      const short = option.short === undefined || !shortIsFree ? '    ' : `-${option.short}, `;
      const value = option.placeholder === undefined ? '' : ` <${option.placeholder}>`;
      const notes =
        option.choices === undefined ? [] : [say('choices', locale, { at: option.choices.join(', ') })];
      return [`${short}${option.flag}${value}`, withNotes(option.about[locale], notes, locale)];
    });
}

function exampleLines(examples: ManifestOperation['examples'], look: HelpLook): string[] {
  return examples.flatMap(({ command, does }) => [
    `  ${command}`,
    ...wrapText(does[look.locale], look.width - 6).map((line) => `      ${look.paint.dim(line)}`),
  ]);
}

/** Terms on the left, what they mean wrapped on the right; a long term stands on a line of its own. */
function rows(all: readonly Row[], look: HelpLook): string[] {
  const longest = Math.max(0, ...all.map(([term]) => displayWidth(term)));
  const indent = Math.min(longest, Math.floor(look.width * 0.4)) + 4;
  return all.flatMap(([term, about]) => {
    const lines = wrapText(about, Math.max(20, look.width - indent));
    const fits = displayWidth(term) + 4 <= indent;
    const hanging = lines.map((line, index) => (index === 0 && fits ? line : ' '.repeat(indent) + line));
    if (!fits) return [`  ${term}`, ...hanging];
    return [padToWidth(`  ${term}`, indent) + (hanging[0] ?? ''), ...hanging.slice(1)];
  });
}

function section(title: string, lines: readonly string[], look: HelpLook): string[] {
  return lines.length === 0 ? [] : [look.paint.bold(title), ...lines];
}

function sections(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
