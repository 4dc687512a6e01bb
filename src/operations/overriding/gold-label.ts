import { z } from 'zod';
import { changes, claimKinds, modalities, overrideSlots } from '../../base/vocabulary.ts';
import { sentenceAround } from '../explaining/sentence-around.ts';
import type { CorrectedClaim } from './correct-claims.ts';

/** A claim as a line of labels (JSON Lines): what the scorer compares a reader with. */
export const labelShape = z
  .object({
    doc: z.string().describe('Logical id of the document.'),
    text_sha: z.string(),
    start: z.int(),
    end: z.int(),
    part: z.int(),
    said: z.array(z.enum(overrideSlots)).describe('The slots persons spoke of; the others are as found.'),
    quote: z.string(),
    occurrence: z.int().describe('Which occurrence of the quote in the text it is, from 0.'),
    sentence: z.string().describe('At most 300 characters.'),
    kind: z.enum(claimKinds),
    low: z.number().nullable(),
    high: z.number().nullable(),
    approx: z.boolean(),
    unit: z.string(),
    per: z.string().nullable(),
    subject: z.string().nullable(),
    metric: z.string().nullable(),
    period: z.string().nullable(),
    change: z.enum(changes).nullable(),
    modality: z.enum(modalities).nullable(),
    speaker: z.string().nullable(),
    note: z.string().optional().describe('What persons said of it.'),
  })
  .meta({ id: 'Label' });

export type Label = z.output<typeof labelShape>;

/** The label of a claim as persons have corrected it. */
export function goldLabel(claim: CorrectedClaim, text: string): Label {
  const { before, quote, after } = sentenceAround(text, claim);
  const reasons = [...new Set(claim.corrections.map(({ said }) => said.reason))];
  return {
    doc: claim.logicalId,
    text_sha: claim.textSha,
    start: claim.start,
    end: claim.end,
    part: claim.part,
    said: claim.corrections.map(({ said }) => said.slot),
    quote: claim.quote,
    occurrence: occurrenceOf(text, claim),
    sentence: shortened(before, quote, after),
    kind: claim.kind,
    low: claim.low,
    high: claim.high,
    approx: claim.approx,
    unit: claim.unit,
    per: claim.per,
    subject: claim.subject,
    metric: claim.metric,
    period: claim.period,
    change: claim.change,
    modality: claim.modality,
    speaker: claim.speaker,
    ...(reasons.length === 0 ? {} : { note: reasons.join('; ') }),
  };
}

/** Occurrences are counted as a search finds them, one after the other. */
function occurrenceOf(text: string, { start, quote }: { start: number; quote: string }): number {
  let count = 0;
  for (let at = text.indexOf(quote); at !== -1 && at < start; at = text.indexOf(quote, at + 1)) count += 1;
  return count;
}

const longest = 300;

function shortened(before: string, quote: string, after: string): string {
  const room = Math.max(0, longest - quote.length);
  const front = before.slice(Math.max(0, before.length - Math.max(room >> 1, room - after.length)));
  return `${front}${quote}${after}`.slice(0, longest);
}
