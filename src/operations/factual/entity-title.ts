import type { Locale } from '../../base/locale.ts';
import type { LexiconEntity } from '../../reader/lexicon.ts';

/** What an entity is called in a language: its name where that has none of its own. */
export function entityTitle(
  { name, aliases }: Pick<LexiconEntity, 'name' | 'aliases'>,
  locale: Locale,
): string {
  return locale === 'en' ? name : (aliases.find(({ language }) => language === locale)?.text ?? name);
}
