import { z } from 'zod';
import { conditionShape, signalKinds } from './signal.ts';
import { signalStates } from '../../thesis/signal.ts';
import { thesisStatusShape } from './thesis-status.ts';
import { verdictShape } from './verdict.ts';

/** What the first page shows, in one answer: the status of the thesis with what stands around it. */
export const boardShape = thesisStatusShape
  .omit({ robustness: true })
  .extend({
    asked: z.string().nullable().describe('The day asked for; null: as of now.'),
    newest_day: z
      .string()
      .nullable()
      .describe('Day of the newest thing held, whatever the day asked for; null where nothing is held.'),
    behind_days: z
      .int()
      .nullable()
      .describe(
        'Days from the newest thing held to the day it is said of; below zero where that day comes first. Null where nothing is held.',
      ),
    sentence: z.string().describe('What the data say, in one sentence made from them.'),
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
        gaps: z
          .array(
            z.object({
              side: z.enum(['above', 'below']),
              first: z.string(),
              last: z.string(),
              reason: z.string(),
            }),
          )
          .describe('Periods without a value between two that have one, and why.'),
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
            kind: z.enum(['stance', 'signal', 'band', 'known', 'threshold', 'claim']),
            id: z.string(),
            title: z.string(),
            from: z.string(),
            to: z.string(),
            on: z.string().nullable(),
          }),
        ),
        more: z.int().describe('Changes left out here.'),
        recorded: z
          .object({ facts: z.int(), documents: z.int(), claims: z.int() })
          .describe('What this ledger recorded since then, whenever it became known.'),
      })
      .describe('What changed since a day, the weightiest first.'),
    near: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          kind: z.enum(signalKinds),
          state: z.enum(signalStates),
          state_text: z.string(),
          known: z.number().describe('Share of its conditions that are known.'),
          condition: conditionShape.describe('The nearest of those that do not hold.'),
        }),
      )
      .describe(
        'Signals that do not fire, by how far a condition is from holding in usual yearly movements.',
      ),
    claims: z.object({
      counts: z.record(z.string(), z.int()).describe('Verdicts by outcome.'),
      unverified: z.int().nonnegative().describe('Claims nothing was found of yet: they wait for `verify`.'),
      fallen: z
        .array(verdictShape)
        .describe('Claims that do not hold, the weightiest to the thesis first; ten at most.'),
    }),
    conflicts: z.array(
      z.object({
        id: z.string(),
        subject: z.string(),
        metric: z.string(),
        period: z.string().nullable(),
        sides: z.array(z.string()).describe('Values as a person reads them.'),
      }),
    ),
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
    reviews_due: z
      .array(z.object({ id: z.string(), title: z.string(), due_on: z.string().nullable() }))
      .describe('Review sheets that are to be filled in; `due_on` null where nobody ever did.'),
    calls: z
      .object({ open: z.int(), right: z.int(), wrong: z.int() })
      .describe('Own calls since registration.'),
    fault_list: z
      .array(
        z.object({
          file: z.string(),
          line: z.int(),
          column: z.int(),
          message: z.string(),
          way_out: z.string(),
          loses: z.string().nullable().describe('What is left out because of it: `signal x`.'),
        }),
      )
      .describe('What is wrong in the files of the thesis; ten at most.'),
    stands: z
      .object({ indicators: z.int(), signals: z.int(), stance: z.boolean() })
      .describe('What of the thesis can be evaluated.'),
  })
  .meta({ id: 'Board' });
export type BoardOut = z.output<typeof boardShape>;
