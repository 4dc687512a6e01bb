import { createHash } from 'node:crypto';
import type { Ledger } from '../../ledger/ledger.ts';

/** Changes with whatever a source said or did not say: what was made of facts alone is kept for it. */
export async function recordSign(ledger: Pick<Ledger, 'askings'>): Promise<string> {
  const hash = createHash('sha256');
  for (const { feed, target, last, lastSuccess } of await ledger.askings())
    hash.update(`${feed} ${target} ${last.runId} ${last.recordedAt} ${lastSuccess?.runId ?? ''}\n`);
  return hash.digest('hex');
}
