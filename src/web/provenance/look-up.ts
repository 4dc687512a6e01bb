import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import { apiGet, apiPath } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import { factHref } from './of-fact.ts';
import type { Provenance, ProvenanceRow, ProvenanceSource } from './provenance.ts';
import { standingName } from './words.ts';

/** What `explain indicator:ID` says, as far as a note needs it. */
interface Explained {
  indicator: {
    line: string | null;
    sources: readonly { kind: string; id: string; label: string; standing: string }[];
  };
}

/** The formula and the sources of an indicator; asked for when a person looks, and kept. */
export function lookUpQuery(lookUp: Provenance['lookUp'], locale: Locale) {
  const { indicator, asOf } = lookUp ?? { indicator: '', asOf: '' };
  const path = apiPath(`/explain/${encodeURIComponent(`indicator:${indicator}`)}`, { as_of: asOf });
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<Explained>(path, locale, signal),
    staleTime: 60_000,
  });
}

/** The rows and sources a look-up adds. */
export function lookedUp(
  { indicator: { line, sources } }: Explained,
  { asOf, isLevel }: NonNullable<Provenance['lookUp']>,
  locale: Locale,
): Pick<Provenance, 'rows' | 'sources'> {
  const counts = new Map<string, number>();
  for (const { standing } of sources) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const standings = [...counts].map(([standing, count]) => `${standingName(standing, locale)} ${count}`);
  const rows: ProvenanceRow[] = [];
  if (standings.length > 0) rows.push({ name: 'inputs', text: standings.join(' · ') });
  if (line !== null) rows.push({ name: isLevel ? 'formula' : 'levelFormula', text: line });
  return { rows, sources: sources.map((one) => sourceOf(one, asOf)) };
}

function sourceOf(
  { kind, id, label }: Explained['indicator']['sources'][number],
  asOf: string,
): ProvenanceSource {
  if (kind === 'fact') return { label, href: factHref(id, asOf) };
  const [series = id] = id.split('@');
  return { label, href: kind === 'observation' ? `/series/${encodeURIComponent(series)}` : null };
}
