import { sql } from 'kysely';
import { columnTypes, type ColumnTypes } from './column-types.ts';
import type { Migration } from './migration.ts';

export const documentsAndClaims: Migration = {
  number: 1,
  name: 'documents-and-claims',
  async up(transaction, engine) {
    for (const statement of [...tables(columnTypes(engine)), ...indexes])
      await sql.raw(statement).execute(transaction);
    if (engine === 'sqlite') {
      for (const statement of sqliteSearch) await sql.raw(statement).execute(transaction);
      return;
    }
    await sql.raw('savepoint trigrams').execute(transaction);
    try {
      for (const statement of postgresqlSearch) await sql.raw(statement).execute(transaction);
    } catch {
      // The extension is missing or not allowed: searching then reads every row, and finds the same.
      await sql.raw('rollback to savepoint trigrams').execute(transaction);
    }
  },
};

function tables({ seq, text, integer, real, bytes, end }: ColumnTypes): string[] {
  const recorded = `recorded_at ${text} not null, schema_version ${integer} not null`;
  const table = (name: string, columns: string): string => `create table ${name} (${seq}, ${columns}) ${end}`;
  return [
    table(
      'content',
      `sha ${text} not null unique, bytes ${bytes} not null, byte_count ${integer} not null, ${recorded}`,
    ),
    table(
      'document',
      `id ${text} not null unique, text_sha ${text} not null references content (sha), logical_id ${text} not null,
       previous_id ${text} references document (id), version ${integer} not null, title ${text}, url ${text},
       published_at ${text}, lang ${text} not null, format ${text} not null, encoding ${text} not null,
       byte_count ${integer} not null, ${recorded}, foreign key (id) references content (sha),
       unique (logical_id, version)`,
    ),
    table(
      'run',
      `id ${text} not null unique, kind ${text} not null, document_id ${text} not null references document (id),
       code_version ${text} not null, inputs ${text} not null, inputs_hash ${text} not null,
       text_sha ${text} not null references content (sha), text_length ${integer} not null, title ${text},
       published_at ${text}, lang ${text} not null, format ${text} not null, encoding ${text} not null,
       claim_count ${integer} not null, started ${text}, ended ${text} not null, outcome ${text} not null,
       search ${text} not null, ${recorded}`,
    ),
    table(
      'segment',
      `run_id ${text} not null references run (id), n ${integer} not null, document_id ${text} not null,
       "start" ${integer} not null, "end" ${integer} not null, kind ${text} not null, speaker_id ${text},
       title ${text}, date ${text}, source ${text}, ${recorded}, unique (run_id, n)`,
    ),
    table(
      'claim',
      `id ${text} not null, run_id ${text} not null references run (id), document_id ${text} not null,
       "start" ${integer} not null, "end" ${integer} not null, part ${integer} not null, quote ${text} not null,
       prefix ${text} not null, suffix ${text} not null, kind ${text} not null, low_text ${text}, high_text ${text},
       low ${real}, high ${real}, approx ${integer} not null, unit ${text} not null, currency ${text}, per ${text},
       change ${text}, subject ${text}, subject_id ${text}, metric_id ${text}, period_label ${text},
       period_start ${text}, period_end ${text}, modality ${text}, speaker ${text}, speaker_id ${text},
       state ${text} not null, search ${text} not null, ${recorded}, unique (run_id, id)`,
    ),
    table(
      'claim_slot',
      `run_id ${text} not null, claim_id ${text} not null, n ${integer} not null, slot ${text} not null,
       "start" ${integer}, "end" ${integer}, inferred_reason ${text}, ${recorded}, unique (run_id, claim_id, n),
       foreign key (run_id, claim_id) references claim (run_id, id)`,
    ),
    table(
      'mention',
      `run_id ${text} not null references run (id), n ${integer} not null, entity_id ${text} not null,
       name ${text} not null, "start" ${integer} not null, "end" ${integer} not null, ${recorded}, unique (run_id, n)`,
    ),
    table(
      'entity',
      `id ${text} not null, revision ${integer} not null, name ${text} not null, kind ${text} not null,
       parent ${text}, folded ${text} not null, ${recorded}, unique (id, revision)`,
    ),
    table(
      'alias',
      `entity_id ${text} not null, text ${text} not null, lang ${text} not null, folded ${text} not null,
       ${recorded}, unique (entity_id, text, lang)`,
    ),
    table(
      'identifier',
      `entity_id ${text} not null, scheme ${text} not null, value ${text} not null, ${recorded},
       unique (entity_id, scheme, value)`,
    ),
    table(
      'metric',
      `id ${text} not null, revision ${integer} not null, dimension ${text}, basis ${text}, measures ${text},
       ${recorded}, unique (id, revision)`,
    ),
  ];
}

const indexes = [
  'create index run_by_document on run (document_id, seq)',
  'create index claim_by_id on claim (id)',
  'create index claim_by_document on claim (document_id)',
  'create index claim_by_subject on claim (subject)',
  'create index claim_by_subject_id on claim (subject_id)',
  'create index claim_by_metric on claim (metric_id)',
  'create index alias_by_folded on alias (folded)',
  'create index entity_by_folded on entity (folded)',
];

const sqliteSearch = [
  `create virtual table claim_search using fts5 (search, content = '', tokenize = 'trigram')`,
  `create trigger claim_search_insert after insert on claim begin
     insert into claim_search (rowid, search) values (new.seq, new.search);
   end`,
];

const postgresqlSearch = [
  'create extension if not exists pg_trgm',
  'create index claim_search on claim using gin (search gin_trgm_ops)',
];
