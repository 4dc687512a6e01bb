import { errorData } from '../../base/error.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { loadSnapshot } from '../snapshotting/load-snapshot.ts';
import { pendingTargets } from '../snapshotting/pending-targets.ts';
import type { SnapshotTarget } from '../snapshotting/snapshot-files.ts';

/**
 * The ledger, holding at least what of the snapshot is wanted. Where there is no ledger yet none is created: its
 * stand-in in memory holds it. One that may not be written answers with what it has.
 */
export async function factLedger(
  context: Context,
  wanted?: (target: SnapshotTarget, feed: string) => boolean,
): Promise<Ledger> {
  const look = await context.ledger('look');
  const snapshot = await context.snapshot();
  if (snapshot === null) return look;
  if (pendingTargets(snapshot.manifest, await look.askings(), wanted).length === 0) return look;
  const ledger = look.isStandIn ? look : await toKeep(context, look);
  if (ledger !== null) await loadSnapshot(context, ledger, wanted === undefined ? {} : { wanted });
  return ledger ?? look;
}

async function toKeep(context: Context, look: Ledger): Promise<Ledger | null> {
  try {
    return await context.ledger();
  } catch (error) {
    if (errorData(error).code === 'home_unwritable' && (await look.isInPlace())) return null;
    throw error;
  }
}
