import { z } from 'zod';
import { boardShape } from './board.ts';
import { readingShape } from './reading.ts';
import { conditionShape, signalShape } from './signal.ts';
import { stanceShape } from './stance.ts';

const titled = z.object({ id: z.string(), title: z.string() });
const statement = z.object({
  id: z.string(),
  statement: z.string(),
  signal: signalShape
    .pick({ id: true, title: true, state: true, state_text: true, since: true, conditions: true })
    .nullable(),
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
    kills: z.array(
      boardShape.shape.kills.element.extend({
        rule: signalShape.shape.rule,
        conditions: z.array(conditionShape),
      }),
    ),
    stance: z
      .object({
        row: z.string().describe('The row that fits.'),
        now: stanceShape,
        rows: z.array(
          titled.extend({
            ...{ stance: stanceShape.shape.stance, why: z.string() },
            asks: z
              .array(z.object({ text: z.string(), truth: z.boolean().nullable() }))
              .describe('All of it must hold; nothing asked for always fits.'),
          }),
        ),
      })
      .nullable(),
    map: z.object({
      threshold: z.number(),
      nodes: z.array(
        titled.extend({
          lifeline: z.string().nullable(),
          indicators: z
            .array(z.string())
            .describe('What tells of it; their readings stand under `readings`.'),
          reaches: z
            .array(
              z.object({
                ...{ to: titled, sign: z.enum(['+', '-']), share: z.number(), days: z.number() },
              }),
            )
            .describe('Lifelines a full shock to it reaches, by the way that carries most.'),
        }),
      ),
      links: z.array(
        z.object({
          ...{ from: z.string(), to: z.string(), sign: z.enum(['+', '-']) },
          ...{ strength: z.number(), days: z.number(), why: z.string() },
        }),
      ),
    }),
    readings: z
      .array(readingShape)
      .describe(
        'Of every indicator that a lifeline, a question, a node of the map, a doubt or a break names.',
      ),
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
    deals: z.array(
      z.object({
        ...{ id: z.string(), from: z.string(), to: z.string(), kind: z.string() },
        ...{ amount: z.number(), amount_text: z.string(), currency: z.string() },
        commitment: z.enum(['committed', 'conditional', 'announced']),
        ...{ start: z.string().nullable(), end: z.string().nullable() },
        ...{ source: z.string(), known_at: z.string() },
      }),
    ),
    to_verify: z
      .array(
        z.object({
          ...{ id: z.string(), statement: z.string(), why: z.string(), sources: z.array(z.string()) },
          indicator: titled.nullable(),
        }),
      )
      .describe('Statements nobody has settled, with the source that would.'),
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
