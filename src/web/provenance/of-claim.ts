import type { Locale } from '../../base/locale.ts';
import type { ClaimOut } from '../../operations/shapes/claim.ts';
import { formatDate } from '../format/dates.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity, metricName } from '../format/quantity.ts';
import { fill } from '../../base/locale.ts';
import type { Messages } from '../messages/messages.ts';
import type { Provenance, ProvenanceRow } from './provenance.ts';

/** A number somebody said: its click opens the quote in its text. */
export function claimProvenance(
  claim: ClaimOut,
  { locale, words, outcome }: { locale: Locale; words: Messages; outcome?: string | undefined },
): Provenance {
  const { subject, metric, period, speaker, modality, recorded_at } = claim;
  const what = [subject, metric === null ? null : metricName(metric, words)].filter((one) => one !== null);
  const who =
    speaker === null || speaker === 'article' ? null : (words.vocabulary.speakers[speaker] ?? speaker);
  const source = [who, claim.document_title ?? words.library.untitled].filter((one) => one !== null);
  const standing = [modality === null ? null : words.vocabulary.modalities[modality], outcome ?? null];
  const rows: ProvenanceRow[] = [
    { name: 'said', text: fill(words.quoted, { text: claim.quote }) },
    ...row('period', period === null ? null : formatPeriod(period)),
    ...row('known', recorded_at === null ? null : formatDate(recorded_at, locale)),
    { name: 'source', text: source.join(' · ') },
    ...row('standing', standing.filter((one) => one !== null).join(' · ')),
  ];
  return {
    title: what.join(' · ') || claim.quote,
    value: formatQuantity(claim, locale, words) ?? '',
    rows,
    href: `/documents/${claim.document}?claim=${claim.id}`,
    hrefWord: 'claim',
    sources: [],
    lookUp: null,
  };
}

function row(name: ProvenanceRow['name'], text: string | null): ProvenanceRow[] {
  return text === null || text === '' ? [] : [{ name, text }];
}
