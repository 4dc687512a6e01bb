import type { ClaimRow, Ledger } from '../../ledger/ledger.ts';
import type { ClaimOut } from '../shapes/claim.ts';
import { claimsOut } from '../shapes/from-ledger.ts';

/** How many claims are shown beside the one explained. */
const few = 8;

/** Other claims with the same subject and metric, newest first; none where the claim lacks either. */
export async function comparable(ledger: Ledger, claim: ClaimRow): Promise<ClaimOut[]> {
  if (claim.subject === null || claim.metric === null) return [];
  const { rows } = await ledger.claims({
    subject: claim.subject,
    metric: claim.metric,
    sort: 'recorded_at',
    descending: true,
    limit: few + 1,
  });
  return claimsOut(rows.filter(({ id }) => id !== claim.id).slice(0, few));
}
