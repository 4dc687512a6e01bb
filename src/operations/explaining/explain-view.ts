import { text, type Locale } from '../../base/locale.ts';
import { saidWords } from '../overriding/override-view.ts';
import type { ClaimOut } from '../shapes/claim.ts';
import type { Explanation } from '../shapes/explanation.ts';
import type { Block } from '../view.ts';
import { claimsTable } from '../wording/claims-table.ts';
import { labels, untitled } from '../wording/labels.ts';
import { quantityWords } from '../wording/quantity.ts';
import {
  changeWords,
  kindWords,
  modalityWords,
  overrideSlotWords,
  slotWords,
  standingWords,
  stateWords,
} from '../wording/vocabulary.ts';

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
    ...correctionBlocks(claim, locale),
    {
      kind: 'facts',
      rows: [
        [labels.kind[locale], kindWords[claim.kind][locale]],
        [
          labels.state[locale],
          `${stateWords[claim.state][locale]}, ${standingWords[claim.standing][locale]}`,
        ],
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

/** What persons said, beside what the reader found. */
function correctionBlocks({ corrections }: ClaimOut, locale: Locale): Block[] {
  if (corrections.length === 0) return [];
  return [
    { kind: 'heading', text: words.corrected[locale] },
    {
      kind: 'table',
      columns: [
        { title: words.slot[locale] },
        { title: words.now[locale] },
        { title: words.found[locale] },
        { title: words.why[locale], flexible: true },
      ],
      rows: corrections.map(({ slot, value, found, reason, author }) => [
        overrideSlotWords[slot][locale],
        saidWords({ slot, value }, locale),
        found === null ? words.notFound[locale] : saidWords({ slot, value: found }, locale),
        author === null ? reason : `${reason} (${author})`,
      ]),
    },
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
  corrected: text('Corrected by a person', '人工更正', '人工更正'),
  now: text('Now', '现为', '現為'),
  found: text('The reader found', '读取器找到', '讀取器找到'),
  why: text('Why', '理由', '理由'),
  others: text('What else is said of the same', '别处对同一件事的说法', '別處對同一件事的說法'),
} as const;
