import type { RequestLine } from '../../feeds/client-effects.ts';
import type { AskingRow } from '../../ledger/fact-record.ts';
import type { Context } from '../context.ts';
import { loadSnapshot } from '../snapshotting/load-snapshot.ts';
import { clientOf } from './client-of.ts';
import { pullOne, type Pulled } from './pull-one.ts';
import { pullInputs, type PullTask } from './pull-task.ts';

export interface PullLineOutcome extends Omit<Pulled, 'outcome'> {
  key: string;
  at: string;
  outcome: Pulled['outcome'] | 'fresh';
}

export interface HostOutcome {
  host: string;
  requests: number;
  bytes: number;
  /** The last status it gave; null where it never answered. */
  status: number | null;
}

/**
 * Pulls what is due, line after line, several hosts at once; what one line brings is kept before the next begins on its
 * worker, so that a pull that is stopped goes on where it was. Throws only what stops every line.
 */
export async function runPull(
  context: Context,
  tasks: readonly PullTask[],
  force: boolean,
): Promise<{ lines: PullLineOutcome[]; hosts: HostOutcome[] }> {
  const ledger = await context.ledger();
  await loadSnapshot(context, ledger, {
    wanted: ({ key }, feed) =>
      tasks.some((task) => task.key === key && task.choices.some((choice) => choice.feed === feed)),
  });
  const askings = await ledger.askings();
  const hosts = new Map<string, HostOutcome>();
  const note = (line: RequestLine): void => {
    const before = hosts.get(line.host) ?? { host: line.host, requests: 0, bytes: 0, status: null };
    hosts.set(line.host, {
      host: line.host,
      requests: before.requests + 1,
      bytes: before.bytes + line.bytes,
      status: line.status ?? before.status,
    });
  };
  const inputs = await pullInputs(context);
  const { client, restOf } = clientOf(context, askings, inputs, note);
  const lines: (PullLineOutcome | undefined)[] = tasks.map((task) => {
    return !force && isFresh(task, askings, context.now(), inputs) ? freshLine(task) : undefined;
  });
  const due = [...tasks.keys()].filter((index) => lines[index] === undefined);
  let done = 0;
  const work = async (): Promise<void> => {
    for (let index = due.shift(); index !== undefined; index = due.shift()) {
      context.signal.throwIfAborted();
      const task = tasks[index];
      if (task === undefined) continue;
      context.progress({ stage: 'pull', at: task.key, done, total: done + due.length + 1 });
      const pulled = await pullOne(task, { context, ledger, client, restOf, inputs });
      lines[index] = { ...pulled, key: task.key, at: task.at };
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return {
    lines: lines.filter((line) => line !== undefined),
    hosts: [...hosts.values()].sort((a, b) => (a.host < b.host ? -1 : 1)),
  };
}

/** Whether a line was pulled lately enough, by a reader like this one. */
export function isFresh(task: PullTask, askings: readonly AskingRow[], now: Date, inputs: string): boolean {
  return askings.some(({ feed, target, lastSuccess }) => {
    if (target !== task.key || lastSuccess === null || lastSuccess.inputs !== inputs) return false;
    if (!task.choices.some((choice) => choice.feed === feed)) return false;
    const age = now.getTime() - Date.parse(lastSuccess.ended);
    // An asking in the future is a clock that was set back: it says nothing.
    return age >= 0 && age < freshHours * 3_600_000;
  });
}

function freshLine(task: PullTask): PullLineOutcome {
  return {
    ...{ key: task.key, at: task.at, feed: task.choices[0]?.feed ?? '', outcome: 'fresh', error: null },
    ...{ facts: 0, series: 0, tables: 0, refused: 0, requests: 0, bytes: 0 },
  };
}

/** More would only wait: each host's own limit rules. */
const workers = 8;
/** Less than a day, so that a pull at the same hour every day finds everything due. */
export const freshHours = 20;
