import { TightropeError } from '../../base/error.ts';
import type { FullDocument, Ledger, NewOverride, OverrideRow } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { correctedDocument } from '../overriding/corrected.ts';
import { saidValues } from '../overriding/said-values.ts';
import { keepProposals, keptProposals, stateOf, type StoredProposal } from './kept-proposals.ts';

export interface Decision {
  /** Ids of kept proposals, or their beginnings. */
  accept: readonly string[];
  drop: readonly string[];
  author: string | null;
}

/**
 * A person's word on kept proposals: those accepted become overrides, all of them or none, and neither they nor the
 * dropped ones are kept any longer. Rejects with proposal_not_found, proposal_outdated.
 */
export async function decideProposals(
  context: Context,
  ledger: Ledger,
  document: FullDocument,
  { accept, drop, author }: Decision,
): Promise<OverrideRow[]> {
  const kept = await keptProposals(context, document.id);
  const accepted = new Set(accept.map((id) => keptBy(kept, id)));
  const dropped = new Set(drop.map((id) => keptBy(kept, id)));
  const { claims } = await correctedDocument(context, ledger, document);
  const slots = new Set<string>();
  for (const one of accepted) {
    const slot = `${one.start} ${one.end} ${one.part} ${one.slot}`;
    // of two values for one slot a person must choose
    if (stateOf(one, document, claims) !== 'open' || slots.has(slot))
      throw new TightropeError('proposal_outdated', { at: one.id });
    slots.add(slot);
  }
  const lexicon = await context.lexicon();
  const entries = [...accepted].map((one): NewOverride => {
    const { start, end, part, slot, model } = one;
    const value = saidValues({ [slot]: one.value }, lexicon, context.locale)[slot] ?? one.value;
    const place = { documentId: document.id, textSha: document.textSha, start, end, part };
    return { ...place, slot, value, reason: `proposed by ${model}, accepted: "${one.quote}"`, author };
  });
  const said = entries.length === 0 ? [] : await ledger.override(entries);
  const left = kept.filter((one) => !accepted.has(one) && !dropped.has(one));
  await keepProposals(context, document.id, left);
  return said;
}

function keptBy(kept: readonly StoredProposal[], reference: string): StoredProposal {
  const found = kept.filter(({ id }) => id.startsWith(reference.toLowerCase()));
  const [only, ...others] = found;
  if (only === undefined || others.length > 0)
    throw new TightropeError('proposal_not_found', { at: reference });
  return only;
}
