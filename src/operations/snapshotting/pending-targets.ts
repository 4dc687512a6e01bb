import type { AskingRow } from '../../ledger/fact-record.ts';
import type { SnapshotFeed, SnapshotManifest, SnapshotTarget } from './snapshot-files.ts';

export interface PendingTarget {
  feed: SnapshotFeed;
  target: SnapshotTarget;
  inputs: string;
}

/** What of the snapshot a ledger does not hold, and has not asked for itself since. */
export function pendingTargets(
  { feeds }: SnapshotManifest,
  askings: readonly AskingRow[],
  wanted: (target: SnapshotTarget, feed: string) => boolean = () => true,
): PendingTarget[] {
  const byKey = new Map<string, AskingRow[]>();
  for (const asking of askings) byKey.set(asking.target, [...(byKey.get(asking.target) ?? []), asking]);
  return feeds.flatMap((feed) =>
    feed.targets
      .filter((target) => wanted(target, feed.feed) && !isHeld(target, byKey.get(target.key) ?? []))
      .map((target) => ({ feed, target, inputs: snapshotInputs(target) })),
  );
}

export function isOfSnapshot({ inputs }: { inputs: string }): boolean {
  return inputs.startsWith(prefix);
}

function snapshotInputs({ hash }: SnapshotTarget): string {
  return `${prefix}${hash.slice(0, 16)}`;
}

function isHeld(target: SnapshotTarget, askings: readonly AskingRow[]): boolean {
  return askings.some(({ feed, lastSuccess }) => {
    if (lastSuccess === null || !target.feeds.includes(feed)) return false;
    if (lastSuccess.inputs === snapshotInputs(target)) return true;
    // Of an older snapshot the facts may differ though its day is the same.
    return isOfSnapshot(lastSuccess)
      ? lastSuccess.ended > target.recorded
      : lastSuccess.ended >= target.recorded;
  });
}

const prefix = 'snapshot ';
