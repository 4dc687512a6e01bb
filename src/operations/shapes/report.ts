import { z } from 'zod';

/** A part of a report: what a terminal, Markdown and HTML all lay out. */
const blockShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(
      z.object({
        title: z.string(),
        align: z.enum(['start', 'end']),
        flexible: z.boolean(),
      }),
    ),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('quote'), before: z.string(), quote: z.string(), after: z.string() }),
  z.object({ kind: z.literal('next'), text: z.string() }),
]);

export const reportShape = z
  .object({
    title: z.string().describe('The thesis.'),
    sentence: z.string().describe('What the data said that day.'),
    as_of: z.string().describe('The instant it is said of, UTC.'),
    made: z.string().describe('When it was written, UTC.'),
    blocks: z.array(blockShape),
    html: z
      .object({ path: z.string(), byte_count: z.int() })
      .nullable()
      .describe('The file that was written; null where none was asked for.'),
  })
  .meta({ id: 'Report' });
export type ReportOut = z.output<typeof reportShape>;
