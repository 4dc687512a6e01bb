import type { Locale } from '../../base/locale.ts';
import type { ClaimOut } from '../shapes/claim.ts';
import type { Block } from '../view.ts';
import { labels } from './labels.ts';
import { quantityWords } from './quantity.ts';
import { modalityWords } from './vocabulary.ts';

/** Claims as rows for a terminal; an arrow marks the direction of a change. */
export function claimsTable(claims: readonly ClaimOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: labels.id[locale] },
      { title: labels.value[locale], align: 'end' },
      { title: labels.subject[locale] },
      { title: labels.metric[locale] },
      { title: labels.period[locale] },
      { title: labels.modality[locale] },
      { title: labels.quote[locale], flexible: true },
    ],
    rows: claims.map((claim) => [
      claim.id.slice(0, 8),
      `${arrow(claim)}${quantityWords(claim, locale)}`,
      claim.subject ?? '',
      claim.metric ?? '',
      claim.period ?? '',
      claim.modality === null ? '' : modalityWords[claim.modality][locale],
      claim.quote,
    ]),
  };
}

function arrow({ change }: ClaimOut): string {
  return change === null ? '' : change === 'up' ? '↑ ' : '↓ ';
}
