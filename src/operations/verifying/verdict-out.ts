import type { Locale } from '../../base/locale.ts';
import type { EvidenceRow, Outcome, VerdictReason } from '../../evidence/verdict.ts';
import type { OverrideRow } from '../../ledger/ledger.ts';
import type { VerdictRow } from '../../ledger/verdict-record.ts';
import { lineage } from '../../reader/note/lineage.ts';
import type { Sources } from '../../reader/note/sources.ts';
import { suggestSource } from '../../reader/note/suggest-source.ts';
import type { Context } from '../context.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { claimOut } from '../shapes/from-ledger.ts';
import type { TodoOut, VerdictOut } from '../shapes/verdict.ts';
import { ruleWords, verdictReasonWords } from '../wording/verdicts.ts';
import { entitiesOf } from './entities-of.ts';
import { evidenceOut, type Naming } from './evidence-out.ts';

export interface Thesis extends Naming {
  sources: Sources;
}

/** What names and settles the findings of one run. */
export async function thesisOf(context: Pick<Context, 'lexicon' | 'sources' | 'concepts'>): Promise<Thesis> {
  const [lexicon, sources, concepts] = [context.lexicon(), context.sources(), context.concepts()];
  return { lexicon: await lexicon, sources: await sources, concepts: await concepts };
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
    evidence: (JSON.parse(row.evidence) as EvidenceRow[]).map((one) => evidenceOut(one, thesis, locale)),
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
  { lexicon, sources }: Pick<Thesis, 'lexicon' | 'sources'>,
  locale: Locale,
): TodoOut['source'] {
  const byId = entitiesOf(lexicon);
  const source = suggestSource(claim, lineage(claim.subjectId, byId), sources.sources);
  return source === null ? null : { id: source.id, name: source.name[locale], url: source.url };
}
