import { setTimeout as sleep } from 'node:timers/promises';
import { errorData } from '../../base/error.ts';
import type { Context, Home } from '../context.ts';
import { pullTasks } from '../pulling/pull-task.ts';
import { runPull } from '../pulling/run-pull.ts';
import type { RefreshRun } from '../shapes/changes.ts';
import { logRefresh, readRefreshes } from './refresh-log.ts';
import type { Schedule } from './schedule.ts';

export interface RefreshState {
  schedule: string;
  /** Null while offline: then nobody is asked. */
  next: string | null;
  running: boolean;
}

/** What keeps the workspaces of this process refreshed. */
const states = new WeakMap<Home, RefreshState>();

export function refreshState({ home }: Pick<Context, 'home'>): RefreshState | null {
  return states.get(home) ?? null;
}

/** The clock is looked at this often: a timer stands still while a computer sleeps, its clock does not. */
const glanceMs = 20_000;
/** A run so much later than planned was missed. */
const lateMs = 90_000;

/**
 * Asks on a schedule for what is due, until the signal ends it. However many runs were missed, one is made for them. Each is
 * written to the log; what stops one run does not stop the next. Nobody is asked while offline.
 */
export async function keepRefreshed(
  context: Context,
  schedule: Schedule,
  wait: (ms: number) => Promise<void> = (ms) => sleep(ms, undefined, { signal: context.signal, ref: false }),
): Promise<void> {
  const state: RefreshState = { schedule: schedule.pattern, next: null, running: false };
  states.set(context.home, state);
  if (context.offline) return;
  const [last] = await readRefreshes(context);
  let since = earlier(last === undefined ? null : new Date(last.started), context.now());
  try {
    while (!context.signal.aborted) {
      const now = context.now();
      const due = schedule.after(since);
      state.next = due?.toISOString() ?? null;
      if (due === null) return;
      if (due.getTime() > now.getTime()) {
        await wait(Math.min(glanceMs, due.getTime() - now.getTime()));
        continue;
      }
      since = now;
      state.next = schedule.after(now)?.toISOString() ?? null;
      state.running = true;
      await logRefresh(context, await refresh(context, due));
      state.running = false;
    }
  } catch (error) {
    if (!context.signal.aborted) throw error;
  } finally {
    state.running = false;
    state.next = null;
  }
}

/** A clock that was set back must not put the next run off. */
function earlier(last: Date | null, now: Date): Date {
  return last === null || last.getTime() > now.getTime() ? now : last;
}

async function refresh(context: Context, due: Date): Promise<RefreshRun> {
  const started = context.now();
  const made = {
    planned: due.toISOString(),
    missed: started.getTime() - due.getTime() > lateMs,
    started: started.toISOString(),
  };
  const quiet = { ...context, progress: () => undefined };
  try {
    const { lines } = await runPull(quiet, await pullTasks(context), false);
    const count = (...outcomes: string[]) => lines.filter(({ outcome }) => outcomes.includes(outcome)).length;
    return {
      ...{ ...made, ended: context.now().toISOString(), lines: lines.length, error: null },
      ...{ asked: count('ok', 'unchanged', 'failed', 'refused'), fresh: count('fresh') },
      failed: count('failed', 'refused'),
      facts: lines.reduce((sum, { facts }) => sum + facts, 0),
    };
  } catch (error) {
    const { code } = errorData(error);
    const none = { lines: 0, asked: 0, fresh: 0, failed: 0, facts: 0 };
    return { ...made, ended: context.now().toISOString(), ...none, error: code };
  }
}
