import { z } from 'zod';

const sourceStates = [
  'never',
  'ok',
  'stale',
  'snapshot',
  'failing',
  'resting',
  'key_missing',
  'contact_missing',
] as const;

export const sourceShape = z
  .object({
    id: z.string(),
    title: z.string(),
    about: z.string(),
    homepage: z.string(),
    hosts: z.array(z.string()),
    capabilities: z.array(z.string()),
    key: z
      .object({
        variable: z.string(),
        required: z.boolean(),
        set: z.boolean(),
        sign_up: z.string(),
        adds: z.string(),
      })
      .nullable(),
    limit: z.string(),
    licence: z.object({ id: z.string(), name: z.string(), url: z.string(), redistributable: z.boolean() }),
    state: z
      .enum(sourceStates)
      .describe(
        'never: not asked yet; snapshot: only what came with the program; stale: the last success is older than 40 hours; resting: asked us to wait.',
      ),
    lines: z.int().describe('Lines of the thesis that may come from here.'),
    pulled: z.int().describe('Lines whose last success came from here.'),
    from_snapshot: z.int().describe('Lines that are held only as they came with the program.'),
    last_success: z.string().nullable(),
    last_asked: z.string().nullable(),
    lag_hours: z.number().nullable().describe('Hours since the last success.'),
    next_due: z.string().nullable().describe('When the oldest line is due again.'),
    last_error: z.string().nullable(),
    way_out: z.string().nullable().describe('What to do where it fails or lacks something, in words.'),
  })
  .meta({ id: 'Source' });

export type SourceOut = z.output<typeof sourceShape>;
