import { z } from 'zod';
import { readingShape } from './reading.ts';
import { signalShape } from './signal.ts';
import { thesisStatusShape } from './thesis-status.ts';
import { verdictShape } from './verdict.ts';

/** What the first page shows, in one answer: the status of the thesis with what stands around it. */
export const boardShape = thesisStatusShape
  .omit({ robustness: true })
  .extend({
    asked: z.string().nullable().describe('The day asked for; null: as of now.'),
    behind_days: z
      .int()
      .nullable()
      .describe('Days from the newest thing known to the day it is said of; null where nothing is known.'),
    sentence: z.string().describe('What the data say today, in one sentence made from them.'),
    rope: z
      .object({
        title: z.string(),
        unit: z.string(),
        above: z.object({ title: z.string(), indicator: z.string() }),
        below: z.object({ title: z.string(), indicator: z.string() }),
        points: z.array(
          z.object({
            period: z.string(),
            period_end: z.string(),
            above: z.number().nullable(),
            below: z.number().nullable(),
            provisional: z.boolean(),
          }),
        ),
        slack: z.object({ value: z.number(), text: z.string(), period: z.string() }).nullable(),
      })
      .nullable()
      .describe(
        'What is earned against what is laid down; the rope is what lies between. Null where unknown.',
      ),
    moved: z
      .object({
        since: z.string().describe('The day compared with.'),
        changes: z.array(
          z.object({
            kind: z.enum(['stance', 'signal', 'band', 'threshold', 'claim']),
            id: z.string(),
            title: z.string(),
            from: z.string(),
            to: z.string(),
            on: z.string().nullable(),
          }),
        ),
      })
      .describe('What changed since a day, the weightiest first.'),
    near: z
      .array(signalShape)
      .describe('Signals that do not fire, by the distance to their nearest threshold.'),
    claims: z.object({
      counts: z.record(z.string(), z.int()).describe('Verdicts by outcome.'),
      fallen: z
        .array(verdictShape)
        .describe('Claims that do not hold, the weightiest to the thesis first; ten at most.'),
    }),
    conflicts: z.array(z.object({ id: z.string(), title: z.string(), sides: z.array(z.string()) })),
    kills: z.array(
      z.object({
        id: z.string(),
        statement: z.string(),
        registered: z.string(),
        by: z.string().nullable(),
        status: z.enum(['holds_off', 'met', 'unknown', 'expired']),
        status_text: z.string(),
      }),
    ),
    calls: z
      .object({ open: z.int(), right: z.int(), wrong: z.int() })
      .describe('Own calls since registration.'),
    indicators: z.array(readingShape).describe('All of them, in the order of the groups.'),
    groups: z.array(z.object({ id: z.string(), title: z.string() })),
  })
  .meta({ id: 'Board' });
export type BoardOut = z.output<typeof boardShape>;
