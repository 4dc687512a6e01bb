import { intervalOf } from './precision.ts';
import { unverifiable } from './unverifiable.ts';
import type { Check, VerdictReason } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';
import type { EvidenceClaim } from './evidence-claim.ts';

/** Why nothing could be held against a claim: the first thing that is missing. Always says something. */
export const withoutEvidence: Check<VerifySight> = {
  id: 'claim.without_evidence',
  apply: (claim, sight) => unverifiable(claim, withoutEvidence.id, reasonOf(claim, sight), sight),
};

function reasonOf(claim: EvidenceClaim, sight: VerifySight): VerdictReason {
  if (claim.state === 'unlocated' || intervalOf(claim) === null) return 'no_quantity';
  if (claim.subjectId === null && claim.subject === null) return 'no_subject';
  if (claim.metric === null) return 'no_metric';
  if (notReported.has(claim.modality ?? '')) return 'not_reported';
  const told = claim.modality === 'reported' || claim.modality === 'history';
  const later = !told && claim.periodEnd !== null && claim.periodEnd > sight.today;
  if (later || (claim.period === null && ahead.has(claim.modality ?? ''))) return 'still_to_come';
  if (claim.subjectId === null) return 'subject_without_source';
  const { bases } = sight;
  const basis = bases.metrics.get(claim.metric);
  if (basis?.compare === 'dimension' || (basis !== undefined && bases.segments.has(claim.subjectId)))
    return 'needs_dimension';
  if (basis !== undefined) return 'subject_without_source';
  return sight.now.sourceFor(claim.subjectId, claim.metric) === null
    ? 'metric_without_source'
    : 'source_not_held';
}

const notReported: ReadonlySet<string> = new Set(['opinion', 'hypothetical', 'rule']);
const ahead: ReadonlySet<string> = new Set(['forecast', 'plan']);
