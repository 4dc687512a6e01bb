import { errorData, TightropeError } from '../../base/error.ts';
import type { Context } from '../context.ts';
import { keyNeedOf, nothingToAsk } from './nothing-to-ask.ts';
import { pullInputs, type PullTask } from './pull-task.ts';
import { isFresh, type HostOutcome, type PullLineOutcome } from './run-pull.ts';

/** What a pull would ask first, without asking: a line whose key is missing says so. */
export async function planned(
  context: Context,
  tasks: readonly PullTask[],
  force: boolean,
): Promise<{
  lines: (Omit<PullLineOutcome, 'outcome'> & { outcome: PullLineOutcome['outcome'] | 'due' })[];
  hosts: HostOutcome[];
}> {
  const askings = await (await context.ledger('look')).askings();
  const inputs = await pullInputs(context);
  const hosts = new Map<string, number>();
  const today = context.now().toISOString().slice(0, 10);
  const lines = tasks.map((task) => {
    const none = { facts: 0, series: 0, tables: 0, refused: 0, requests: 0, bytes: 0 };
    const line = { key: task.key, at: task.at, feed: task.choices[0]?.feed ?? '', error: null, ...none };
    if (!force && isFresh(task, askings, context.now(), inputs))
      return { ...line, outcome: 'fresh' as const };
    for (const choice of task.choices) {
      const need = keyNeedOf(choice);
      const key = need === null ? null : context.setting(need.variable);
      if (need?.required === true && key === null) continue;
      if (choice.record.contactRequired && context.setting('TIGHTROPE_CONTACT') === null) {
        const error = errorData(new TightropeError('contact_missing', { at: choice.feed }));
        return { ...line, feed: choice.feed, outcome: 'failed' as const, error };
      }
      const requests = choice.record.plan(choice.target, { key, since: null, today });
      if (requests.length === 0) continue;
      for (const { url } of requests) {
        const { hostname } = new URL(url);
        if (hostname !== '') hosts.set(hostname, (hosts.get(hostname) ?? 0) + 1);
      }
      return { ...line, feed: choice.feed, requests: requests.length, outcome: 'due' as const };
    }
    const [first] = task.choices;
    const error = first === undefined ? null : errorData(nothingToAsk(first));
    return { ...line, outcome: 'skipped' as const, error };
  });
  return {
    lines,
    hosts: [...hosts]
      .map(([host, requests]) => ({ host, requests, bytes: 0, status: null }))
      .sort((a, b) => (a.host < b.host ? -1 : 1)),
  };
}
