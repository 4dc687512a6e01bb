import type { Locale } from '../../base/locale.ts';
import type { ReadingOut, ValueOut } from '../../operations/shapes/reading.ts';
import { formatDate } from '../format/dates.ts';
import { formatPeriod } from '../format/period.ts';
import type { Say } from '../messages/use-wording.ts';
import type { Provenance, ProvenanceRow } from './provenance.ts';
import type { ProvenanceWord } from './words.ts';

interface Told {
  say: Say<ProvenanceWord>;
  locale: Locale;
  /** ISO day the page is as known at; empty: now. */
  asOf: string;
}

/** A value of an indicator: its level, its growth or its acceleration. */
export function readingProvenance(
  reading: ReadingOut,
  part: 'level' | 'growth' | 'acceleration',
  told: Told,
): Provenance {
  const { reason, state_text, id } = reading;
  const title = part === 'level' ? reading.title : told.say(`${part}Of`, { title: reading.title });
  const value = reading[part];
  const found = valueProvenance(value, { title, indicator: id }, told);
  const lookUp = { indicator: id, asOf: told.asOf, isLevel: part === 'level' };
  if (reason === null) return { ...found, lookUp };
  const why: ProvenanceRow =
    value === null
      ? { name: 'reason', text: reason.text }
      : { name: 'state', text: `${state_text} · ${reason.text}` };
  return { ...found, lookUp, rows: [...found.rows, why] };
}

/** A value of the thesis that stands alone: in a history, beside a threshold. */
export function valueProvenance(
  value: ValueOut | null,
  of: { title: string; indicator: string },
  { say, locale, asOf }: Told,
): Provenance {
  return {
    ...{ title: of.title, value: value?.text ?? '', rows: value === null ? [] : rowsOf(value, say, locale) },
    href: withDay(`/indicators/${encodeURIComponent(of.indicator)}`, asOf),
    hrefWord: 'arithmetic',
    sources: [],
    lookUp: { indicator: of.indicator, asOf, isLevel: true },
  };
}

function rowsOf({ period, known_at, unverified }: ValueOut, say: Say<ProvenanceWord>, locale: Locale) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const rows: ProvenanceRow[] = [
    { name: 'period', text: formatDate(formatPeriod(period), locale) },
    { name: 'known', text: formatDate(known_at, locale) },
  ];
  if (unverified > 0)
    rows.push({ name: 'standing', text: say('unverified', { share: percent.format(unverified) }) });
  return rows;
}

function withDay(href: string, asOf: string): string {
  return asOf === '' ? href : `${href}${href.includes('?') ? '&' : '?'}as_of=${asOf}`;
}
