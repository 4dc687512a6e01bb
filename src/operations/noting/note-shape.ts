import { z } from 'zod';
import { locales } from '../../base/locale.ts';
import { modalities } from '../../base/vocabulary.ts';
import { claimShape } from '../shapes/claim.ts';
import { documentShape } from '../shapes/document.ts';

const quotationShape = z.object({
  start: z.int().describe('UTF-16 code units into the stored text.'),
  end: z.int(),
  quote: z.string().describe('The text from start to end, exactly.'),
  plain: z.string().describe('The quote without the markup inside it.'),
});

const wordingShape = z.record(z.enum(locales), z.string());
const claimIds = z.array(z.string()).describe('Ids of the claims in it.');

/** Everything a note shows is a span of the text; only the suggested sources are words of the thesis. */
export const noteShape = z.object({
  document: documentShape,
  summary: z
    .array(quotationShape.extend({ score: z.number(), claims: claimIds }))
    .describe(
      'The sentences that carry most, in the order of the text. Scores compare within one note only.',
    ),
  watch: z
    .array(quotationShape.extend({ cue: quotationShape.nullable(), claims: claimIds }))
    .describe('What the text says to watch. Without a cue it is a forecast that is watched.'),
  glossary: z.array(z.object({ term: quotationShape, meaning: quotationShape, sentence: quotationShape })),
  rules: z.array(z.object({ condition: quotationShape, outcome: quotationShape, sentence: quotationShape })),
  predictions: z.array(z.object({ claim: claimShape, sentence: quotationShape })),
  questions: z.array(quotationShape),
  to_verify: z.array(
    z.object({
      claim: claimShape.describe('The first of those that say the same.'),
      claims: z.array(z.string()).describe('Ids of all that say the same.'),
      sentence: quotationShape,
      subject: z.string().nullable(),
      metric: z.string().nullable(),
      period: z.string().nullable(),
      modality: z.enum(modalities).nullable(),
      speaker: z.string().nullable(),
      why: wordingShape.nullable().describe('Why the metric matters to the thesis.'),
      source: z
        .object({
          id: z.string(),
          name: wordingShape,
          concept: z.string().nullable(),
          url: z.string().nullable(),
        })
        .nullable()
        .describe('Where the number should first have appeared; null where the thesis knows no such place.'),
    }),
  ),
});

export type NoteOut = z.output<typeof noteShape>;
