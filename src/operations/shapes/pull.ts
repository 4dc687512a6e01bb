import { z } from 'zod';

const pullOutcomes = ['ok', 'unchanged', 'fresh', 'due', 'skipped', 'refused', 'failed'] as const;

const line = z.object({
  key: z.string().describe('What was asked for, unique within its feed.'),
  at: z.string().describe('Where the thesis asks for it: file:line.'),
  feed: z.string(),
  outcome: z
    .enum(pullOutcomes)
    .describe(
      'fresh: pulled lately, passed over; due: would be asked (dry run); skipped: needs a key that is not set; refused: the answer was not what it should be.',
    ),
  error_code: z.string().nullable(),
  message: z.string().nullable(),
  facts: z.int().describe('Facts that were new.'),
  series: z.int(),
  tables: z.int(),
  refused: z.int().describe('Rows that say nothing usable.'),
  requests: z.int(),
  bytes: z.int(),
});

export const pullShape = z
  .object({
    started: z.string(),
    ended: z.string(),
    dry_run: z.boolean(),
    what: z.array(z.string()).describe('What was asked for; everything where nothing is.'),
    thesis: z.string().nullable().describe('The one that was named; null: the one in use.'),
    lines: z.array(line),
    hosts: z.array(
      z.object({
        host: z.string(),
        requests: z.int(),
        bytes: z.int(),
        status: z.int().nullable().describe('The last one it gave; null where it did not answer.'),
      }),
    ),
  })
  .meta({ id: 'Pull' });

export type PullOut = z.output<typeof pullShape>;
