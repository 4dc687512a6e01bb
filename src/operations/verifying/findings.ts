import { outcomes, type Outcome } from '../../evidence/verdict.ts';
import { grouped } from '../../base/grouped.ts';
import type { FullDocument, Ledger, OverrideRow } from '../../ledger/ledger.ts';
import type { VerdictRow } from '../../ledger/verdict-record.ts';
import type { Sources } from '../../reader/note/sources.ts';
import type { Context } from '../context.ts';
import { claimAt } from '../overriding/claim-at.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { correctedDocument, everyCorrectedDocument } from '../overriding/corrected.ts';
import { placeInText } from '../overriding/place-in-text.ts';

export interface Finding {
  claim: CorrectedClaim;
  row: VerdictRow;
  /** A person's last word on it. */
  decision: OverrideRow<'verdict'> | undefined;
}

/** A text with what persons say of its claims. */
interface Corrected {
  document: FullDocument;
  claims: readonly CorrectedClaim[];
}

/**
 * What was found of the claims of one document, or of the newest version of every one, in the order of what matters to
 * the thesis: the numbers it hangs on first, what does not hold before what does, what cannot be settled last. `texts` are
 * those of every document where they are at hand already.
 */
export async function findings(
  context: Context,
  ledger: Ledger,
  { document, texts }: { document?: string | undefined; texts?: readonly Corrected[] | undefined } = {},
): Promise<Finding[]> {
  const asked = document === undefined ? null : (await ledger.document(document)).id;
  const at = texts?.find((one) => one.document.id === asked);
  const meant =
    asked === null
      ? (texts ?? (await everyCorrectedDocument(context, ledger)))
      : [at ?? (await correctedText(context, ledger, asked))];
  const verdicts = new Map(
    (await ledger.verdicts(asked === null ? {} : { documentId: asked })).map((row) => [row.claimId, row]),
  );
  const decisions = grouped(
    await ledger.decisions(asked === null ? {} : { document: asked }),
    ({ logicalId }) => logicalId,
  );
  const all: Finding[] = [];
  for (const { document: full, claims } of meant) {
    const decided = decisionsIn(decisions.get(full.logicalId) ?? [], full, claims);
    for (const claim of claims) {
      const row = verdicts.get(claim.id);
      if (row?.documentId === full.id && claim.standing !== 'rejected')
        all.push({ claim, row, decision: decided.get(claim.id) });
    }
  }
  return inOrder(all, await context.sources());
}

async function correctedText(context: Context, ledger: Ledger, id: string): Promise<Corrected> {
  const document = await ledger.document(id);
  const { claims } = await correctedDocument(context, ledger, document);
  return { document, claims };
}

/** The last decision on each claim of a text, in whatever version of the text it was made. */
function decisionsIn(
  decisions: readonly OverrideRow<'verdict'>[],
  full: FullDocument,
  claims: readonly CorrectedClaim[],
): Map<string, OverrideRow<'verdict'>> {
  const last = new Map<string, OverrideRow<'verdict'>>();
  for (const row of decisions) {
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
