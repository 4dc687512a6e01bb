import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  directionChoices,
  parseSettings,
  resolveDirections,
  resolveLocale,
  themes,
} from '../../src/web/settings/settings.ts';

const firstPaint = readFileSync(
  path.resolve(import.meta.dirname, '../../src/web/public/first-paint.js'),
  'utf8',
);

/** Runs the script that stands before the page on a page made of plain objects. */
function paint(stored: string | null, search: string, language: string) {
  const documentElement = { lang: '', dataset: {} as Record<string, string> };
  const page = {
    document: { documentElement },
    localStorage: { getItem: () => stored },
    location: { search },
    navigator: { language },
    URLSearchParams,
  };
  vm.runInNewContext(firstPaint, page);
  return { lang: documentElement.lang, ...documentElement.dataset };
}

describe('settings', () => {
  it('takes what it does not understand as never chosen', () => {
    for (const stored of [
      null,
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"theme":"neon","language":"fr","directions":1,"shortcuts":"no"}',
    ]) {
      expect(parseSettings(stored)).toEqual(defaultSettings);
    }
    const chosen = { language: 'zh-Hant', theme: 'dark', directions: 'mono', shortcuts: false } as const;
    expect(parseSettings(JSON.stringify(chosen))).toEqual(chosen);
  });

  it('lets the address win over the choice, and the choice over the browser', () => {
    expect(resolveLocale('?lang=zh-TW', 'en', 'en-GB')).toBe('zh-Hant');
    expect(resolveLocale('', 'zh-Hans', 'en-GB')).toBe('zh-Hans');
    expect(resolveLocale('', null, 'zh-CN')).toBe('zh-Hans');
    expect(resolveLocale('?lang=', null, undefined)).toBe('en');
  });

  it('prints a rise in red in Chinese and in green in English, unless told', () => {
    expect([resolveDirections('auto', 'zh-Hant'), resolveDirections('auto', 'en')]).toEqual([
      'red-up',
      'green-up',
    ]);
    expect(resolveDirections('mono', 'zh-Hans')).toBe('mono');
  });

  it('are the same before the first paint as after it', () => {
    const languages = [null, 'en', 'zh-Hans', 'zh-Hant'];
    const choices = languages.flatMap((language) =>
      themes.flatMap((theme) =>
        directionChoices.map((directions) => JSON.stringify({ language, theme, directions })),
      ),
    );
    for (const stored of [null, '{', 'null', ...choices]) {
      for (const search of ['', '?lang=en', '?lang=zh_HK', '?lang=zh&x=1', '?lang=']) {
        for (const browser of ['en-US', 'zh-CN', 'zh-TW', 'de', '']) {
          const settings = parseSettings(stored);
          const locale = resolveLocale(search, settings.language, browser);
          expect(paint(stored, search, browser)).toEqual({
            lang: locale,
            theme: settings.theme,
            directions: resolveDirections(settings.directions, locale),
          });
        }
      }
    }
  });
});
