import type { DerivedFact } from '../facts/derived-fact.ts';
import { filingUrl } from '../facts/filing-url.ts';
import type { EvidenceRow } from './verdict.ts';

/** `<entity>.<concept>.<shape>.<period end>`, as `explain` takes it. */
export function factIdOf(entity: string, fact: DerivedFact): string {
  return `${entity}.${fact.concept}.${fact.shape}.${fact.periodEnd}`;
}

/** A fact as evidence: of what was reckoned, the filing of its newest part. */
export function factRow(entity: string, fact: DerivedFact, said = ''): EvidenceRow {
  const newest = [...fact.inputs].sort((a, b) => (a.knownAt < b.knownAt ? 1 : -1))[0];
  const period = fact.fiscal ?? fact.calendar;
  return {
    kind: 'fact',
    factId: factIdOf(entity, fact),
    label: `${entity} ${fact.concept} ${period} ${fact.shape}${said === '' ? '' : ` (${said})`}`,
    valueText: fact.valueText ?? '',
    unit: fact.unit,
    periodStart: fact.periodStart,
    periodEnd: fact.periodEnd,
    sourceRef: newest?.sourceRef ?? '',
    url: newest === undefined ? null : filingUrl(newest.series, newest.sourceRef),
    knownAt: fact.knownAt,
  };
}
