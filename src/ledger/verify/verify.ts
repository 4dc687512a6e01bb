import { sql, type Kysely } from 'kysely';
import { TightropeError } from '../../base/error.ts';
import { sha256 } from '../append/hashes.ts';
import type { Engine } from '../engine/engine.ts';
import type { VerifyReport } from '../ledger.ts';
import { batchEnd } from '../query/rows.ts';
import { tablesAt } from '../schema/columns.ts';
import type { Schema } from '../schema/schema.ts';
import { relations } from './relations.ts';
import { verifyOverrides } from './verify-overrides.ts';
import { verifyReading } from './verify-reading.ts';

/**
 * Recomputes every hash, looks every quote up in its text, follows every reference and asks the engine to check
 * itself. Looks at one state of the record, one document at a time. What cannot be read is a fault, not an error.
 */
export async function verify(
  engine: Engine,
  schema: number,
  progress: (done: number, total: number) => void,
): Promise<VerifyReport> {
  return engine.snapshot(async (db) => {
    const verification = new Verification(db, schema);
    await verification.step('engine', async () => {
      for (const fault of await engine.check(db)) verification.fault('engine', '', fault);
    });
    await verification.step('claim', async () => {
      for (const id of await engine.unsearchable(db))
        verification.fault('claim', id, 'not in the full-text index');
    });
    await verification.step('relations', () => verification.relations());
    await verification.step('content', () => verification.contents());
    await verification.step('run', () => verification.readings(progress));
    await verification.step('override', () => verification.overrides());
    return verification.report();
  });
}

class Verification {
  readonly #db: Kysely<Schema>;
  readonly #tables: readonly string[];
  readonly #faults: VerifyReport['faults'] = [];
  readonly #checked: Record<string, number> = {};

  constructor(db: Kysely<Schema>, schema: number) {
    this.#db = db;
    this.#tables = tablesAt(schema);
  }

  fault(table: string, id: string, fault: string): void {
    this.#faults.push({ table, id, fault });
  }

  /** A part of the files that cannot be read ends its step only. */
  async step(table: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof TightropeError) || error.data.code !== 'ledger_corrupt') throw error;
      this.fault(table, '', error.data.cause ?? 'cannot be read');
    }
  }

  async relations(): Promise<void> {
    for (const { table, fault, broken } of relations) {
      if (!this.#tables.includes(table)) continue;
      const found = await sql<{ id: string }>`${sql.raw(broken)}`.execute(this.#db);
      for (const row of found.rows) this.fault(table, row.id, fault);
    }
  }

  async contents(): Promise<void> {
    let last = 0;
    for (;;) {
      const until = await batchEnd({ db: this.#db }, 'content', last);
      if (until === null) return;
      const found = await this.#db
        .selectFrom('content')
        .select(['sha', 'bytes', 'byte_count'])
        .where('seq', '>', last)
        .where('seq', '<=', until)
        .execute();
      last = until;
      for (const { sha, bytes, byte_count } of found) {
        this.#count('content', 1);
        if (sha256(bytes) !== sha) this.fault('content', sha, 'the bytes are not what their hash says');
        else if (bytes.length !== byte_count)
          this.fault('content', sha, `${bytes.length} bytes, not ${byte_count}`);
      }
    }
  }

  async readings(progress: (done: number, total: number) => void): Promise<void> {
    const runs = await this.#db.selectFrom('run').select('seq').orderBy('seq').execute();
    for (const [index, { seq }] of runs.entries()) {
      await this.step('run', async () => {
        const found = await verifyReading(this.#db, seq);
        this.#faults.push(...found.faults);
        for (const [table, count] of Object.entries(found.checked)) this.#count(table, count);
      });
      progress(index + 1, runs.length);
    }
  }

  async overrides(): Promise<void> {
    if (!this.#tables.includes('override')) return;
    const found = await verifyOverrides(this.#db);
    this.#faults.push(...found.faults);
    this.#count('override', found.checked);
  }

  async report(): Promise<VerifyReport> {
    await this.step('document', async () => {
      const row = await this.#db
        .selectFrom('document')
        .select(sql<number>`count(*)`.as('count'))
        .executeTakeFirstOrThrow();
      this.#count('document', row.count);
    });
    return { ok: this.#faults.length === 0, checked: this.#checked, faults: this.#faults };
  }

  #count(table: string, more: number): void {
    this.#checked[table] = (this.#checked[table] ?? 0) + more;
  }
}
