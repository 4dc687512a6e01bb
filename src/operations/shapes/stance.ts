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
      .array(z.object({ indicator: z.string(), title: z.string(), weight: z.number() }))
      .describe('Effective weight of each indicator, the heaviest first; they add up to 1.'),
    flips: z
      .array(z.object({ stance: z.enum(stances), indicators: z.array(titled) }))
      .describe('The smallest sets whose change gives another stance.'),
    thresholds: z
      .array(
        z.object({
          signal: z.string(),
          indicator: z.string(),
          at: z.number(),
          at_text: z.string(),
          moved: z.number().describe('To where it would have to be moved for the stance to change.'),
          moved_text: z.string(),
          stance: z.enum(stances),
        }),
      )
      .describe('How far a threshold is from giving another stance, the most sensitive first.'),
  })
  .meta({ id: 'Robustness' });
export type RobustnessOut = z.output<typeof robustnessShape>;
