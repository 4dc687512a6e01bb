import { join } from 'node:path';
import { z } from 'zod';
import { TightropeError } from '../../base/error.ts';
import type { FullDocument } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { claimAt } from '../overriding/claim-at.ts';
import { proposalShape, type KeptProposalOut, type ProposalOut } from '../shapes/assist.ts';
import { openSlots } from './open-slots.ts';
import type { Proposal } from './proposals.ts';

const storedShape = proposalShape.extend({ kept_at: z.string() });
const fileShape = z.object({ version: z.literal(1), proposals: z.array(storedShape) });

export type StoredProposal = z.output<typeof storedShape>;

/**
 * The proposals a person kept of a document, oldest first: in a file of the workspace, apart from the reader's findings
 * and from what persons say, and of no effect on either. Throws proposals_malformed.
 */
export async function keptProposals(context: Context, documentId: string): Promise<StoredProposal[]> {
  const path = pathOf(context, documentId);
  let bytes: Uint8Array;
  try {
    bytes = await context.files.read(path, mostBytes);
  } catch (error) {
    if (error instanceof TightropeError && error.data.code === 'file_not_found') return [];
    throw error;
  }
  try {
    return fileShape.parse(JSON.parse(new TextDecoder().decode(bytes))).proposals;
  } catch (cause) {
    throw new TightropeError('proposals_malformed', { at: path, cause });
  }
}

/** Puts these in the place of what was kept, whole or not at all. */
export async function keepProposals(
  context: Context,
  documentId: string,
  proposals: readonly StoredProposal[],
): Promise<void> {
  const file: z.output<typeof fileShape> = { version: 1, proposals: [...proposals] };
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
  await context.files.write(pathOf(context, documentId), [bytes]);
}

export function proposalOut({ claim, ...proposal }: Proposal, text: string): ProposalOut {
  return {
    id: proposal.id,
    text_sha: claim.textSha,
    start: claim.start,
    end: claim.end,
    part: claim.part,
    quantity: claim.quote,
    slot: proposal.slot,
    value: proposal.value,
    found: claim[proposal.slot],
    quote: text.slice(proposal.start, proposal.end),
    quote_start: proposal.start,
    quote_end: proposal.end,
    model: proposal.model,
  };
}

/** Whether a kept proposal still holds: its words stand where they stood, and nothing has filled its slot. */
export function stateOf(
  proposal: ProposalOut,
  { text, textSha }: Pick<FullDocument, 'text' | 'textSha'>,
  claims: readonly CorrectedClaim[],
): KeptProposalOut['state'] {
  const claim = proposal.text_sha === textSha ? claimAt(claims, proposal) : null;
  const stands =
    text.slice(proposal.start, proposal.end) === proposal.quantity &&
    text.slice(proposal.quote_start, proposal.quote_end) === proposal.quote;
  if (claim === null || !stands) return 'outdated';
  return openSlots(claim).includes(proposal.slot) ? 'open' : 'filled';
}

const mostBytes = 64 * 1024 * 1024;

function pathOf({ home }: Context, documentId: string): string {
  return join(home.path, 'proposals', `${documentId}.json`);
}
