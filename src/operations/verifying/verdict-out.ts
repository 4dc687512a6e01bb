import type { Locale } from '../../base/locale.ts';
import type { EvidenceRow, Outcome, VerdictReason } from '../../evidence/verdict.ts';
import type { OverrideRow } from '../../ledger/ledger.ts';
import type { VerdictRow } from '../../ledger/verdict-record.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import { lineage } from '../../reader/note/lineage.ts';
import type { Sources } from '../../reader/note/sources.ts';
import { suggestSource } from '../../reader/note/suggest-source.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { claimOut } from '../shapes/from-ledger.ts';
import type { EvidenceOut, TodoOut, VerdictOut } from '../shapes/verdict.ts';
import { ruleWords, verdictReasonWords } from '../wording/verdicts.ts';

export interface Thesis {
  lexicon: Lexicon;
  sources: Sources;
}

/** A finding with its claim, what would settle it, and what a person decided. */
export function verdictOut(
  row: VerdictRow,
  claim: CorrectedClaim,
  decision: OverrideRow<'verdict'> | undefined,
  thesis: Thesis,
  locale: Locale,
): VerdictOut {
  const reason = row.reason as VerdictReason | null;
  const matters = claim.metric === null ? undefined : thesis.sources.matters.get(claim.metric);
  return {
    claim: claimOut(claim),
    outcome: row.outcome as Outcome,
    rule: row.rule,
    rule_text: ruleWords[row.rule]?.[locale] ?? row.rule,
    reason,
    reason_text: reason === null ? null : verdictReasonWords[reason][locale],
    ratio: row.ratio,
    tolerance: row.tolerance,
    evidence: (JSON.parse(row.evidence) as EvidenceRow[]).map(evidenceOut),
    would_settle: row.outcome === 'unverifiable' ? settling(claim, thesis, locale) : null,
    matters: matters?.why[locale] ?? null,
    recorded_at: row.recordedAt,
    times_changed: row.n - 1,
    person:
      decision === undefined || decision.value === null
        ? null
        : {
            outcome: decision.value as Outcome,
            reason: decision.reason,
            author: decision.author,
            at: decision.at,
          },
  };
}

/** The source of the thesis in which a claim could be looked up. */
export function settling(
  claim: Pick<CorrectedClaim, 'metric' | 'currency' | 'unit' | 'subjectId'>,
  { lexicon, sources }: Thesis,
  locale: Locale,
): TodoOut['source'] {
  const byId = entitiesOf(lexicon);
  const source = suggestSource(claim, lineage(claim.subjectId, byId), sources.sources);
  return source === null ? null : { id: source.id, name: source.name[locale], url: source.url };
}

const known = new WeakMap<Lexicon, ReadonlyMap<string, Lexicon['entities'][number]>>();

function entitiesOf(lexicon: Lexicon): ReadonlyMap<string, Lexicon['entities'][number]> {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const byId = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
  known.set(lexicon, byId);
  return byId;
}

export function evidenceOut(row: EvidenceRow): EvidenceOut {
  switch (row.kind) {
    case 'fact':
      return {
        kind: 'fact',
        fact_id: row.factId,
        label: row.label,
        value_text: row.valueText,
        unit: row.unit,
        period_start: row.periodStart,
        period_end: row.periodEnd,
        source_ref: row.sourceRef,
        url: row.url,
        known_at: row.knownAt,
      };
    case 'claim':
      return {
        kind: 'claim',
        claim_id: row.claimId,
        document_id: row.documentId,
        quote: row.quote,
        value: row.value,
        unit: (row as { unit?: string }).unit ?? '', // kept without one by checks before version 2
        said: row.said,
      };
    case 'arithmetic':
      return { kind: 'arithmetic', expression: row.expression, value_text: row.valueText, unit: row.unit };
    case 'table':
      return {
        kind: 'table',
        table_id: row.tableId,
        row: [...row.row],
        source_ref: row.sourceRef,
        url: row.url,
      };
    case 'cited':
      return {
        kind: 'cited',
        id: row.id,
        value_text: row.valueText,
        unit: row.unit,
        source: row.source,
        url: row.url,
      };
  }
}
