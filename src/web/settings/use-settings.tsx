import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Locale } from '../../base/locale.ts';
import { messagesByLocale, say } from '../messages/index.ts';
import type { Messages } from '../messages/messages.ts';
import type { Message } from '../messages/words.ts';
import {
  parseSettings,
  resolveDirections,
  resolveLocale,
  storageKey,
  type Directions,
  type Settings,
} from './settings.ts';

interface SettingsInForce {
  settings: Settings;
  locale: Locale;
  directions: Directions;
  change(part: Partial<Settings>): void;
}

const SettingsContext = createContext<SettingsInForce | null>(null);

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(() => parseSettings(readStored()));
  const [asked, setAsked] = useState(() => window.location.search);
  const locale = resolveLocale(asked, settings.language, navigator.language);
  const directions = resolveDirections(settings.directions, locale);

  useEffect(() => {
    const root = document.documentElement;
    root.lang = locale;
    root.dataset['theme'] = settings.theme;
    root.dataset['directions'] = directions;
  }, [locale, settings.theme, directions]);

  const value = useMemo<SettingsInForce>(
    () => ({
      settings,
      locale,
      directions,
      change(part) {
        const next = { ...settings, ...part };
        setSettings(next);
        writeStored(JSON.stringify(next));
        // A language chosen here ends the say of the address.
        if (part.language !== undefined) {
          setAsked('');
          dropLanguageFromAddress();
        }
      },
    }),
    [settings, locale, directions],
  );
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

export function useSettings(): SettingsInForce {
  const value = useContext(SettingsContext);
  if (value === null) throw new Error('useSettings outside SettingsProvider');
  return value;
}

interface Wordings {
  words: Messages;
  locale: Locale;
  /** Fills a wording in the reader's language. */
  tell(message: Message, values?: Readonly<Record<string, string | number>>): string;
}

export function useMessages(): Wordings {
  const { locale } = useSettings();
  return useMemo(
    () => ({
      words: messagesByLocale[locale],
      locale,
      tell: (message, values = {}) => say(message, values, locale),
    }),
    [locale],
  );
}

/** Storage is refused in some private windows; then a choice lasts as long as the page. */
function readStored(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function writeStored(value: string): void {
  try {
    window.localStorage.setItem(storageKey, value);
  } catch {
    // As above: nothing is lost but the memory of the choice.
  }
}

function dropLanguageFromAddress(): void {
  const url = new URL(window.location.href);
  if (!url.searchParams.has('lang')) return;
  url.searchParams.delete('lang');
  window.history.replaceState(window.history.state, '', url);
}
