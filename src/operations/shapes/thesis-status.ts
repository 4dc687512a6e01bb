import { z } from 'zod';
import { reasonShape, readingShape } from './reading.ts';
import { signalShape } from './signal.ts';
import { robustnessShape, stanceShape } from './stance.ts';

/** What `status` says: everything a first page shows. */
export const thesisStatusShape = z
  .object({
    thesis: z.object({ id: z.string(), title: z.string(), statement: z.string(), registered: z.string() }),
    as_of: z.string().describe('The instant it is said of, UTC.'),
    newest_known_at: z.string().nullable().describe('Newest thing known by then.'),
    stance: stanceShape.nullable().describe('Null where the thesis has no decision table.'),
    known: z.object({
      indicators: z.int().describe('Indicators with a value.'),
      of: z.int(),
      lifeline: z.int(),
      of_lifeline: z.int(),
      unverified: z.number().describe('Mean share of unverified input of those known.'),
    }),
    lifelines: z.array(
      z.object({ id: z.string(), title: z.string(), about: z.string(), readings: z.array(readingShape) }),
    ),
    signals: z
      .object({
        firing: z.array(signalShape),
        nearest: z.array(signalShape),
        counts: z.record(z.string(), z.int()),
      })
      .describe('Those that fire, are pending or resolving; of the rest those nearest to it.'),
    missing: z
      .array(z.object({ indicator: z.string(), title: z.string(), reason: reasonShape }))
      .describe('What has no value, and why.'),
    failed: z
      .array(z.object({ indicator: z.string(), title: z.string(), reason: reasonShape }))
      .describe('What has a value nothing may rest on, since a source of it could not be asked.'),
    faults: z.int().describe('Faults in the files of the thesis; `tightrope thesis check` names them.'),
    robustness: robustnessShape.nullable().describe('Null where not asked for.'),
  })
  .meta({ id: 'ThesisStatus' });
export type ThesisStatusOut = z.output<typeof thesisStatusShape>;
