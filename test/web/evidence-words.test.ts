import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/locale.ts';
import { outcomes as known } from '../../src/evidence/verdict.ts';
import { outcomeWords, predictionOutcomeWords } from '../../src/base/outcome-words.ts';
import { outcomeParts, outcomeSigns } from '../../src/web/evidence/outcome-words.ts';
import { outcomes } from '../../src/web/evidence/shapes.ts';
import { evidenceWords } from '../../src/web/evidence/words.ts';
import { predictionWords } from '../../src/web/evidence/words/prediction-words.ts';
import { proposalWords } from '../../src/web/evidence/words/proposal-words.ts';
import type { CountedText } from '../../src/web/messages/counted-text.ts';

const all: [string, CountedText][] = [
  ...Object.entries(evidenceWords),
  ...Object.entries(predictionWords),
  ...Object.entries(proposalWords),
  ...Object.entries(predictionOutcomeWords),
  ...Object.entries(outcomeWords),
  ...Object.entries(outcomeParts),
];

const wordings = (text: CountedText, locale: (typeof locales)[number]): string[] => {
  const message = text[locale];
  return typeof message === 'string' ? [message] : [message.one, message.other];
};
const placeholders = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))].sort();

describe('words of the evidence pages', () => {
  it.each(all)('%s asks for the same values in every language and leaves none empty', (_key, text) => {
    for (const locale of locales) {
      expect(wordings(text, locale).every((each) => each.trim() !== '')).toBe(true);
      expect(placeholders(wordings(text, locale))).toEqual(placeholders(wordings(text, 'en')));
    }
  });

  it('never mixes simplified and traditional characters', () => {
    const simplifiedOnly =
      /[这个时间说关闭图库论断语类单数据显设从标题页进还处则为对应现载导览开门问览证实终总还没查无满条约会击认读与书无权当]/u;
    const traditionalOnly =
      /[這個時間說關閉圖庫論斷語類單數據顯設從標題頁進還處則為對應現載導覽開門問證實終總還沒查無滿條約會擊認讀與書權當]/u;
    // Characters that are the same in both have no place in either list.
    const shared = new Set(
      [...simplifiedOnly.source].filter((each) => traditionalOnly.source.includes(each)),
    );
    const wrong = (text: string, other: RegExp) =>
      [...text].some((each) => other.test(each) && !shared.has(each));
    for (const [key, text] of all) {
      expect([key, wordings(text, 'zh-Hans').filter((each) => wrong(each, traditionalOnly))]).toEqual([
        key,
        [],
      ]);
      expect([key, wordings(text, 'zh-Hant').filter((each) => wrong(each, simplifiedOnly))]).toEqual([
        key,
        [],
      ]);
    }
    expect(wrong('核對', simplifiedOnly)).toBe(false);
    expect(wrong('核对', simplifiedOnly)).toBe(true);
  });

  it('has a word, a part of a sentence and a sign of its own for every outcome there is', () => {
    expect([...outcomes].sort()).toEqual([...known].sort());
    expect(new Set(outcomes.map((each) => outcomeSigns[each])).size).toBe(known.length);
    for (const locale of locales)
      expect(new Set(outcomes.map((each) => outcomeWords[each][locale])).size).toBe(known.length);
  });
});
