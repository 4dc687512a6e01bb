import { text, type Locale } from '../../base/locale.ts';
import type { ClaimOut } from '../shapes/claim.ts';
import type { OverrideOut } from '../shapes/override.ts';
import type { Block } from '../view.ts';
import { claimsTable } from '../wording/claims-table.ts';
import { labels } from '../wording/labels.ts';
import { changeWords, modalityWords, overrideSlotWords } from '../wording/vocabulary.ts';

/** What was kept, and the claim as it now is. */
export function overrideView(said: readonly OverrideOut[], claim: ClaimOut | null, locale: Locale): Block[] {
  return [
    overridesTable(said, locale),
    claim === null ? { kind: 'paragraph', text: words.gone[locale] } : claimsTable([claim], locale),
    { kind: 'next', text: words.next[locale] },
  ];
}

export function overridesTable(rows: readonly (OverrideOut & { state?: string })[], locale: Locale): Block {
  const hasState = rows.some(({ state }) => state !== undefined);
  return {
    kind: 'table',
    columns: [
      { title: labels.id[locale] },
      { title: words.at[locale] },
      ...(hasState ? [{ title: labels.state[locale] }] : []),
      { title: words.slot[locale] },
      { title: labels.value[locale] },
      { title: labels.quote[locale], flexible: true },
      { title: words.reason[locale], flexible: true },
      { title: words.author[locale] },
    ],
    rows: rows.map((row) => [
      row.anchor.slice(0, 8),
      row.at.slice(0, 10),
      ...(hasState ? [overrideStateWords[row.state as OverrideState][locale]] : []),
      overrideSlotWords[row.slot][locale],
      saidWords(row, locale),
      row.quote,
      row.reason,
      row.author ?? '',
    ]),
  };
}

/** A person's value in words. */
export function saidWords({ slot, value }: Pick<OverrideOut, 'slot' | 'value'>, locale: Locale): string {
  if (value === null) return words.withdrawn[locale];
  if (value === 'none') return words.none[locale];
  if (slot === 'claim') return (value === 'claim' ? words.isClaim : words.noClaim)[locale];
  if (slot === 'modality' && value in modalityWords)
    return modalityWords[value as keyof typeof modalityWords][locale];
  if (slot === 'change' && value in changeWords)
    return changeWords[value as keyof typeof changeWords][locale];
  return value;
}

/** Whether a word holds, was followed by another, was taken back, or has no place in the newest text. */
export const overrideStates = ['holds', 'replaced', 'withdrawal', 'unplaced'] as const;
export type OverrideState = (typeof overrideStates)[number];

const overrideStateWords = {
  holds: text('holds', '有效', '有效'),
  replaced: text('replaced', '已被取代', '已被取代'),
  withdrawal: text('withdrawal', '撤回', '撤回'),
  unplaced: text('not found in the newest text', '最新文本中找不到', '最新文本中找不到'),
} as const;

const words = {
  at: text('Said', '时间', '時間'),
  slot: text('Slot', '项目', '項目'),
  reason: text('Reason', '理由', '理由'),
  author: text('By', '作者', '作者'),
  withdrawn: text('withdrawn', '已撤回', '已撤回'),
  none: text('none', '无', '無'),
  isClaim: text('is a claim', '是论断', '是論斷'),
  noClaim: text('is no claim', '不是论断', '不是論斷'),
  gone: text('There is no claim at this place.', '此处没有论断。', '此處沒有論斷。'),
  next: text(
    '`tightrope overrides` lists every correction.',
    '`tightrope overrides` 列出全部更正。',
    '`tightrope overrides` 列出全部更正。',
  ),
} as const;
