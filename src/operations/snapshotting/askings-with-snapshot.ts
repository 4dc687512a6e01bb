import type { AskingRow } from '../../ledger/fact-record.ts';
import type { Context } from '../context.ts';
import { pendingTargets } from './pending-targets.ts';

/** What the ledger asked, and of what it does not hold yet what the snapshot would bring: nothing is created or kept. */
export async function askingsWithSnapshot(context: Context): Promise<AskingRow[]> {
  const askings = await (await context.ledger('look')).askings();
  const snapshot = await context.snapshot();
  if (snapshot === null) return askings;
  const rows = new Map(askings.map((one) => [`${one.feed}\0${one.target}`, one]));
  for (const { feed, target, inputs } of pendingTargets(snapshot.manifest, askings)) {
    const id = `${feed.feed}\0${target.key}`;
    const brought: AskingRow['last'] = {
      ...{ runId: '', recordedAt: target.recorded, inputs, started: target.recorded, ended: target.recorded },
      ...{
        outcome: 'ok',
        errorCode: null,
        errorText: null,
        requests: 0,
        bytes: 0,
        validators: {},
        rests: {},
      },
      ...{ refused: target.refused, missing: target.missing },
      facts: target.series.reduce((sum, { facts }) => sum + facts, 0),
    };
    const last = rows.get(id)?.last ?? brought;
    rows.set(id, { feed: feed.feed, target: target.key, last, lastSuccess: brought });
  }
  return [...rows.values()];
}
