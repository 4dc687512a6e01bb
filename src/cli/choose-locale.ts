import { TightropeError } from '../base/error.ts';
import { locales, nearestLocale, type Locale } from '../base/locale.ts';

/**
 * The language of messages: --lang, else LC_ALL, LC_MESSAGES, LANG, as POSIX orders them. Looks at the words themselves,
 * before they are parsed, because what is wrong with them is also told in that language.
 */
export function chooseLocale(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const asked = optionValue(argv, '--lang');
  return nearestLocale(asked ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || undefined));
}

/** Throws invalid_input where --lang names a language the program does not speak. */
export function checkLanguage(tag: string): void {
  if (!/^(en|zh)([-_.].*)?$/i.test(tag)) {
    throw new TightropeError('invalid_input', { at: '--lang', expected: locales.join(', '), received: tag });
  }
}

/** Whether a flag stands among the words, before any `--`. */
export function hasFlag(argv: readonly string[], flag: string): boolean {
  return beforeTerminator(argv).includes(flag);
}

function optionValue(argv: readonly string[], flag: string): string | undefined {
  const words = beforeTerminator(argv);
  const at = words.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  const word = words[at];
  return word === flag ? words[at + 1] : word?.slice(flag.length + 1);
}

function beforeTerminator(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
}
