import type { CitedFact } from '../../evidence/cited-fact.ts';
import { endOfDay } from '../../facts/as-known-at.ts';
import { dayNumber } from '../../facts/period.ts';
import type { VerdictRow } from '../../ledger/verdict-record.ts';
import type { LexiconMetric } from '../../reader/lexicon.ts';
import type { Standing } from '../../thesis/point.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { insideUnit } from './inside-unit.ts';

/** A number stated of a subject outside filings and series: cited by the thesis, or located in a text. */
export interface Figure {
  kind: 'cited' | 'claim';
  id: string;
  label: string;
  subjects: readonly string[];
  metrics: readonly string[];
  /** What is counted, in the words of its source. */
  basis: string;
  unit: string;
  low: number;
  high: number;
  firstDay: number | null;
  lastDay: number;
  /** UTC, milliseconds. */
  knownAt: number;
  standing: Standing;
}

export function citedFigure(fact: CitedFact): Figure {
  const { unit, factor } = insideUnit(fact.unit);
  return {
    ...{ kind: 'cited', id: fact.id, label: fact.source },
    ...{ subjects: fact.entities, metrics: fact.metrics, basis: fact.basis },
    ...{ unit, low: fact.low * factor, high: fact.high * factor },
    ...{ firstDay: null, lastDay: lastDayOfLabel(fact.period) ?? dayNumber(fact.knownAt) },
    ...{ knownAt: Date.parse(endOfDay(fact.knownAt, 'UTC')), standing: fact.standing },
  };
}

/**
 * A located claim that states a level as having been; null for what is foretold, supposed or ruled, for a change, for one that
 * a person rejected, that is contradicted, superseded or in conflict.
 */
export function claimFigure(
  claim: CorrectedClaim,
  verdict: Pick<VerdictRow, 'outcome'> | undefined,
  metrics: ReadonlyMap<string, LexiconMetric>,
): Figure | null {
  const { low, high, metric, subjectId } = claim;
  if (claim.state !== 'located' || claim.standing === 'rejected' || claim.change !== null) return null;
  if (metric === null || subjectId === null || claim.per !== null) return null;
  if (claim.modality !== null && !stating.has(claim.modality)) return null;
  if (verdict !== undefined && refuted.has(verdict.outcome)) return null;
  const from = low ?? high;
  const to = high ?? low;
  if (from === null || to === null) return null;
  const { unit, factor } = insideUnit(claim.currency ?? claim.unit);
  const end = claim.periodEnd ?? claim.documentPublishedAt;
  const said = claim.documentPublishedAt;
  return {
    ...{ kind: 'claim', id: claim.id, label: claim.documentTitle ?? claim.logicalId },
    ...{ subjects: [subjectId], metrics: [metric] },
    basis: `${metrics.get(metric)?.basis ?? ''} ${claim.quote}`,
    ...{ unit, low: Math.min(from, to) * factor, high: Math.max(from, to) * factor },
    firstDay: claim.periodStart === null ? null : dayNumber(claim.periodStart),
    lastDay: dayNumber(end ?? claim.recordedAt.slice(0, 10)),
    knownAt: Date.parse(said === null ? claim.recordedAt : endOfDay(said, 'UTC')),
    standing: verdict?.outcome === 'confirmed' ? 'confirmed' : 'unverified',
  };
}

const stating: ReadonlySet<string> = new Set(['reported', 'estimate', 'history']);
const refuted: ReadonlySet<string> = new Set(['contradicted', 'superseded', 'conflicting']);

/** Last day of `2025`, `2025-Q3`, `2025-09`, a day; null where it is none of these. */
function lastDayOfLabel(label: string | null): number | null {
  const parts = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(label ?? '');
  if (!parts) return null;
  const [, year = '', quarter, month, day] = parts;
  if (day !== undefined) return dayNumber(label ?? '');
  const months = quarter === undefined ? Number(month ?? 12) : Number(quarter) * 3;
  return Date.UTC(Number(year), months, 0) / 86_400_000;
}
