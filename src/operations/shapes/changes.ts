import { z } from 'zod';

export const refreshRunShape = z
  .object({
    planned: z.string().describe('When the schedule wanted it.'),
    missed: z.boolean().describe('Made later than planned: the computer slept, or the program did not run.'),
    started: z.string(),
    ended: z.string(),
    lines: z.int().describe('Lines of the thesis that were looked at.'),
    asked: z.int(),
    fresh: z.int().describe('Pulled lately and passed over.'),
    failed: z.int(),
    facts: z.int().describe('Facts that were new.'),
    error: z.string().nullable().describe('Code of what stopped the whole; null where nothing did.'),
  })
  .meta({ id: 'RefreshRun' });
export type RefreshRun = z.output<typeof refreshRunShape>;

export const changesShape = z
  .object({
    version: z.string().describe('Another one as soon as anything was kept.'),
    now: z.string(),
    newest: z.string().nullable().describe('Day to which the newest data are known.'),
    refreshed: z.string().nullable().describe('When a source last answered with success.'),
    offline: z.boolean(),
    schedule: z.string().nullable().describe('Pattern of the refreshes; null where there are none.'),
    next: z.string().nullable().describe('When the next refresh is due.'),
    running: z.boolean(),
    runs: z.array(refreshRunShape).describe('Refreshes that were made, the newest first; 10 at most.'),
  })
  .meta({ id: 'Changes' });
export type ChangesOut = z.output<typeof changesShape>;
