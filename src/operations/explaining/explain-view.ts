import { text, type Locale } from '../../base/locale.ts';
import type { Explanation } from '../shapes/explanation.ts';
import type { Block } from '../view.ts';
import { claimsTable } from '../wording/claims-table.ts';
import { labels, untitled } from '../wording/labels.ts';
import { quantityWords } from '../wording/quantity.ts';
import { changeWords, kindWords, modalityWords, slotWords, stateWords } from '../wording/vocabulary.ts';

export function explainView(data: Explanation, locale: Locale): Block[] {
  const { claim, document, sentence, slots, comparable } = data;
  return [
    {
      kind: 'heading',
      text: [claim.subject, claim.metric, quantityWords(claim, locale)].filter(Boolean).join(' · '),
    },
    { kind: 'quote', before: sentence.before, quote: sentence.quote, after: sentence.after },
    {
      kind: 'table',
      columns: [
        { title: words.slot[locale] },
        { title: labels.value[locale] },
        { title: words.restsOn[locale], flexible: true },
      ],
      rows: slots
        .filter(({ value, text: found, reason }) => value !== null || found !== null || reason !== null)
        .map(({ slot, value, text: found, reason }) => [
          slotWords[slot][locale],
          slotValue(slot, value, locale),
          found === null ? (reason ?? '') : quoted(found, locale),
        ]),
    },
    {
      kind: 'facts',
      rows: [
        [labels.kind[locale], kindWords[claim.kind][locale]],
        [labels.state[locale], stateWords[claim.state][locale]],
        [labels.document[locale], `${document.title ?? untitled[locale]} (${document.id.slice(0, 8)})`],
        [labels.source[locale], document.url ?? document.logical_id],
        [labels.reader[locale], claim.reader_version],
        [labels.id[locale], claim.id],
      ],
    },
    ...(comparable.length === 0
      ? []
      : [{ kind: 'heading' as const, text: words.others[locale] }, claimsTable(comparable, locale)]),
    { kind: 'next', text: `\`${data.next}\`` },
  ];
}

function slotValue(slot: Explanation['slots'][number]['slot'], value: string | null, locale: Locale): string {
  if (value === null) return words.notFound[locale];
  if (slot === 'modality' && value in modalityWords)
    return modalityWords[value as keyof typeof modalityWords][locale];
  if (slot === 'change' && value in changeWords)
    return changeWords[value as keyof typeof changeWords][locale];
  return value;
}

function quoted(words: string, locale: Locale): string {
  return locale === 'en' ? `“${words}”` : locale === 'zh-Hans' ? `“${words}”` : `「${words}」`;
}

const words = {
  slot: text('Slot', '项目', '項目'),
  restsOn: text('Rests on', '依据', '依據'),
  notFound: text('not found', '未找到', '未找到'),
  others: text('What else is said of the same', '别处对同一件事的说法', '別處對同一件事的說法'),
} as const;
