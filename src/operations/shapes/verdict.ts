import { z } from 'zod';
import { outcomes, verdictReasons } from '../../evidence/verdict.ts';
import { claimShape } from './claim.ts';

export const evidenceRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fact'),
    fact_id: z.string(),
    label: z.string(),
    value_text: z.string(),
    unit: z.string(),
    period_start: z.string().nullable(),
    period_end: z.string(),
    source_ref: z.string(),
    url: z.string().nullable(),
    known_at: z.string(),
  }),
  z.object({
    kind: z.literal('claim'),
    claim_id: z.string(),
    document_id: z.string(),
    quote: z.string(),
    value: z.string().describe('Exact digits; low..high of a range, one side empty of a bound.'),
    unit: z.string(),
    said: z.string().describe('Who said it when, as far as the text tells.'),
  }),
  z.object({
    kind: z.literal('arithmetic'),
    expression: z.string(),
    value_text: z.string(),
    unit: z.string(),
  }),
  z.object({
    kind: z.literal('table'),
    table_id: z.string(),
    row: z.array(z.string()),
    source_ref: z.string(),
    url: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('cited'),
    id: z.string(),
    value_text: z.string(),
    unit: z.string(),
    source: z.string(),
    url: z.string().nullable(),
  }),
]);
export type EvidenceOut = z.output<typeof evidenceRow>;

const settlingShape = z.object({ id: z.string(), name: z.string(), url: z.string().nullable() });

export const verdictShape = z
  .object({
    claim: claimShape,
    outcome: z.enum(outcomes).describe('What was found; a person may have decided otherwise: see person.'),
    rule: z.string().describe('The check that decided.'),
    rule_text: z.string().describe("What the check compares, in the reader's language."),
    reason: z.enum(verdictReasons).nullable(),
    reason_text: z.string().nullable(),
    ratio: z.number().nullable().describe("The claim's value over the evidence's."),
    tolerance: z.number().nullable().describe("Relative, as the quote's own precision allows."),
    evidence: z.array(evidenceRow),
    would_settle: settlingShape.nullable().describe('The source that would settle it.'),
    matters: z
      .string()
      .nullable()
      .describe('Why it matters to the thesis; null where it is not a number it hangs on.'),
    recorded_at: z.string(),
    times_changed: z.int().describe('Verdicts this claim had before.'),
    person: z
      .object({
        outcome: z.enum(outcomes),
        reason: z.string(),
        author: z.string().nullable(),
        at: z.string(),
      })
      .nullable()
      .describe('What a person decided; the finding stays beside it.'),
  })
  .meta({ id: 'Verdict' });
export type VerdictOut = z.output<typeof verdictShape>;

export const verdictCountsShape = z.record(z.enum(outcomes), z.int());

export const conflictShape = z
  .object({
    id: z.string(),
    subject: z.string(),
    metric: z.string(),
    period: z.string().nullable(),
    unit: z.string(),
    kind: z.enum(['conflicting', 'superseded', 'off_by_ten', 'off_by_hundred', 'off_by_thousand']),
    text: z.string().describe("What the conflict is, in the reader's language."),
    sides: z.array(
      z.object({
        value: z.string().describe("As a person reads it, in the reader's language."),
        claims: z.array(claimShape),
        settled_by: z.array(evidenceRow).describe('Evidence that speaks for this side.'),
      }),
    ),
  })
  .meta({ id: 'Conflict' });
export type ConflictOut = z.output<typeof conflictShape>;

const holder = z.object({
  speaker: z.string(),
  since: z.string().nullable().describe('Day of the first text in which they hold it.'),
  claims: z.array(claimShape),
  quotes: z.array(
    z.object({
      document_id: z.string(),
      document_title: z.string().nullable(),
      start: z.int(),
      end: z.int(),
      quote: z.string(),
    }),
  ),
});

export const debateShape = z
  .object({
    id: z.string(),
    question: z.string(),
    settled: z.string().describe('What would settle it, or what it turns on.'),
    positions: z.array(
      z.object({ id: z.string(), label: z.string(), for: z.string().nullable(), holders: z.array(holder) }),
    ),
    contradictions: z.array(
      z.object({
        positions: z.array(z.string()),
        text: z.string().describe('Why the two cannot both be true, or how they can.'),
        holders: z.array(z.string()),
        both: z.array(z.string()).describe('Who is shown on both sides.'),
        named_by: z.string().nullable().describe('Who says that the two cannot both be right.'),
      }),
    ),
  })
  .meta({ id: 'Debate' });
export type DebateOut = z.output<typeof debateShape>;

export const todoShape = z
  .object({
    claim: claimShape,
    times_said: z.int(),
    reason: z.enum(verdictReasons).nullable(),
    reason_text: z.string().nullable(),
    why: z.string().nullable().describe('Why it matters to the thesis.'),
    lifeline: z.boolean(),
    source: settlingShape.nullable(),
  })
  .meta({ id: 'ToDo' });
export type TodoOut = z.output<typeof todoShape>;
