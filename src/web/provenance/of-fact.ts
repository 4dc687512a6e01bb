import type { Locale } from '../../base/locale.ts';
import type { FactOut } from '../../operations/shapes/fact.ts';
import { stateWords } from '../facts/words.ts';
import { periodDays } from '../facts/period-words.ts';
import { formatAmount } from '../format/amount.ts';
import { formatDate } from '../format/dates.ts';
import type { Messages } from '../messages/messages.ts';
import type { Provenance, ProvenanceRow, ProvenanceSource } from './provenance.ts';

/** A number of a filing: its click opens the fact with its arithmetic, the filings stand under it. */
export function factProvenance(
  fact: FactOut,
  { locale, words, knownAt }: { locale: Locale; words: Messages; knownAt: string },
): Provenance {
  const rows: ProvenanceRow[] = [{ name: 'period', text: periodDays(fact, locale) }];
  if (fact.known_at !== null) rows.push({ name: 'known', text: formatDate(fact.known_at, locale) });
  rows.push({ name: 'standing', text: stateWords[fact.state][locale] });
  if (fact.formula !== null) rows.push({ name: 'formula', text: formulaLine(fact) });
  if (fact.reason_text !== null) rows.push({ name: 'reason', text: fact.reason_text });
  return {
    title: `${fact.entity_name} · ${fact.title}`,
    value: fact.value === null ? '' : formatAmount(fact.value, fact.unit, { locale, words }),
    rows,
    href: factHref(fact.id, knownAt),
    hrefWord: 'fact',
    sources: filingsOf(fact),
    lookUp: null,
  };
}

/** The page of a fact's history with the fact opened: ids are `<entity>.<concept>.<shape>.<period end>`. */
export function factHref(id: string, knownAt: string): string {
  const [entity = '', concept = '', shape = ''] = id.split('.');
  const search = new URLSearchParams(shape === 'instant' ? {} : { shape });
  if (knownAt !== '') search.set('known_at', knownAt);
  search.set('fact', id);
  return `/facts/${encodeURIComponent(entity)}/${encodeURIComponent(concept)}?${search.toString()}`;
}

function formulaLine({ formula }: FactOut): string {
  return (formula ?? '').replaceAll(' / ', ' ÷ ').replaceAll(' - ', ' − ');
}

function filingsOf({ inputs }: FactOut): ProvenanceSource[] {
  const found = new Map<string, ProvenanceSource>();
  for (const { source_ref, form, url } of inputs)
    found.set(source_ref, { label: [form, source_ref].filter(Boolean).join(' '), href: url });
  return [...found.values()];
}
