import { z } from 'zod';
import { boardShape } from './board.ts';

const titled = z.object({ id: z.string(), title: z.string() });
const statement = z.object({
  id: z.string(),
  statement: z.string(),
  signal: titled.extend({ state: z.string(), state_text: z.string() }).nullable(),
});

export const thesisPageShape = z
  .object({
    thesis: z.object({ id: z.string(), title: z.string(), statement: z.string(), registered: z.string() }),
    as_of: z.string(),
    lifelines: z.array(titled.extend({ about: z.string(), indicators: z.array(titled) })),
    questions: z.array(z.object({ id: z.string(), question: z.string(), indicators: z.array(titled) })),
    doubts: z.array(statement).describe('What would change my mind.'),
    breaks: z.array(statement).describe('What *break* means.'),
    resolves: z.array(z.object({ on: z.string(), what: z.string() })).describe('Days of judgement.'),
    kills: boardShape.shape.kills,
    stance: z
      .object({
        row: z.string().describe('The row that fits.'),
        rows: z.array(z.object({ id: z.string(), title: z.string(), why: z.string() })),
      })
      .nullable(),
    map: z.object({
      threshold: z.number(),
      nodes: z.array(titled.extend({ lifeline: z.string().nullable() })),
      links: z.array(
        z.object({
          ...{ from: z.string(), to: z.string(), sign: z.enum(['+', '-']) },
          ...{ strength: z.number(), days: z.number(), why: z.string() },
        }),
      ),
    }),
    reviews: z.array(titled),
    amendments: z.array(
      z.object({
        ...{ of: z.string(), on: z.string(), what: z.string() },
        ...{ was: z.string(), now: z.string(), why: z.string() },
      }),
    ),
    checklist: z.array(
      titled.extend({
        list: z.string(),
        outcome: z.enum(['live', 'waiting', 'left_out']),
        reason: z.string().nullable(),
        indicators: z.array(titled),
        signals: z.array(titled),
      }),
    ),
    faults: z.array(
      z.object({
        file: z.string(),
        line: z.int(),
        column: z.int(),
        message: z.string(),
        way_out: z.string(),
      }),
    ),
  })
  .meta({ id: 'ThesisPage' });
export type ThesisPageOut = z.output<typeof thesisPageShape>;
