import { z } from 'zod';

/** `episode`: no points, and a row of the table for each episode. */
export const replaySteps = ['day', 'week', 'month', 'episode'] as const;

const rateShape = z.object({
  count: z.int(),
  of: z.int(),
  share: z.number().nullable(),
  interval: z
    .object({ low: z.number(), high: z.number() })
    .nullable()
    .describe('Wilson at 95 %; null where what is counted overlaps.'),
});

const tallyShape = z.object({
  episodes: z.int(),
  overlapping: z.int().describe('Windows that overlap one counted before: shown, not counted once more.'),
  open: z.int(),
  not_covered: z.int(),
  followed: rateShape,
  false_alarms: z.int(),
  lead_days: z.object({ median: z.number(), least: z.number(), most: z.number() }).nullable(),
});

const episodeShape = z.object({
  from: z.string(),
  to: z.string().nullable().describe('Null where it still lasted at the end of what was asked.'),
  days: z.int(),
  what: z.string().describe('A stance, a band, `firing`.'),
  text: z.string(),
  call: z.boolean().describe('Made after the rule was registered; else a replay in hindsight.'),
  verdict: z.enum(['followed', 'did_not_follow', 'open', 'not_covered']).nullable(),
  verdict_text: z.string().nullable(),
  followed_on: z.string().nullable(),
  lead_days: z.int().nullable(),
  until: z
    .string()
    .nullable()
    .describe('Day by which it must have followed; null where nothing is forecast.'),
  overlaps: z.boolean().describe('Its window overlaps one counted before: shown, not counted once more.'),
});

export const replayShape = z
  .object({
    kind: z.enum(['indicator', 'signal', 'stance']),
    id: z.string(),
    title: z.string(),
    from: z.string(),
    to: z.string(),
    known_from: z
      .string()
      .nullable()
      .describe('First day of which anything is known of it; null where nothing ever was.'),
    every: z.enum(replaySteps).describe('Step of the points.'),
    registered: z
      .string()
      .describe('What it says of earlier days is a replay, what it says after is a call.'),
    episodes: z.array(episodeShape).describe('Oldest first.'),
    judged: z
      .object({
        outcome: z.string(),
        within_days: z.int(),
        calls: tallyShape,
        replayed: tallyShape,
        base: z.object({ windows: rateShape, days: rateShape }).describe('How often it followed anyway.'),
      })
      .nullable()
      .describe('Null where it forecasts nothing.'),
    days: z
      .array(z.object({ what: z.string(), text: z.string(), days: z.int(), share: z.number() }))
      .describe('How long it was what.'),
    points: z
      .array(z.object({ on: z.string(), what: z.string(), value: z.number().nullable() }))
      .describe('On the grid asked for, as known then.'),
  })
  .meta({ id: 'Replay' });
export type ReplayOut = z.output<typeof replayShape>;
