import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { errorClasses } from '../../src/base/error-codes.ts';
import { fill, locales, nearestLocale } from '../../src/base/locale.ts';
import { catalogues, describeError } from '../../src/base/messages/index.ts';

/** Every wording of a catalogue by its path: "errors.offline.0". */
function wordings(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  const found = new Map<string, string>();
  for (const [key, inner] of Object.entries(value as object)) {
    for (const [at, wording] of wordings(inner, path === '' ? key : `${path}.${key}`)) found.set(at, wording);
  }
  return found;
}

function placeholders(wording: string): string[] {
  return (wording.match(/\{\w+\}/g) ?? []).sort();
}

const english = wordings(catalogues.en);

describe.each(['zh-Hans', 'zh-Hant'] as const)('the %s catalogue', (locale) => {
  const other = wordings(catalogues[locale]);

  it('has the keys of the English one', () => {
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...english])('%s has the same placeholders and is translated', (at, wording) => {
    const translated = other.get(at) ?? '';
    expect(placeholders(translated)).toEqual(placeholders(wording));
    expect(translated).toMatch(/\p{Script=Han}/u);
  });

  it('names the same commands and options as the English one', () => {
    for (const [at, wording] of english) {
      const quoted = wording.match(/`[^`]+`|--\w[\w-]*/g) ?? [];
      expect(other.get(at)?.match(/`[^`]+`|--\w[\w-]*/g) ?? [], at).toEqual(quoted);
    }
  });
});

it.each([
  ['zh-Hans', Converter({ from: 'tw', to: 'cn' })],
  ['zh-Hant', Converter({ from: 'cn', to: 'tw' })],
] as const)('%s has no character of the other script', (locale, toOwnScript) => {
  for (const [at, wording] of wordings(catalogues[locale])) expect(toOwnScript(wording), at).toBe(wording);
});

it('has a wording for every error code', () => {
  for (const locale of locales) {
    expect(Object.keys(catalogues[locale].errors).sort()).toEqual(Object.keys(errorClasses).sort());
  }
});

it('fills an error and leaves nothing in braces where the values are given', () => {
  const error = { code: 'ledger_newer', at: '/w/ledger.sqlite', expected: '3', received: '9' } as const;
  for (const locale of locales) {
    const { message, hint } = describeError(error, locale);
    expect(message).toContain('/w/ledger.sqlite');
    expect(message).toContain('9');
    expect(message + hint).not.toMatch(/[{}]/);
  }
  expect(describeError({ ...error, hint: 'Ask Ana.' }, 'en').hint).toBe('Ask Ana.');
});

it('leaves a placeholder without a value to be seen', () => {
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  expect(fill('{a} 起', { a: 1 })).toBe('1 起');
  expect(fill('自 {a} 起 {b} 天', { a: '2026年1月2日' })).toBe('自 2026年1月2日起 {b} 天');
});

it.each([
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-MO', 'zh-Hant'],
  ['zh_CN.GB18030', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['en-GB', 'en'],
  ['C', 'en'],
  [undefined, 'en'],
])('takes %s for %s', (tag, locale) => {
  expect(nearestLocale(tag)).toBe(locale);
});
