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
    relative: z.number().nullable().describe('The distance over the usual yearly movement.'),
    text: z.string().describe('The condition in words.'),
  })
  .meta({ id: 'Condition' });
export type ConditionOut = z.output<typeof conditionShape>;

export const signalKinds = ['hold', 'reduce', 'redeploy', 'kill'] as const;

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
  })
  .meta({ id: 'Signal' });
export type SignalOut = z.output<typeof signalShape>;
