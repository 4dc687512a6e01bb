import { z } from 'zod';
import { stances } from '../../thesis/stance.ts';

const titled = z.object({ id: z.string(), title: z.string() });

export const stanceShape = z
  .object({
    stance: z.enum(stances),
    title: z.string(),
    sentence: z.string().describe('What it means to someone who holds.'),
    row: z.string().describe('Row of the decision table that fits.'),
    why: z.string(),
    since: z.string().nullable().describe('Day; null: as far back as is known.'),
    axes: z.array(
      titled.extend({
        level: z.string(),
        level_title: z.string(),
        levels: z.array(titled).describe('In order, the lowest first.'),
        possible: z.array(z.string()).describe('Levels that what is unknown would still allow.'),
      }),
    ),
    possible: z
      .array(z.object({ stance: z.enum(stances), title: z.string() }))
      .describe('Stances that what is unknown would still allow, the present one first.'),
    evidence: z.object({
      known: z.int(),
      of: z.int(),
      unverified: z.number().describe('Share of unverified input, 0 to 1.'),
    }),
  })
  .meta({ id: 'Stance' });
export type StanceOut = z.output<typeof stanceShape>;

/** How firm the stance stands. */
export const robustnessShape = z
  .object({
    weights: z
      .array(
        z.object({
          indicator: z.string(),
          title: z.string(),
          weight: z.number().nullable().describe('Share of the ways it may be other that turn the stance.'),
          flips: z.int(),
          of: z.int(),
        }),
      )
      .describe('What each indicator alone decides, over the last twelve months; the heaviest first.'),
    smallest: z
      .object({
        size: z.int().nullable().describe('Null where more than `searched` would have to be other.'),
        searched: z.int(),
        sets: z.array(
          z.object({
            stance: z.enum(stances),
            stance_title: z.string(),
            changes: z.array(z.object({ indicator: z.string(), title: z.string(), text: z.string() })),
          }),
        ),
      })
      .describe('The fewest indicators that would have to be other for another stance; 20 sets at most.'),
    thresholds: z
      .array(
        z.object({
          indicator: z.string(),
          title: z.string(),
          text: z.string().describe('The condition in words.'),
          value: z.number(),
          move: z.number().describe('By how much the bound must move until the value stands on it.'),
          move_text: z.string(),
          relative: z.number().nullable().describe('The same over the usual yearly movement.'),
          signals: z.array(z.string()).describe('Signals that would turn.'),
          stance: z.enum(stances).nullable().describe('Where that would lead; null where the stance stays.'),
          stance_title: z.string().nullable(),
        }),
      )
      .describe('Every threshold the stance rests on whose value is known, the most sensitive first.'),
  })
  .meta({ id: 'Robustness' });
export type RobustnessOut = z.output<typeof robustnessShape>;
