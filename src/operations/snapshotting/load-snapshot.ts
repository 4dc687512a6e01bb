import { setTimeout as sleep } from 'node:timers/promises';
import { parseDecimal, shift, toNumber } from '../../base/decimal.ts';
import { TightropeError } from '../../base/error.ts';
import type { Fact, SeriesInfo, SourceTable } from '../../base/observation.ts';
import type { FactBatch } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { knownInstant } from '../factual/known-instant.ts';
import { pendingTargets, type PendingTarget } from './pending-targets.ts';
import type { Snapshot, SnapshotLine, SnapshotRow, SnapshotTarget } from './snapshot-files.ts';

export interface LoadOptions {
  /** Everything where absent. */
  wanted?: (target: SnapshotTarget, feed: string) => boolean;
  /** Between two targets, for a server that goes on answering. */
  pauseMs?: number;
}

/**
 * Keeps what of the snapshot is wanted and not in a ledger yet, target after target, each whole or not at all, as if it
 * had been asked for on its day. Doing so twice, or from two processes at once, adds nothing. Throws snapshot_broken,
 * what the ledger throws, and the reason of an interruption.
 */
export async function loadSnapshot(
  context: Context,
  ledger: Ledger,
  { wanted, pauseMs = 0 }: LoadOptions = {},
): Promise<void> {
  const snapshot = await context.snapshot();
  if (snapshot === null) return;
  const due = pendingTargets(snapshot.manifest, await ledger.askings(), wanted);
  let done = 0;
  for (const feed of new Set(due.map((one) => one.feed))) {
    const lines = await snapshot.lines(feed.feed);
    for (const one of due) {
      if (one.feed !== feed) continue;
      await sleep(pauseMs);
      context.signal.throwIfAborted();
      context.progress({ stage: 'snapshot', at: `${feed.feed} ${one.target.key}`, done, total: due.length });
      await keepOnce(ledger, snapshot, one, lines.get(one.target.key) ?? []);
      done += 1;
    }
  }
}

/** What is being kept by this process, so that whoever wants the same meanwhile waits for it. */
const underWay = new WeakMap<Ledger, Map<SnapshotTarget, Promise<void>>>();

async function keepOnce(
  ledger: Ledger,
  snapshot: Snapshot,
  one: PendingTarget,
  lines: readonly SnapshotLine[],
): Promise<void> {
  const all = underWay.get(ledger) ?? new Map<SnapshotTarget, Promise<void>>();
  underWay.set(ledger, all);
  const keeping = all.get(one.target) ?? keep(ledger, snapshot, one, lines);
  all.set(one.target, keeping);
  try {
    await keeping;
  } finally {
    all.delete(one.target);
  }
}

async function keep(
  ledger: Ledger,
  { manifest }: Snapshot,
  { feed, target, inputs }: PendingTarget,
  lines: readonly SnapshotLine[],
): Promise<void> {
  const askings = await ledger.askings(feed.feed);
  const wanted = (one: SnapshotTarget): boolean => one === target;
  // Another process may have been faster.
  if (pendingTargets(manifest, askings, wanted).length === 0) return;
  const last = askings.find((asking) => asking.target === target.key)?.last;
  const series = lines.filter((line) => 'series' in line);
  const batch: FactBatch = {
    feed: feed.feed,
    target: target.key,
    inputs,
    series: series.map((line) => line.series),
    facts: series.flatMap((line) => line.facts.map((row) => factOf(line.series, row))),
    tables: lines.flatMap((line) => ('table' in line ? datedTable(line.table, target) : [])),
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

function datedTable(table: SourceTable, { recorded }: SnapshotTarget): FactBatch['tables'] {
  return [{ ...table, knownAtInstant: knownInstant(table.knownAt, table.zone, recorded) }];
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
