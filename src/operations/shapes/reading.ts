import { z } from 'zod';
import { bandLevels, readingStates } from '../../thesis/indicator.ts';
import { cadences } from '../../thesis/point.ts';

/** A value with its range, its period and the words a person reads. Percentages are fractions; `text` says `45.0 %`. */
const valueShape = z
  .object({
    value: z.number(),
    low: z.number().describe('Equal to `value` where the number is exact.'),
    high: z.number(),
    positive: z
      .number()
      .nullable()
      .describe(
        'Of a range: how probable it is that the value lies above zero, each input even over its range.',
      ),
    unverified: z.number().describe('Share of its inputs that rest on claims nobody confirmed, 0 to 1.'),
    period: z.string().describe('`2026Q2`, `2026-03`, a day.'),
    period_end: z.string(),
    known_at: z.string(),
    text: z.string().describe("In the reader's language, with its unit."),
  })
  .meta({ id: 'Value' });
export type ValueOut = z.output<typeof valueShape>;

const thresholdShape = z
  .object({
    at: z.number(),
    at_text: z.string(),
    level: z.enum(bandLevels).describe('From here upwards.'),
    why: z.string(),
    origin: z.string(),
    since: z.string(),
  })
  .meta({ id: 'Threshold' });

/** Why something is not known, and the way out where there is one. */
export const reasonShape = z
  .object({
    code: z.string(),
    of: z.array(z.string()).describe('Series, concepts or members it is about.'),
    text: z.string(),
    way: z.string().nullable().describe('A command or a source that would bring it.'),
  })
  .meta({ id: 'Reason' });
export type ReasonOut = z.output<typeof reasonShape>;

/** `[last day of the period, value]`, oldest first. */
const sparkShape = z.array(z.tuple([z.string(), z.number()]));

/** One indicator as a board shows it. */
export const readingShape = z
  .object({
    id: z.string(),
    title: z.string(),
    group: z.string(),
    role: z.enum(['lifeline', 'periphery']),
    unit: z.string(),
    cadence: z.enum(cadences),
    direction: z.enum(['higher_is_better', 'higher_is_worse', 'neither']),
    state: z.enum(readingStates),
    state_text: z.string(),
    reason: reasonShape.nullable().describe('Why the state is not `ok`.'),
    level: valueShape.nullable(),
    growth: valueShape.nullable(),
    acceleration: valueShape.nullable(),
    band: z.enum(bandLevels).nullable(),
    band_text: z.string().nullable(),
    band_rank: z.int().nullable().describe('0 calm, 1 watch, 2 strained, 3 critical.'),
    next: z
      .object({
        at: z.number(),
        level: z.enum(bandLevels),
        distance: z.number().describe('Threshold less value, in the unit of the indicator.'),
        text: z.string(),
      })
      .nullable()
      .describe('The nearest threshold that would change the band.'),
    age_days: z.int().nullable().describe('From the end of the period to the day asked about.'),
    fresh_days: z.int().nullable().describe('Days after which it is stale.'),
    spark: sparkShape.describe('The newest values as known at the date, 24 at most.'),
  })
  .meta({ id: 'Reading' });
export type ReadingOut = z.output<typeof readingShape>;

/** What an indicator says of itself; with `--history` what it was. */
export const indicatorDetailShape = z
  .object({
    id: z.string(),
    about: z.string(),
    why: z.string(),
    counter: z.string().describe('What speaks against reading it that way.'),
    growth: z.enum(['relative', 'difference', 'none']),
    least: z.string().describe('The least standing of what it rests on.'),
    answers: z.array(z.string()),
    base: z.enum(bandLevels).nullable(),
    thresholds: z.array(thresholdShape),
    amendments: z.array(
      z.object({ on: z.string(), what: z.string(), was: z.string(), now: z.string(), why: z.string() }),
    ),
    file: z.string(),
    line: z.int(),
    history: z
      .array(
        z.object({
          period: z.string(),
          period_end: z.string(),
          value: z.number(),
          low: z.number(),
          high: z.number(),
          provisional: z.boolean(),
          known_at: z.string(),
        }),
      )
      .nullable()
      .describe('Every period as known at the date, oldest first; null where not asked for.'),
    vintages: z
      .array(
        z.object({
          known_at: z.string(),
          period: z.string(),
          value: z.number().nullable(),
        }),
      )
      .nullable()
      .describe('Every change in the order in which it became known; null where not asked for.'),
  })
  .meta({ id: 'IndicatorDetail' });
export type IndicatorDetailOut = z.output<typeof indicatorDetailShape>;
