import { z } from 'zod';
import { signalStates } from '../../thesis/signal.ts';

const boundShape = z.object({ side: z.enum(['above', 'below']), at: z.number() });

export const conditionShape = z
  .object({
    indicator: z.string(),
    title: z.string(),
    of: z.enum(['level', 'growth', 'acceleration']),
    enter: boundShape,
    exit: boundShape,
    readings: z.int().describe('Readings in a row that must pass before it enters.'),
    truth: z.boolean().nullable().describe('Null where unknown.'),
    value: z.number().nullable(),
    value_text: z.string().nullable(),
    distance: z
      .number()
      .nullable()
      .describe('Value less the bound that would change its truth, in the unit of the indicator.'),
    distance_text: z.string().nullable(),
    distance_words: z
      .string()
      .nullable()
      .describe('`14.7 pp below the line that enters`; null where it is unknown.'),
    relative: z.number().nullable().describe('The distance over the usual yearly movement.'),
    text: z.string().describe('The condition in words.'),
  })
  .meta({ id: 'Condition' });
export type ConditionOut = z.output<typeof conditionShape>;

export const signalKinds = ['hold', 'reduce', 'redeploy', 'kill'] as const;

export const amendmentShape = z
  .object({
    on: z.string().describe('Day from which it applies.'),
    by: z.string().nullable().describe('Who changed it; null where the file does not say.'),
    ...{ what: z.string(), was: z.string(), now: z.string(), why: z.string() },
  })
  .meta({ id: 'Amendment' });
export type AmendmentOut = z.output<typeof amendmentShape>;

export const signalShape = z
  .object({
    id: z.string(),
    title: z.string(),
    about: z.string(),
    kind: z.enum(signalKinds),
    origin: z.string(),
    answers: z.array(z.string()),
    registered: z.string(),
    state: z.enum(signalStates),
    state_text: z.string(),
    truth: z.boolean().nullable(),
    since: z.string().nullable().describe('Day of the last change of state; null: as far as is known.'),
    known: z.number().describe('Share of its conditions that are known.'),
    unverified: z.number(),
    persist_days: z.int(),
    rule: z.array(z.object({ depth: z.int(), text: z.string(), truth: z.boolean().nullable() })),
    conditions: z.array(conditionShape),
    nearest: z
      .number()
      .nullable()
      .describe('The least relative distance among the conditions that would have to change.'),
    outcome: z.object({ id: z.string(), title: z.string(), within_days: z.int() }).nullable(),
    amendments: z.array(amendmentShape).describe('What was changed of the rule, the newest first.'),
  })
  .meta({ id: 'Signal' });
export type SignalOut = z.output<typeof signalShape>;

const tallyOfStrip = {
  fired: z.int().describe('Times it began to fire, or already did at the beginning.'),
  days: z.int().describe('Days it fired, all together.'),
  followed: z.int().describe('Of those judged, windows that overlap counted once.'),
  judged: z.int(),
  false_alarms: z.int(),
};

/** A signal over the last ten years, as known on each day. */
export const stripShape = z
  .object({
    id: z.string(),
    ...{ from: z.string(), to: z.string() },
    runs: z
      .array(z.object({ on: z.string(), what: z.enum(signalStates) }))
      .describe('From which day on it was what, oldest first; the last until `to`.'),
    ...tallyOfStrip,
    forecasts: z.boolean().describe('Whether anything should follow it; else it is never right or wrong.'),
  })
  .meta({ id: 'SignalStrip' });
export type StripOut = z.output<typeof stripShape>;
