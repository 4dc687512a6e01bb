import { z } from 'zod';
import { standings } from '../../thesis/point.ts';

export type { Standing } from '../../thesis/point.ts';
import { signalStates } from '../../thesis/signal.ts';
import { indicatorDetailShape, readingShape } from './reading.ts';
import { conditionShape, signalKinds, signalShape } from './signal.ts';
import { robustnessShape, stanceShape } from './stance.ts';

const titled = z.object({ id: z.string(), title: z.string() });

const stepSourceShape = z.object({
  kind: z.enum(['fact', 'observation', 'cited', 'claim']),
  id: z.string(),
  label: z.string(),
  standing: z.enum(standings),
  command: z.string().nullable().describe('What shows it: `tightrope explain amazon.capex.ttm.2026-03-31`.'),
  what: z
    .string()
    .nullable()
    .describe('What is counted: the concept of a fact, the basis of a figure, the quote of a claim.'),
  document: z.string().nullable().describe('Of a claim: the text it stands in.'),
  url: z.string().nullable().describe('Of a cited figure: where its source stands, if that is public.'),
});

/** The arithmetic of an indicator as a tree told line by line: what lies deeper belongs to the line above. */
const stepShape = z.object({
  depth: z.int(),
  operator: z.string().nullable().describe('Null where a source states it.'),
  does: z.string().nullable().describe('What the operator does, in words.'),
  member: z.string().nullable().describe('Of an aggregate: whose.'),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  period: z.string(),
  provisional: z.boolean(),
  window: z.int().nullable().describe('Of a rolling operator: how many values went in.'),
  text: z.string(),
  source: stepSourceShape.nullable(),
});

export const indicatorExplanationShape = z
  .object({
    indicator: z.object({
      as_of: z.string(),
      reading: readingShape,
      detail: indicatorDetailShape,
      signals: z
        .array(
          z.object({
            ...{ id: z.string(), title: z.string(), kind: z.enum(signalKinds) },
            ...{ state: z.enum(signalStates), state_text: z.string() },
            conditions: z.array(conditionShape).describe('Those that watch this indicator.'),
          }),
        )
        .describe('Signals and kill criteria with a condition on it.'),
      answers: z
        .array(z.object({ id: z.string(), list: z.string().nullable(), title: z.string().nullable() }))
        .describe('Rows of the checklists gone through.'),
      built_on: z.array(titled).describe('Indicators its formula takes.'),
      feeds: z.array(titled).describe('Indicators that take it.'),
      line: z.string().nullable().describe('The arithmetic on one line; null where there is no value.'),
      steps: z.array(stepShape),
      sources: z.array(
        stepSourceShape.extend({
          filings: z
            .array(
              z.object({ source_ref: z.string(), form: z.string().nullable(), url: z.string().nullable() }),
            )
            .describe('Of a fact: the filings it was made of; of the first 12 facts.'),
        }),
      ),
    }),
  })
  .meta({ id: 'IndicatorExplanation' });
export type IndicatorExplanation = z.output<typeof indicatorExplanationShape>;

export const signalExplanationShape = z
  .object({
    signal: z.object({
      as_of: z.string(),
      signal: signalShape,
      readings: z.array(readingShape).describe('The indicators its conditions watch.'),
      counter: z
        .array(z.object({ id: z.string(), title: z.string(), counter: z.string() }))
        .describe('What speaks against reading those indicators that way.'),
      transitions: z
        .array(z.object({ at: z.string(), from: z.string(), to: z.string(), text: z.string() }))
        .describe('Changes of state up to the date, the newest first, 20 at most.'),
    }),
  })
  .meta({ id: 'SignalExplanation' });
export type SignalExplanation = z.output<typeof signalExplanationShape>;

export const stanceExplanationShape = z
  .object({
    stance: z.object({
      as_of: z.string(),
      stance: stanceShape,
      signals: z.array(signalShape).describe('Those the table names.'),
      robustness: robustnessShape,
    }),
  })
  .meta({ id: 'StanceExplanation' });
export type StanceExplanation = z.output<typeof stanceExplanationShape>;
