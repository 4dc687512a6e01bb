import { text, type Locale } from '../../base/locale.ts';
import { rejectedNumbers } from '../../reader/rejected-numbers.ts';
import type { Context } from '../context.ts';
import type { RejectedOut } from '../shapes/rejected.ts';
import type { Block } from '../view.ts';
import { labels } from '../wording/labels.ts';
import { rejectionWords } from '../wording/vocabulary.ts';

export const rejectedField = {
  about: text(
    'Also the numbers that are no claims, with the reason',
    '同时给出不算论断的数字及理由',
    '同時給出不算論斷的數字及理由',
  ),
};

/** The numbers of a stored text that are in no claim. */
export async function rejectedOut(
  context: Pick<Context, 'lexicon' | 'locale'>,
  { text: stored, format, logicalId }: { text: string; format: string; logicalId: string },
  claims: readonly { start: number; end: number }[],
): Promise<RejectedOut[]> {
  const found = rejectedNumbers({ text: stored, format, name: logicalId }, claims, await context.lexicon());
  return found.map((number) => ({ ...number, why: rejectionWords[number.reason][context.locale] }));
}

export function rejectedBlocks(rejected: readonly RejectedOut[] | null | undefined, locale: Locale): Block[] {
  if (rejected === null || rejected === undefined) return [];
  if (rejected.length === 0) return [{ kind: 'paragraph', text: words.none[locale] }];
  return [
    { kind: 'heading', text: words.title[locale] },
    {
      kind: 'table',
      columns: [
        { title: labels.quote[locale], flexible: true },
        { title: words.why[locale], flexible: true },
        { title: words.at[locale], align: 'end' },
      ],
      rows: rejected.map(({ quote, why, start }) => [quote, why, String(start)]),
    },
  ];
}

const words = {
  title: text('Found, but no claims', '找到但不算论断', '找到但不算論斷'),
  none: text('Every number in it is a claim.', '其中每个数字都是论断。', '其中每個數字都是論斷。'),
  why: text('Why', '理由', '理由'),
  at: text('At', '位置', '位置'),
} as const;
