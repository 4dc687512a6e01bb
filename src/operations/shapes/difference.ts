import { z } from 'zod';

const sideShape = z.object({ state: z.string(), text: z.string() });

export const differenceShape = z
  .object({
    from: z.string(),
    to: z.string(),
    stance: z
      .object({ from: sideShape, to: sideShape, changed: z.boolean() })
      .nullable()
      .describe('Null where the thesis has no decision table.'),
    signals: z.array(
      z.object({ id: z.string(), title: z.string(), kind: z.string(), from: sideShape, to: sideShape }),
    ),
    bands: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          from: sideShape,
          to: sideShape,
          value_text: z.string().nullable(),
        }),
      )
      .describe('Indicators whose band is another, or that became known or unknown.'),
    values: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          from_text: z.string().nullable(),
          to_text: z.string(),
          period: z.string(),
          known_at: z.string(),
        }),
      )
      .describe('Indicators with a newer value in the same band.'),
    amendments: z.array(
      z.object({
        id: z.string(),
        on: z.string(),
        what: z.string(),
        was: z.string(),
        now: z.string(),
        why: z.string(),
      }),
    ),
    recorded: z
      .object({ facts: z.int(), documents: z.int(), claims: z.int() })
      .describe(
        'What this ledger recorded since: facts of the last asking of each target, texts and their claims.',
      ),
  })
  .meta({ id: 'Difference' });
export type DifferenceOut = z.output<typeof differenceShape>;
