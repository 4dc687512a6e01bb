import { z } from 'zod';
import { slotNames } from '../../base/vocabulary.ts';
import { claimShape } from './claim.ts';
import { documentShape } from './document.ts';
import { factShape } from './fact.ts';

export const explanationShape = z.object({
  claim: claimShape,
  document: documentShape,
  sentence: z
    .object({ start: z.int(), end: z.int(), before: z.string(), quote: z.string(), after: z.string() })
    .describe('The sentence that holds the claim, in three pieces.'),
  slots: z.array(
    z.object({
      slot: z.enum(slotNames),
      value: z.string().nullable().describe('What the reader took it for; null where it found nothing.'),
      start: z.int().nullable(),
      end: z.int().nullable(),
      text: z.string().nullable().describe('The words it rests on.'),
      inferred_reason: z.string().nullable(),
      reason: z
        .string()
        .nullable()
        .describe("Why it was taken so without words of its own, in the reader's language."),
    }),
  ),
  comparable: z.array(claimShape).describe('Other claims with the same subject and metric, newest first.'),
  next: z.string().describe('The command that shows the claim in its document.'),
});

export const factExplanationShape = z.object({ fact: factShape });

export type Explanation = z.output<typeof explanationShape>;
