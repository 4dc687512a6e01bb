import { describe, expect, it } from 'vitest';
import {
  claimKinds,
  changes,
  modalities,
  segmentKinds,
  slotNames,
  textLanguages,
} from '../../src/base/vocabulary.ts';
import { messagesByLocale, say } from '../../src/web/messages/index.ts';

/** Every wording by its path; the forms of a plural share one path. */
function flatten(part: unknown, at = ''): Map<string, string[]> {
  if (typeof part === 'string') return new Map([[at, [part]]]);
  if (Array.isArray(part)) return new Map([[at, part.map(String)]]);
  if (typeof part !== 'object' || part === null) throw new Error(`${at} is no wording`);
  if ('one' in part && 'other' in part) return new Map([[at, Object.values(part).map(String)]]);
  return new Map(
    Object.entries(part).flatMap(([key, value]) => [...flatten(value, at === '' ? key : `${at}.${key}`)]),
  );
}

const placeholders = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))].sort();

const english = flatten(messagesByLocale.en);

describe.each(['zh-Hans', 'zh-Hant'] as const)('messages in %s', (locale) => {
  const others = flatten(messagesByLocale[locale]);

  it('has the same keys and placeholders as English', () => {
    expect([...others.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, texts] of english)
      expect([key, placeholders(others.get(key) ?? [])]).toEqual([key, placeholders(texts)]);
  });

  it('leaves nothing empty and nothing in English but names and symbols', () => {
    const untranslated = [...others]
      .filter(([, texts]) => texts.some((text) => text.trim() === ''))
      .map(([key]) => key);
    expect(untranslated).toEqual([]);
    const same = [...english]
      .filter(([key, texts]) => texts.join() === others.get(key)?.join())
      .map(([key]) => key);
    expect(
      same.filter((key) => !/^quoted$|^shell\.pageTitle$|^quantity\.|^vocabulary\.units\.(W|Wh)$/.test(key)),
    ).toEqual([]);
  });
});

describe('messages', () => {
  it('never lets simplified and traditional characters mix', () => {
    const simplifiedOnly = /[这个时间说关闭图库论断语类单数据显设从标题页进还处则为对应现载导览开门问览]/u;
    const traditionalOnly = /[這個時間說關閉圖庫論斷語類單數據顯設從標題頁進還處則為對應現載導覽開門問]/u;
    const mixed = (locale: 'zh-Hans' | 'zh-Hant', wrong: RegExp) =>
      [...flatten(messagesByLocale[locale])].filter(([, texts]) => texts.some((text) => wrong.test(text)));
    expect(mixed('zh-Hans', traditionalOnly)).toEqual([]);
    expect(mixed('zh-Hant', simplifiedOnly)).toEqual([]);
  });

  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('words every closed vocabulary in %s', (locale) => {
    const { vocabulary, reader } = messagesByLocale[locale];
    expect(Object.keys(vocabulary.kinds).sort()).toEqual([...claimKinds].sort());
    expect(Object.keys(vocabulary.modalities).sort()).toEqual([...modalities].sort());
    expect(Object.keys(vocabulary.changes).sort()).toEqual([...changes].sort());
    expect(Object.keys(vocabulary.segments).sort()).toEqual([...segmentKinds].sort());
    expect(Object.keys(vocabulary.languages).sort()).toEqual([...textLanguages].sort());
    expect(Object.keys(reader.slots).sort()).toEqual([...slotNames].sort());
  });

  it('chooses the English form by the count and groups digits', () => {
    const { library } = messagesByLocale.en;
    expect(say(library.numericClaims, { count: 1 }, 'en')).toBe('1 numeric claim');
    expect(say(library.numericClaims, { count: 12_345 }, 'en')).toBe('12,345 numeric claims');
  });
});
