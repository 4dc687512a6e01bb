import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/base/locale.ts';
import type { CountedText } from '../../../src/web/messages/counted-text.ts';
import { boardWords } from '../../../src/web/board/words.ts';

const all: [string, CountedText][] = Object.entries(boardWords);

const wordings = (text: CountedText, locale: (typeof locales)[number]): string[] => {
  const message = text[locale];
  return typeof message === 'string' ? [message] : [message.one, message.other];
};
const placeholders = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))].sort();

describe('words of the board', () => {
  it.each(all)('%s asks for the same values in every language and leaves none empty', (_key, text) => {
    for (const locale of locales) {
      expect(wordings(text, locale).every((each) => each.trim() !== '' || each === ' ')).toBe(true);
      expect(placeholders(wordings(text, locale))).toEqual(placeholders(wordings(text, 'en')));
    }
  });

  it('never mixes simplified and traditional characters', () => {
    const simplified =
      /[这个时间说关闭图库论断语类单数据显设从标题页进还处则为应现开问证实总没无约会认读与书权当]/u;
    const traditional =
      /[這個時間說關閉圖庫論斷語類單數據顯設從標題頁進還處則為應現開問證實總沒無約會認讀與書權當]/u;
    for (const [key, text] of all) {
      const onlyIn = (texts: string[], other: RegExp, own: RegExp) =>
        texts.filter((each) => [...each].some((one) => other.test(one) && !own.test(one)));
      expect([key, onlyIn(wordings(text, 'zh-Hans'), traditional, simplified)]).toEqual([key, []]);
      expect([key, onlyIn(wordings(text, 'zh-Hant'), simplified, traditional)]).toEqual([key, []]);
    }
  });
});
