import { sql } from 'kysely';
import { TightropeError } from '../../base/error.ts';
import type { Engine } from '../engine/engine.ts';
import type { ClaimQuery, ClaimRow, ClaimSortKey, Page } from '../ledger.ts';
import { claimRows } from './claim-rows.ts';
import { beginsWith } from './find-document.ts';
import { matchingClaims } from './matching-claims.ts';
import { pageLimits } from './page-limits.ts';

/**
 * One page of claims, in reading order unless a sort is named. What has no value stands last either way, and equals
 * stand in reading order, so that both engines answer alike.
 */
export async function claims(engine: Engine, query: ClaimQuery): Promise<Page<ClaimRow>> {
  const { limit, offset } = pageLimits(query);
  const matching = await matchingClaims(engine, query);
  const direction = query.descending === true ? 'desc' : 'asc';
  const sort = query.sort ?? 'position';
  let sorted = matching.select('claim.seq');
  for (const key of sortKeys[sort]) {
    sorted = sorted.orderBy(sql.raw(key), (order) => order[direction]().nullsLast());
  }
  // Rows are inserted in the order of their place, one reading after the other.
  const page = await sorted
    .orderBy('claim.seq', sort === 'position' ? direction : 'asc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await matching.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return {
    total,
    rows: await claimRows(
      engine.db,
      page.map((row) => row.seq),
    ),
  };
}

/** One claim by its id or the beginning of it; of several readings that found it, the newest. */
export async function claim(engine: Engine, reference: string): Promise<ClaimRow> {
  const prefix = reference.toLowerCase();
  const found = /^[0-9a-f]{1,32}$/.test(prefix)
    ? await engine.db
        .selectFrom('claim')
        .select(['id', sql<number>`max(seq)`.as('newest')])
        .where(beginsWith('id', prefix))
        .groupBy('id')
        .limit(2)
        .execute()
    : [];
  const [first, second] = found;
  if (first !== undefined && second !== undefined)
    throw new TightropeError('claim_ambiguous', { at: reference });
  const [row] = first === undefined ? [] : await claimRows(engine.db, [first.newest]);
  if (row === undefined) throw new TightropeError('claim_not_found', { at: reference });
  return row;
}

const sortKeys: Readonly<Record<ClaimSortKey, readonly string[]>> = {
  position: [],
  subject: ['claim.subject'],
  metric: ['claim.metric_id'],
  value: ['coalesce(claim.low, claim.high)'],
  kind: ['claim.kind'],
  unit: ['claim.unit'],
  period: ['coalesce(claim.period_start, claim.period_label)', 'claim.period_label'],
  modality: ['claim.modality'],
  speaker: ['claim.speaker'],
  document: ['(select run.title from run where run.id = claim.run_id)'],
  recorded_at: ['claim.recorded_at'],
};
