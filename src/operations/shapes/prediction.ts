import { z } from 'zod';
import { claimShape } from './claim.ts';
import { evidenceRow } from './verdict.ts';

export const predictionShape = z
  .object({
    claim: claimShape,
    statement: z.string().describe('The sentence, as it stands in the text.'),
    speaker: z.string().nullable(),
    source: z.string().describe('The speaker, else the title of the text: whose record it counts in.'),
    made_on: z.string().nullable(),
    resolves_on: z.string().describe('The day after which it can be judged.'),
    outcome: z.enum(['open', 'came_true', 'failed', 'unresolvable']),
    evidence: z.array(evidenceRow).describe('What settled it; empty where nothing did.'),
    base_rate: z
      .object({ rate: z.number(), windows: z.int() })
      .nullable()
      .describe(
        'How often as much came about by itself in the past, of how many windows; null where unknown.',
      ),
  })
  .meta({ id: 'Prediction' });
export type PredictionOut = z.output<typeof predictionShape>;

export const trackRecordShape = z
  .object({
    source: z.string(),
    made: z.int(),
    open: z.int(),
    came_true: z.int(),
    failed: z.int(),
    unresolvable: z.int(),
    against_base: z
      .object({ of: z.int(), expected: z.number(), came_true: z.int() })
      .nullable()
      .describe('Of the settled ones with a known base rate; null where none is known.'),
  })
  .meta({ id: 'TrackRecord' });
export type TrackRecordOut = z.output<typeof trackRecordShape>;
