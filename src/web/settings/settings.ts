import { locales, nearestLocale, type Locale } from '../../base/locale.ts';

export const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

export const directionChoices = ['auto', 'green-up', 'red-up', 'mono'] as const;
export type DirectionChoice = (typeof directionChoices)[number];
export type Directions = Exclude<DirectionChoice, 'auto'>;

/** What a person chose; kept as JSON in localStorage under `storageKey`. */
export interface Settings {
  /** null: as the browser asks. */
  language: Locale | null;
  theme: Theme;
  directions: DirectionChoice;
  /** Single-key shortcuts (WCAG 2.1.4 wants them to be switched off at will). */
  shortcuts: boolean;
}

export const storageKey = 'tightrope.settings';
export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  directions: 'auto',
  shortcuts: true,
};

/** Settings out of what was stored; whatever is not understood is as if it had never been chosen. */
export function parseSettings(stored: string | null): Settings {
  const raw = asRecord(stored);
  return {
    language: oneOf(locales, raw['language']) ?? null,
    theme: oneOf(themes, raw['theme']) ?? defaultSettings.theme,
    directions: oneOf(directionChoices, raw['directions']) ?? defaultSettings.directions,
    shortcuts: typeof raw['shortcuts'] === 'boolean' ? raw['shortcuts'] : defaultSettings.shortcuts,
  };
}

/** `?lang=` wins over what was chosen, which wins over what the browser asks for. */
export function resolveLocale(search: string, chosen: Locale | null, browserTag: string | undefined): Locale {
  const asked = new URLSearchParams(search).get('lang');
  return asked ? nearestLocale(asked) : (chosen ?? nearestLocale(browserTag));
}

/** Chinese markets print a rise in red, English-speaking ones in green. */
export function resolveDirections(choice: DirectionChoice, locale: Locale): Directions {
  if (choice !== 'auto') return choice;
  return locale === 'en' ? 'green-up' : 'red-up';
}

function asRecord(stored: string | null): Readonly<Record<string, unknown>> {
  if (stored === null) return {};
  try {
    const parsed: unknown = JSON.parse(stored);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    // Not JSON: someone else's or damaged, so nothing was chosen.
    return {};
  }
}

function oneOf<Value extends string>(allowed: readonly Value[], value: unknown): Value | undefined {
  return allowed.find((each) => each === value);
}
