import path from 'node:path';
import { sql } from 'kysely';
import { TightropeError } from '../base/error.ts';
import { appendFacts } from './append/append-facts.ts';
import { append } from './append/append.ts';
import { backupName } from './backup/format.ts';
import { restore } from './backup/restore.ts';
import { writeBackup } from './backup/write-backup.ts';
import type { Engine } from './engine/engine.ts';
import type { Ledger, TableName } from './ledger.ts';
import { keepVerdicts } from './append/keep-verdicts.ts';
import { keepAlerts, keepAnswers } from './append/keep-thesis-record.ts';
import { alertLines, answers } from './query/thesis-record.ts';
import { askings } from './query/askings.ts';
import { claim, claims } from './query/claims.ts';
import { fullDocument, fullDocuments } from './query/document.ts';
import { documents } from './query/documents.ts';
import { facets } from './query/facets.ts';
import { facts } from './query/facts.ts';
import { series } from './query/series.ts';
import { sourceTable, sourceTables } from './query/source-tables.ts';
import { lastVerdicts, newestVerification, verdictHistory } from './query/verdicts.ts';
import { rows } from './query/rows.ts';
import { decisions, overrides } from './query/overrides.ts';
import { tablesAt } from './schema/columns.ts';
import { keepOverrides } from './append/keep-overrides.ts';
import { verify } from './verify/verify.ts';
import { stat } from 'node:fs/promises';

export interface LedgerSettings {
  engine: Engine;
  /** What the ledger says it is: a look at one that does not exist is served from memory. */
  kind: 'sqlite' | 'postgresql';
  location: string;
  backups: string;
  now: () => Date;
  /** Number of the newest migration this ledger has been through. */
  schema: number;
  /** It is in memory, in the place of one that is not there. */
  standIn: boolean;
  /** Refuse to add anything: what is added to a ledger in memory would be lost. */
  lookOnly: boolean;
  isInPlace: () => Promise<boolean>;
}

/** The contract of `ledger.ts` over an engine that is open and at its schema. */
export function sqlLedger(settings: LedgerSettings): Ledger {
  const { engine, kind, location, backups, now, schema } = settings;
  const stamp = () => ({ recorded_at: now().toISOString(), schema_version: schema });
  const holds = (table: TableName) => tablesAt(schema).includes(table);
  return {
    engine: kind,
    location,
    isStandIn: settings.standIn,
    async append(entry) {
      refuseToLook(settings);
      return append(engine, entry, stamp());
    },
    documents: (query = {}) => documents(engine, query),
    document: (reference) => fullDocument(engine, reference),
    everyDocument: () => fullDocuments(engine),
    claims: (query = {}) => claims(engine, query),
    facets: (query, fields) => facets(engine, query, fields),
    claim: (reference) => claim(engine, reference),
    async override(entries) {
      refuseToLook(settings);
      return keepOverrides(engine, entries, stamp());
    },
    async decide(entry) {
      refuseToLook(settings);
      const [row] = await keepOverrides(engine, [entry], stamp());
      if (row === undefined) throw new TightropeError('internal', { cause: 'a decision was not kept' });
      return row;
    },
    decisions: async (query = {}) => (holds('override') ? decisions(engine, query) : []),
    overrides: async (query = {}) => (holds('override') ? overrides(engine, query) : []),
    async appendFacts(batch) {
      if (!settings.standIn) refuseToLook(settings);
      return appendFacts(engine, batch, stamp());
    },
    series: async (query = {}) => (holds('series') ? series(engine, query) : { total: 0, rows: [] }),
    facts: async (query) => (holds('fact') ? facts(engine, query) : []),
    sourceTable: async (id, at = {}) => (holds('source_table') ? sourceTable(engine, id, at) : null),
    sourceTables: async (query = {}) => (holds('source_table') ? sourceTables(engine, query) : []),
    askings: async (feed) => (holds('asking') ? askings(engine, feed) : []),
    async keepVerdicts(verdicts, verification) {
      refuseToLook(settings);
      return keepVerdicts(engine, { verdicts, verification }, stamp());
    },
    lastVerification: async () => (holds('verification') ? newestVerification(engine.db) : null),
    verdicts: async (query = {}) => (holds('verdict') ? lastVerdicts(engine.db, query) : []),
    verdictHistory: async (claimId) => (holds('verdict') ? verdictHistory(engine.db, claimId) : []),
    async keepAlerts(entries) {
      refuseToLook(settings);
      return keepAlerts(engine, entries, stamp());
    },
    alertLines: async (thesis) => (holds('alert_transition') ? alertLines(engine.db, thesis) : []),
    async keepAnswers(entries, seen) {
      refuseToLook(settings);
      return keepAnswers(engine, entries, stamp(), seen);
    },
    answers: async (thesis, sheet) => (holds('review_answer') ? answers(engine.db, thesis, sheet) : []),
    async counts() {
      const counts: Record<string, number> = {};
      for (const table of tablesAt(schema)) {
        const answer = await sql<{
          count: number;
        }>`select count(*) as count from ${sql.table(table)}`.execute(engine.db);
        counts[table] = answer.rows[0]?.count ?? 0;
      }
      return counts;
    },
    verify: (progress = () => undefined) => verify(engine, schema, progress),
    backup: (file) =>
      engine.snapshot((db) => writeBackup(db, { path: file, schema, createdAt: now().toISOString() })),
    async restore(file, { replace = false } = {}) {
      refuseToLook(settings);
      const keepPresent = replace
        ? (db: Parameters<typeof writeBackup>[0]) =>
            writeBackup(db, {
              path: path.join(backups, backupName(now(), 'before-restore')),
              schema,
              createdAt: now().toISOString(),
            })
        : undefined;
      const counts = await restore(engine, {
        path: file,
        schema,
        location,
        ...(keepPresent === undefined ? {} : { keepPresent }),
      });
      return { path: file, byteCount: (await stat(file)).size, counts };
    },
    rows: (table) => rows(engine, holds(table) ? table : null),
    isInPlace: settings.isInPlace,
    close: () => engine.close(),
  };
}

function refuseToLook({ lookOnly, location }: LedgerSettings): void {
  if (lookOnly)
    throw new TightropeError('home_unwritable', { at: location, cause: 'it was opened only to look' });
}
