import { setImmediate as breathe } from 'node:timers/promises';
import { parseDecimal, shift, toNumber } from '../../base/decimal.ts';
import { TightropeError } from '../../base/error.ts';
import type { Fact, SeriesInfo } from '../../base/observation.ts';
import type { FactBatch } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { pendingTargets, type PendingTarget } from './pending-targets.ts';
import type { Snapshot, SnapshotRow, SnapshotSeriesLine, SnapshotTarget } from './snapshot-files.ts';

/**
 * Keeps what of the snapshot is wanted and not in a ledger yet, target after target, each whole or not at all, as if it
 * had been asked for on its day. Doing so twice, or from two processes at once, adds nothing. Throws snapshot_broken,
 * what the ledger throws, and the reason of an interruption.
 */
export async function loadSnapshot(
  context: Context,
  ledger: Ledger,
  wanted?: (target: SnapshotTarget, feed: string) => boolean,
): Promise<void> {
  const snapshot = await context.snapshot();
  if (snapshot === null) return;
  const before = loading.get(ledger) ?? Promise.resolve();
  // One after the other: what the first keeps the second finds. A failure is told to whoever waits for that loading.
  const own = before.catch(() => undefined).then(() => load(context, ledger, snapshot, wanted));
  loading.set(ledger, own);
  await own;
}

const loading = new WeakMap<Ledger, Promise<void>>();

async function load(
  context: Context,
  ledger: Ledger,
  snapshot: Snapshot,
  wanted?: (target: SnapshotTarget, feed: string) => boolean,
): Promise<void> {
  const due = pendingTargets(snapshot.manifest, await ledger.askings(), wanted);
  let done = 0;
  for (const { feed } of new Map(due.map((one) => [one.feed.feed, one])).values()) {
    const lines = await snapshot.series(feed.feed);
    for (const one of due) {
      if (one.feed !== feed) continue;
      context.signal.throwIfAborted();
      context.progress({ stage: 'snapshot', at: `${feed.feed} ${one.target.key}`, done, total: due.length });
      await keep(ledger, snapshot, one, lines.get(one.target.key) ?? []);
      done += 1;
      // A server answers between two targets.
      await breathe();
    }
  }
}

async function keep(
  ledger: Ledger,
  { manifest }: Snapshot,
  { feed, target, inputs }: PendingTarget,
  lines: readonly SnapshotSeriesLine[],
): Promise<void> {
  const askings = await ledger.askings(feed.feed);
  const wanted = (one: SnapshotTarget): boolean => one === target;
  // Another process may have been faster.
  if (pendingTargets(manifest, askings, wanted).length === 0) return;
  const last = askings.find((asking) => asking.target === target.key)?.last;
  const batch: FactBatch = {
    feed: feed.feed,
    target: target.key,
    inputs,
    series: lines.map(({ series }) => series),
    facts: lines.flatMap(({ series, facts }) => facts.map((row) => factOf(series, row))),
    tables: [],
    asking: {
      ...{
        started: target.recorded,
        ended: target.recorded,
        outcome: 'ok',
        errorCode: null,
        errorText: null,
      },
      // A host that wants to be left alone still does.
      ...{ requests: 0, bytes: 0, validators: {}, rests: last?.rests ?? {} },
      ...{ refused: target.refused, missing: target.missing },
    },
  };
  await ledger.appendFacts(batch);
}

function factOf(
  { id, scale }: SeriesInfo,
  [periodStart, periodEnd, valueText, knownAt, sourceRef, form, knownAtBasis = 'exact']: SnapshotRow,
): Fact {
  const amount = parseDecimal(valueText);
  if (amount === null)
    throw new TightropeError('snapshot_broken', { at: `${id} ${periodEnd}`, cause: `"${valueText}"` });
  return {
    ...{ series: id, periodStart, periodEnd, knownAt, knownAtBasis, valueText },
    value: toNumber(shift(amount, scale)),
    ...{ sourceRef, form, state: 'ok', reason: null },
  };
}
