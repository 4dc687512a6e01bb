import { z } from 'zod';
import { overrideSlots } from '../../base/vocabulary.ts';

/** One word of a person on one slot at one place; a row of the ledger. */
export const overrideShape = z
  .object({
    id: z.string(),
    anchor: z.string().describe('The same for everything said of one place in one text.'),
    document: z.string().describe('Id of the document it was said of.'),
    logical_id: z.string().describe('The same for every version of that document.'),
    text_sha: z.string().describe('SHA-256 of the text its offsets count in.'),
    start: z.int(),
    end: z.int(),
    part: z.int(),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    slot: z.enum(overrideSlots),
    value: z
      .string()
      .nullable()
      .describe('"none": the text gives none; of the slot claim: claim or not_a_claim; null: withdrawn.'),
    reason: z.string(),
    author: z.string().nullable(),
    at: z.string().describe('UTC.'),
    n: z.int().describe('Counts what was said of this slot at this place, from 1.'),
  })
  .meta({ id: 'Override' });

export type OverrideOut = z.output<typeof overrideShape>;

/** What holds of a slot because a person said so, beside what the reader had found. */
export const correctionShape = z
  .object({
    slot: z.enum(overrideSlots),
    value: z.string(),
    found: z.string().nullable().describe('What the reader found; null where it found nothing.'),
    reason: z.string(),
    author: z.string().nullable(),
    at: z.string().describe('UTC.'),
    override: z.string().describe('Id of the override.'),
  })
  .meta({ id: 'Correction' });
