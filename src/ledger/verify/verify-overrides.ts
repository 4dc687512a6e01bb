import type { Kysely } from 'kysely';
import { anchorId, overrideId } from '../append/hashes.ts';
import type { VerifyReport } from '../ledger.ts';
import type { Schema } from '../schema/schema.ts';

/** Every override against its text: ids recomputed, the quote and what surrounds it where they say they are. */
export async function verifyOverrides(
  db: Kysely<Schema>,
): Promise<{ checked: number; faults: VerifyReport['faults'] }> {
  const faults: VerifyReport['faults'] = [];
  const rows = await db.selectFrom('override').selectAll().orderBy('text_sha').orderBy('seq').execute();
  let sha = '';
  let text = '';
  for (const row of rows) {
    if (row.text_sha !== sha) {
      sha = row.text_sha;
      text = await textOf(db, sha);
    }
    const anchor = anchorId({ ...row, textSha: sha });
    const say = (fault: string) => faults.push({ table: 'override', id: row.id, fault });
    if (anchor !== row.anchor_id || overrideId(anchor, row.slot, row.n) !== row.id)
      say('the id is not what text and place give');
    const { start, end, quote, prefix, suffix } = row;
    if (text.slice(start, end) !== quote) say('the quote does not stand at its place in the text');
    else if (
      !text.startsWith(suffix, end) ||
      text.slice(Math.max(0, start - prefix.length), start) !== prefix
    )
      say('what surrounds the quote is not what stands in the text');
  }
  return { checked: rows.length, faults };
}

async function textOf(db: Kysely<Schema>, sha: string): Promise<string> {
  const content = await db.selectFrom('content').select('bytes').where('sha', '=', sha).executeTakeFirst();
  return content === undefined ? '' : Buffer.from(content.bytes).toString('utf8');
}
