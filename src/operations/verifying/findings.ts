import { outcomes, type Outcome } from '../../evidence/verdict.ts';
import type { FullDocument, Ledger, OverrideRow } from '../../ledger/ledger.ts';
import type { VerdictRow } from '../../ledger/verdict-record.ts';
import type { Sources } from '../../reader/note/sources.ts';
import type { Context } from '../context.ts';
import { claimAt } from '../overriding/claim-at.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { correctedDocument } from '../overriding/corrected.ts';
import { placeInText } from '../overriding/place-in-text.ts';

export interface Finding {
  claim: CorrectedClaim;
  row: VerdictRow;
  /** A person's last word on it. */
  decision: OverrideRow<'verdict'> | undefined;
}

/**
 * What was found of the claims of one document, or of the newest version of every one, in the order of what matters to
 * the thesis: the numbers it hangs on first, what does not hold before what does, what cannot be settled last.
 */
export async function findings(context: Context, ledger: Ledger, document?: string): Promise<Finding[]> {
  const ids =
    document === undefined
      ? (await ledger.documents({ all: true })).rows.map(({ id }) => id)
      : [(await ledger.document(document)).id];
  const all: Finding[] = [];
  for (const id of ids) {
    const rows = new Map((await ledger.verdicts({ documentId: id })).map((row) => [row.claimId, row]));
    if (rows.size === 0) continue;
    const full = await ledger.document(id);
    const { claims } = await correctedDocument(context, ledger, full);
    const decided = await decisionsIn(ledger, full, claims);
    for (const claim of claims) {
      const row = rows.get(claim.id);
      if (row !== undefined && claim.standing !== 'rejected')
        all.push({ claim, row, decision: decided.get(claim.id) });
    }
  }
  return inOrder(all, await context.sources());
}

/** The last decision on each claim of a text, in whatever version of the text it was made. */
async function decisionsIn(
  ledger: Ledger,
  full: FullDocument,
  claims: readonly CorrectedClaim[],
): Promise<Map<string, OverrideRow<'verdict'>>> {
  const last = new Map<string, OverrideRow<'verdict'>>();
  for (const row of await ledger.decisions({ logicalIds: [full.logicalId] })) {
    const place = placeInText(row, full);
    const claim = place === null ? null : claimAt(claims, { ...place, part: row.part });
    if (claim !== null) last.set(claim.id, row);
  }
  return last;
}

/** What holds for a person: their word, or else the finding. */
export function standingOutcome({ row, decision }: Finding): Outcome {
  return (decision?.value ?? row.outcome) as Outcome;
}

/** Claims by outcome, a person's word before the finding. */
export function countsOf(found: readonly Finding[]): Record<Outcome, number> {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const one of found) counts[standingOutcome(one)] += 1;
  return counts;
}

function inOrder(all: readonly Finding[], { matters }: Sources): Finding[] {
  const weight = ({ claim, row }: Finding): number => {
    const matter = claim.metric === null ? undefined : matters.get(claim.metric);
    const settled = row.outcome === 'unverifiable' ? 100 : 0;
    const rank = matter === undefined ? 20 : matter.lifeline ? 0 : 10;
    return settled + rank + urgency.indexOf(row.outcome as Outcome);
  };
  return all
    .map((finding, index) => ({ finding, weight: weight(finding), index }))
    .sort((a, b) => a.weight - b.weight || a.index - b.index)
    .map(({ finding }) => finding);
}

const first: readonly Outcome[] = ['contradicted', 'condition_not_met', 'conflicting', 'confirmed'];
const urgency: readonly Outcome[] = [...first, ...outcomes.filter((outcome) => !first.includes(outcome))];
