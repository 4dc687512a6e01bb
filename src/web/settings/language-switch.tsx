import { locales, type Locale } from '../../base/locale.ts';
import { useMessages, useSettings } from './use-settings.tsx';

/** Each language is named in itself, so that nobody has to find the way back in a language they cannot read;
 * what is read aloud begins with what is seen. */
const languageNames: Readonly<Record<Locale, { short: string; full: string }>> = {
  en: { short: 'en', full: 'en, English' },
  'zh-Hans': { short: '简', full: '简，简体中文' },
  'zh-Hant': { short: '繁', full: '繁，繁體中文' },
};

export function LanguageSwitch() {
  const { locale, change } = useSettings();
  const { words } = useMessages();
  return (
    <div className="language-switch" role="group" aria-label={words.settings.language}>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-label={languageNames[each].full}
          aria-pressed={each === locale}
          onClick={() => change({ language: each })}
        >
          {languageNames[each].short}
        </button>
      ))}
    </div>
  );
}
