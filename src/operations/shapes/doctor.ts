import { z } from 'zod';
import { checkNames, checkStates } from '../doctoring/finding.ts';

export const doctorShape = z.object({
  ok: z.boolean().describe('No check failed; warnings may be there.'),
  checks: z.array(
    z.object({
      check: z.enum(checkNames),
      state: z.enum(checkStates),
      detail: z.string().describe("What was found, in the reader's language."),
      way_out: z.string().nullable().describe('What to do, where there is something to do.'),
    }),
  ),
});

export type DoctorData = z.output<typeof doctorShape>;
