import type { Engine } from '../engine/engine.ts';
import { lastVerdicts, newestVerification } from '../query/verdicts.ts';
import { insertRows } from '../schema/insert-rows.ts';
import { insertMany } from '../schema/insert-many.ts';
import { columns } from '../schema/columns.ts';
import type { NewVerdict, NewVerification, VerdictRow } from '../verdict-record.ts';
import type { Stamp } from './rows-of-entry.ts';

/** Adds a row for every claim of which something else is found than last time, and one for the run that found them. */
export async function keepVerdicts(
  engine: Engine,
  { verdicts, verification }: { verdicts: readonly NewVerdict[]; verification: NewVerification | undefined },
  stamp: Stamp,
): Promise<number> {
  return engine.write(async (transaction) => {
    const last = new Map(
      (
        await lastVerdicts(transaction, {
          claimIds: verdicts.map(({ claimId }) => claimId),
        })
      ).map((row) => [row.claimId, row]),
    );
    const changed = verdicts.filter((verdict) => !says(last.get(verdict.claimId), verdict));
    const kept = await insertMany(
      transaction,
      engine.kind,
      'verdict',
      columns.verdict,
      changed.map((verdict) => [
        ...[verdict.claimId, (last.get(verdict.claimId)?.n ?? 0) + 1, verdict.documentId, verdict.outcome],
        ...[verdict.rule, verdict.reason, verdict.ratio, verdict.tolerance, verdict.evidence],
        ...[verdict.wouldSettle, JSON.stringify(verdict.restsOn), verdict.codeVersion],
        ...[stamp.recorded_at, stamp.schema_version],
      ]),
    );
    if (verification !== undefined) {
      const { codeVersion: code_version, started } = verification;
      const n = ((await newestVerification(transaction))?.n ?? 0) + 1;
      const counts = { claim_count: verdicts.length, changed_count: kept };
      await insertRows(transaction, 'verification', [{ n, code_version, started, ...counts, ...stamp }]);
    }
    return kept;
  });
}

function says(last: VerdictRow | undefined, next: NewVerdict): boolean {
  if (last === undefined) return false;
  return (
    JSON.stringify([last.outcome, last.rule, last.reason, last.evidence, last.wouldSettle, last.restsOn]) ===
      JSON.stringify([next.outcome, next.rule, next.reason, next.evidence, next.wouldSettle, next.restsOn]) &&
    last.codeVersion === next.codeVersion
  );
}
