import { Option } from 'commander';
import type { Locale } from '../base/locale.ts';
import { flagOf, placeholderOf } from '../operations/field-name.ts';
import type { ManifestField } from '../operations/manifest.ts';
import type { GlobalOption } from './global-options.ts';

/**
 * An option whose value is kept under a key of ours. Without this, commander reads `--no-store` as "store is false",
 * where the operation's field is `no_store`.
 */
export class ProgramOption extends Option {
  readonly key: string;

  constructor(flags: string, about: string, key: string) {
    super(flags, about);
    this.negate = false;
    this.key = key;
  }

  override attributeName(): string {
    return this.key;
  }
}

/** The key of a global option's value, apart from any field's. */
export function globalKey(name: string): string {
  return `:${name}`;
}

export function fieldOption(field: ManifestField, locale: Locale): ProgramOption {
  const short = field.short === undefined ? '' : `-${field.short}, `;
  const value = field.type === 'boolean' ? '' : ` <${placeholderOf(field)}>`;
  const option = new ProgramOption(`${short}${flagOf(field)}${value}`, field.about[locale], field.name);
  if (field.many)
    option.argParser((written: string, before: string[] | undefined) => [...(before ?? []), written]);
  return option;
}

export function globalOption(option: GlobalOption, locale: Locale, withShort: boolean): ProgramOption {
  const short = option.short === undefined || !withShort ? '' : `-${option.short}, `;
  const value = option.placeholder === undefined ? '' : ` <${option.placeholder}>`;
  return new ProgramOption(`${short}${option.flag}${value}`, option.about[locale], globalKey(option.name));
}
