import { text, type Locale, type Text } from '../../base/locale.ts';
import type { ClaimOut } from '../shapes/claim.ts';
import type { Block } from '../view.ts';
import { labels } from './labels.ts';
import { quantityWords } from './quantity.ts';
import { modalityWords } from './vocabulary.ts';

/** Claims as rows for a terminal; an arrow marks the direction of a change. A column says what persons did to them. */
export function claimsTable(claims: readonly ClaimOut[], locale: Locale): Block {
  const spokenOf = claims.some(isSpokenOf);
  return {
    kind: 'table',
    columns: [
      { title: labels.id[locale] },
      { title: labels.value[locale], align: 'end' },
      { title: labels.subject[locale] },
      { title: labels.metric[locale] },
      { title: labels.period[locale] },
      { title: labels.modality[locale] },
      ...(spokenOf ? [{ title: person[locale] }] : []),
      { title: labels.quote[locale], flexible: true },
    ],
    rows: claims.map((claim) => [
      claim.id.slice(0, 8),
      `${arrow(claim)}${quantityWords(claim, locale)}`,
      claim.subject ?? '',
      claim.metric ?? '',
      claim.period ?? '',
      claim.modality === null ? '' : modalityWords[claim.modality][locale],
      ...(spokenOf ? [isSpokenOf(claim) ? personWords[claim.standing][locale] : ''] : []),
      claim.quote,
    ]),
  };
}

function arrow({ change }: ClaimOut): string {
  return change === null ? '' : change === 'up' ? '↑ ' : '↓ ';
}

function isSpokenOf({ standing, corrections }: ClaimOut): boolean {
  return standing !== 'found' || corrections.length > 0;
}

const person = text('By a person', '人工', '人工');

const personWords: Readonly<Record<ClaimOut['standing'], Text>> = {
  found: text('corrected', '已更正', '已更正'),
  rejected: text('no claim', '不是论断', '不是論斷'),
  added: text('added', '补上', '補上'),
};
