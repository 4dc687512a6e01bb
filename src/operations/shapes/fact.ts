import { z } from 'zod';
import { factStates, knownAtBases, cadences, measures } from '../../base/observation.ts';
import { shapes } from '../../facts/derived-fact.ts';

const inputShape = z.object({
  sign: z.union([z.literal(1), z.literal(-1)]),
  series: z.string(),
  tag: z.string().nullable(),
  period_start: z.string().nullable(),
  period_end: z.string(),
  value_text: z.string(),
  source_ref: z.string().describe('Accession number or what else finds it at the source.'),
  form: z.string().nullable(),
  known_at: z.string(),
  statements: z.int().describe('Filings that state this value.'),
  restated: z.int().describe('Values the period had before this one.'),
  url: z.string().nullable().describe('The filing, where the source has an address for it.'),
});

export const factShape = z
  .object({
    id: z.string().describe('<entity>.<concept>.<shape>.<period end>'),
    entity: z.string(),
    entity_name: z.string(),
    concept: z.string(),
    title: z.string(),
    shape: z.enum(shapes),
    period_start: z.string().nullable(),
    period_end: z.string(),
    calendar: z.string().describe('Calendar quarter or year that holds the middle day.'),
    fiscal: z.string().nullable(),
    value_text: z.string().nullable().describe('Exact decimal; null where there is no number to show.'),
    value: z.number().nullable(),
    unit: z.string(),
    state: z.enum(factStates),
    reason: z.string().nullable(),
    reason_text: z.string().nullable().describe("The reason in the reader's language."),
    formula: z.string().nullable(),
    known_at: z.string().nullable(),
    inputs: z.array(inputShape),
    rivals: z
      .array(
        z.object({ value_text: z.string(), formula: z.string().nullable(), inputs: z.array(inputShape) }),
      )
      .describe('What else is said of the same period, where it is not believed.'),
    earlier: z
      .array(
        z.object({
          known_at: z.string(),
          value_text: z.string().nullable(),
          value: z.number().nullable(),
          state: z.enum(factStates),
          source_refs: z.array(z.string()).describe('Accession numbers of what it was made of.'),
        }),
      )
      .optional()
      .describe(
        'What was to be said of the period before, oldest first; only where vintages were asked for.',
      ),
  })
  .meta({ id: 'Fact' });
export type FactOut = z.output<typeof factShape>;

export const seriesShape = z
  .object({
    id: z.string(),
    title: z.string(),
    entity: z.string().nullable(),
    tag: z.string().nullable(),
    unit: z.string(),
    scale: z.int().describe('Power of ten between the stated text and the unit.'),
    cadence: z.enum(cadences),
    measure: z.enum(measures),
    zone: z.string(),
    redistributable: z.boolean(),
    facts: z.int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .meta({ id: 'Series' });
export type SeriesOut = z.output<typeof seriesShape>;

export const vintageShape = z.object({
  period_start: z.string().nullable(),
  period_end: z.string(),
  value_text: z.string(),
  value: z.number(),
  known_at: z.string(),
  known_at_basis: z.enum(knownAtBases),
  recorded_at: z.string(),
  source_ref: z.string(),
  form: z.string().nullable(),
  state: z.enum(['ok', 'quarantined']),
  reason: z.string().nullable(),
  url: z.string().nullable(),
});
export type VintageOut = z.output<typeof vintageShape>;
