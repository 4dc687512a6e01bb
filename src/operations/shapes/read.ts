import { z } from 'zod';
import { claimShape } from './claim.ts';
import { rejectedShape } from './rejected.ts';
import { documentShape, entityShape, segmentShape } from './document.ts';

export const readShape = z.object({
  document: documentShape,
  claims: z.array(claimShape),
  entities: z.array(entityShape),
  segments: z.array(segmentShape),
  added: z
    .enum(['document', 'reading', 'nothing', 'not_stored'])
    .describe('document: new bytes; reading: known bytes, read anew; nothing: both were there already.'),
  rejected: z
    .array(rejectedShape)
    .optional()
    .describe('Numbers that are no claims, with the reason, where they were asked for.'),
  text: z.string().optional().describe('The stored text, where it was asked for.'),
});

export type ReadData = z.output<typeof readShape>;
