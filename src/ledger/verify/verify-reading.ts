import type { Kysely } from 'kysely';
import { claimId, runId, sha256 } from '../append/hashes.ts';
import type { VerifyReport } from '../ledger.ts';
import type { Schema } from '../schema/schema.ts';

/** One run with its text: ids recomputed, every span inside the text, every quote where it says it is. */
export async function verifyReading(db: Kysely<Schema>, seq: number): Promise<Omit<VerifyReport, 'ok'>> {
  const faults: VerifyReport['faults'] = [];
  const checked: Record<string, number> = { run: 1, claim: 0, segment: 0, mention: 0 };
  const run = await db.selectFrom('run').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow();
  const content = await db
    .selectFrom('content')
    .select('bytes')
    .where('sha', '=', run.text_sha)
    .executeTakeFirst();
  const text = content === undefined ? '' : Buffer.from(content.bytes).toString('utf8');

  if (runId(run.document_id, run.inputs) !== run.id || sha256(run.inputs) !== run.inputs_hash) {
    faults.push({ table: 'run', id: run.id, fault: 'the id is not what document and inputs give' });
  }
  if (text.length !== run.text_length) {
    faults.push({
      table: 'run',
      id: run.id,
      fault: `the text has ${text.length} characters, not ${run.text_length}`,
    });
  }
  const claims = await db.selectFrom('claim').selectAll().where('run_id', '=', run.id).execute();
  for (const claim of claims) {
    checked['claim'] = (checked['claim'] ?? 0) + 1;
    const place = { ...claim, textSha: run.text_sha, readerVersion: run.code_version };
    if (claimId(place) !== claim.id) {
      faults.push({ table: 'claim', id: claim.id, fault: 'the id is not what text and place give' });
    }
    const { start, end, quote, prefix, suffix } = claim;
    if (claim.state !== 'located') continue;
    if (text.slice(start, end) !== quote) {
      faults.push({
        table: 'claim',
        id: claim.id,
        fault: 'the quote does not stand at its place in the text',
      });
    } else if (
      !text.startsWith(suffix, end) ||
      text.slice(Math.max(0, start - prefix.length), start) !== prefix
    ) {
      faults.push({
        table: 'claim',
        id: claim.id,
        fault: 'what surrounds the quote is not what stands in the text',
      });
    }
  }
  for (const table of ['segment', 'mention'] as const) {
    const spans = await db
      .selectFrom(table)
      .select(['n', 'start', 'end'])
      .where('run_id', '=', run.id)
      .execute();
    for (const { n, start, end } of spans) {
      checked[table] = (checked[table] ?? 0) + 1;
      if (start < 0 || start > end || end > text.length) {
        faults.push({ table, id: `${run.id}/${n}`, fault: 'the span is not inside the text' });
      }
    }
  }
  return { checked, faults };
}
