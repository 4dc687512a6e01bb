import { z } from 'zod';
import { proposalSlots } from '../assisting/open-slots.ts';
import { refusalReasons } from '../assisting/refusal.ts';

export const proposalShape = z
  .object({
    id: z.string(),
    text_sha: z.string().describe('SHA-256 of the text its offsets count in.'),
    start: z.int().describe('Of the quantity.'),
    end: z.int(),
    part: z.int(),
    quantity: z.string().describe('The words of the claim, as the reader found them.'),
    slot: z.enum(proposalSlots),
    value: z.string().describe('Read from the quote, or one of the metrics and modalities there are.'),
    found: z.string().nullable().describe('What the reader found for the slot.'),
    quote: z.string().describe('The words of the text that show it, exactly as they stand there.'),
    quote_start: z.int(),
    quote_end: z.int(),
    model: z.string(),
  })
  .meta({ id: 'Proposal' });

export type ProposalOut = z.output<typeof proposalShape>;

/** Open: it can be accepted; filled: its slot has a value by now; outdated: its place in the text is gone. */
const keptStates = ['open', 'filled', 'outdated'] as const;

export const keptProposalShape = proposalShape
  .extend({ kept_at: z.string().describe('UTC.'), state: z.enum(keptStates) })
  .meta({ id: 'KeptProposal' });

export type KeptProposalOut = z.output<typeof keptProposalShape>;

export const modelShape = z.object({
  name: z.string().describe('As it is set.'),
  host: z.string().describe('Where the text goes.'),
  local: z.boolean().describe('Whether that is this computer.'),
  missing_key: z.string().nullable().describe('The setting that should hold its key and is empty.'),
});

export const modelStateShape = z
  .object({ state: z.enum(['none', 'ready', 'key_missing', 'malformed']), host: z.string().nullable() })
  .describe('Whether a language model is set. It is no source: nothing it says is a fact.');

export type ModelOut = z.output<typeof modelShape>;

export const questionShape = z.object({
  start: z.int().describe('The part of the text that leaves, in UTF-16 code units.'),
  end: z.int(),
  quantities: z.int(),
  characters: z.int().describe('Everything that leaves with it, the instructions included.'),
  answer: z
    .enum(['asked', 'kept', 'none'])
    .describe('asked: now; kept: when the same was asked before; none: nothing has left.'),
  prompt: z.string(),
});

export type QuestionOut = z.output<typeof questionShape>;

export const refusedShape = z.object({
  number: z.int().nullable().describe('Of the quantity, in its question.'),
  slot: z.enum(proposalSlots).nullable(),
  value: z.string().nullable(),
  quote: z.string().describe('What the model gave; its beginning.'),
  reason: z.enum(refusalReasons),
  reason_text: z.string().describe("In the reader's language."),
});

export type RefusedOut = z.output<typeof refusedShape>;
