import { createHash } from 'node:crypto';
import type { Ledger } from '../../ledger/ledger.ts';

/** A short word for what a ledger holds: another one as soon as anything was kept. */
export async function ledgerVersion(ledger: Ledger): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(await ledger.counts()));
  for (const { feed, target, last } of await ledger.askings())
    hash.update(`${feed} ${target} ${last.runId}\n`);
  return hash.digest('hex').slice(0, 16);
}
