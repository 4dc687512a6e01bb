import { join } from 'node:path';
import { z } from 'zod';
import { TightropeError } from '../../base/error.ts';
import type { Context } from '../context.ts';
import { refreshRunShape, type RefreshRun } from '../shapes/changes.ts';

const kept = 100;
const limitBytes = 1_000_000;

/** Refreshes that were made, the newest first; none where there is no log, or one that cannot be understood. */
export async function readRefreshes(context: Pick<Context, 'home' | 'files'>): Promise<RefreshRun[]> {
  try {
    const bytes = await context.files.read(logOf(context), limitBytes);
    const parsed = z.array(refreshRunShape).safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : [];
  } catch (error) {
    // A damaged log is written anew by the next run: it says nothing that the ledger does not hold.
    if (error instanceof SyntaxError) return [];
    if (error instanceof TightropeError && error.data.code === 'file_not_found') return [];
    throw error;
  }
}

/** Writes the log with one more run, whole or not at all. */
export async function logRefresh(
  context: Pick<Context, 'home' | 'files'>,
  run: RefreshRun,
): Promise<RefreshRun[]> {
  const runs = [run, ...(await readRefreshes(context))].slice(0, kept);
  await context.files.write(logOf(context), [new TextEncoder().encode(`${JSON.stringify(runs, null, 1)}\n`)]);
  return runs;
}

function logOf({ home }: Pick<Context, 'home'>): string {
  return join(home.path, 'refreshes.json');
}
