import { z } from 'zod';

const signs = ['+', '-'] as const;
const verdicts = ['lifeline', 'noise'] as const;
const node = z.object({ id: z.string(), title: z.string() });

const linkStep = z.object({
  from: node,
  to: node,
  sign: z.enum(signs),
  strength: z.number().describe('Share of a shock that passes on, 0 to 1.'),
  days: z.number(),
  why: z.string(),
});

const pathShape = z.object({
  from: node,
  to: node,
  sign: z.enum(signs).describe('Whether the lifeline gains or loses.'),
  share: z.number().describe('Share of a full shock that arrives.'),
  days: z.number(),
  links: z.array(linkStep),
});

const eventShape = z
  .object({
    id: z.string(),
    title: z.string(),
    on: z.string().nullable().describe('Day; null where it is told without one.'),
    origin: z.string(),
    touches: z.array(z.object({ node, sign: z.enum(signs), size: z.number() })),
    said: z.enum(verdicts).nullable().describe('What the thesis says it is.'),
    why: z.string(),
    found: z.enum(verdicts).describe('What the link map says.'),
    agrees: z.boolean().nullable(),
    paths: z.array(pathShape).describe('The best way to each lifeline that is reached, most first.'),
    turns: z.string().nullable().describe('What would turn noise into a signal, as the thesis says.'),
    turn: z
      .object({
        size: z.number().nullable().describe('So large it would have to be; null where no size would do.'),
        link: linkStep,
        strength: z.number().nullable().describe('So much the weakest link would have to pass on.'),
      })
      .nullable()
      .describe('What would turn noise into a signal on the map.'),
  })
  .meta({ id: 'Event' });
export type EventOut = z.output<typeof eventShape>;

const countShape = z.object({ said: z.int(), found: z.int() });

export const eventsShape = z
  .object({
    thesis: z.object({ id: z.string(), title: z.string() }),
    threshold: z.number().describe('Share that must reach a lifeline for an event to be more than noise.'),
    agreement: z
      .object({ lifeline: countShape, noise: countShape, apart: z.array(z.string()) })
      .describe('Of the events the thesis calls so, how many the map calls so too.'),
    events: z.array(eventShape),
  })
  .meta({ id: 'Events' });
export type EventsOut = z.output<typeof eventsShape>;
