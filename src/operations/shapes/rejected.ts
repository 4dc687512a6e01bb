import { z } from 'zod';
import { rejectionReasons } from '../../base/vocabulary.ts';

/** A number that was found and is no claim. */
export const rejectedShape = z
  .object({
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    reason: z.enum(rejectionReasons),
    why: z.string().describe("The reason in the reader's language."),
  })
  .meta({ id: 'RejectedNumber' });

export type RejectedOut = z.output<typeof rejectedShape>;
