import { z } from 'zod';
import { changes, claimKinds, claimStates, modalities, slotNames, standings } from '../../base/vocabulary.ts';
import { correctionShape } from './override.ts';

/** A claim as every surface shows it. Offsets are UTF-16 code units into the document's stored text. */
export const claimShape = z
  .object({
    id: z.string(),
    document: z.string().describe('Id (SHA-256) of the document.'),
    document_title: z.string().nullable(),
    start: z.int(),
    end: z.int(),
    part: z.int(),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    kind: z.enum(claimKinds),
    low: z.number().nullable().describe('Base units; null where the lower side is open.'),
    high: z.number().nullable(),
    low_text: z.string().nullable().describe('The same as an exact decimal.'),
    high_text: z.string().nullable(),
    approx: z.boolean(),
    unit: z.string(),
    currency: z.string().nullable(),
    per: z.string().nullable(),
    subject: z.string().nullable(),
    subject_id: z.string().nullable(),
    metric: z.string().nullable(),
    period: z.string().nullable(),
    period_start: z.string().nullable(),
    period_end: z.string().nullable(),
    change: z.enum(changes).nullable(),
    modality: z.enum(modalities).nullable(),
    speaker: z.string().nullable(),
    state: z.enum(claimStates),
    standing: z
      .enum(standings)
      .describe(
        'found: by the reader; rejected: found, but a person says it is no claim; added: by a person.',
      ),
    reader_version: z.string(),
    recorded_at: z.string().nullable().describe('UTC; null where the claim was not stored.'),
    slots: z.array(
      z.object({
        slot: z.enum(slotNames),
        start: z.int().nullable(),
        end: z.int().nullable(),
        inferred_reason: z.string().nullable(),
      }),
    ),
    corrections: z
      .array(correctionShape)
      .describe('What a person put in the place of what the reader found, and what that was.'),
  })
  .meta({ id: 'Claim' });

export type ClaimOut = z.output<typeof claimShape>;
