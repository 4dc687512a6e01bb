import { sql, type Kysely, type Selectable } from 'kysely';
import type { Schema } from '../schema/schema.ts';
import type { VerdictQuery, VerdictRow, VerificationRow } from '../verdict-record.ts';

/** The last verdict of each claim, in the order in which they were found. */
export async function lastVerdicts(db: Kysely<Schema>, query: VerdictQuery): Promise<VerdictRow[]> {
  let found = db
    .selectFrom('verdict')
    .selectAll()
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('verdict as later')
            .select(sql`1`.as('one'))
            .whereRef('later.claim_id', '=', 'verdict.claim_id')
            .whereRef('later.n', '>', 'verdict.n'),
        ),
      ),
    )
    .orderBy('seq');
  if (query.documentId !== undefined) found = found.where('document_id', '=', query.documentId);
  if (query.outcome !== undefined) found = found.where('outcome', '=', query.outcome);
  const { claimIds } = query;
  if (claimIds === undefined) return (await found.execute()).map(verdictRow);
  const rows: VerdictRow[] = [];
  for (let from = 0; from < claimIds.length; from += batchSize) {
    const batch = claimIds.slice(from, from + batchSize);
    rows.push(...(await found.where('claim_id', 'in', batch).execute()).map(verdictRow));
  }
  return rows;
}

export async function verdictHistory(db: Kysely<Schema>, claimId: string): Promise<VerdictRow[]> {
  const rows = await db
    .selectFrom('verdict')
    .selectAll()
    .where('claim_id', '=', claimId)
    .orderBy('n')
    .execute();
  return rows.map(verdictRow);
}

/** The last time everything touched was looked at. */
export async function newestVerification(db: Kysely<Schema>): Promise<VerificationRow | null> {
  const row = await db
    .selectFrom('verification')
    .selectAll()
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        n: row.n,
        codeVersion: row.code_version,
        started: row.started,
        claims: row.claim_count,
        changed: row.changed_count,
        recordedAt: row.recorded_at,
      };
}

function verdictRow(row: Selectable<Schema['verdict']>): VerdictRow {
  return {
    claimId: row.claim_id,
    n: row.n,
    documentId: row.document_id,
    outcome: row.outcome,
    rule: row.rule,
    reason: row.reason,
    ratio: row.ratio,
    tolerance: row.tolerance,
    evidence: row.evidence,
    wouldSettle: row.would_settle,
    restsOn: JSON.parse(row.rests_on) as string[],
    codeVersion: row.code_version,
    recordedAt: row.recorded_at,
  };
}

const batchSize = 500;
