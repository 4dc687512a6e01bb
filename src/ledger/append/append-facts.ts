import type { Transaction } from 'kysely';
import type { Fact } from '../../base/observation.ts';
import type { Engine } from '../engine/engine.ts';
import type { Asking, FactBatch, FactsAppended } from '../fact-record.ts';
import { columns } from '../schema/columns.ts';
import { insertMany } from '../schema/insert-many.ts';
import { insertRows } from '../schema/insert-rows.ts';
import type { Schema } from '../schema/schema.ts';
import { sha256 } from './hashes.ts';
import { keepSeries } from './keep-series.ts';
import type { Stamp } from './rows-of-entry.ts';

/** Keeps what one asking brought, in one transaction: either all of it is there afterwards, or nothing. */
export async function appendFacts(engine: Engine, batch: FactBatch, stamp: Stamp): Promise<FactsAppended> {
  return engine.write(async (transaction) => {
    const n = await nextAsking(transaction);
    const id = sha256(JSON.stringify([n, batch.feed, batch.target, batch.inputs, batch.asking])).slice(0, 32);
    const { numbers, added } = await keepSeries(transaction, batch.series, batch.facts, stamp);
    const facts = await insertMany(
      transaction,
      engine.kind,
      'fact',
      columns.fact,
      batch.facts.map((fact) => factCells(fact, numbers.get(fact.series) ?? 0, n, stamp)),
    );
    const tables = await keepTables(transaction, engine.kind, batch, n, stamp);
    const asking = askingRow(batch.asking);
    const { feed, target, inputs } = batch;
    await insertRows(transaction, 'asking', [
      { n, id, feed, target, inputs, ...asking, fact_count: facts, ...stamp },
    ]);
    return { runId: id, facts, series: added, tables };
  });
}

async function nextAsking(transaction: Transaction<Schema>): Promise<number> {
  const row = await transaction
    .selectFrom('asking')
    .select((e) => e.fn.max('n').as('newest'))
    .executeTakeFirst();
  return (row?.newest ?? 0) + 1;
}

/** In the order of `columns.fact`. */
function factCells(fact: Fact, seriesN: number, askingN: number, stamp: Stamp): (string | number | null)[] {
  return [
    ...[
      seriesN,
      fact.periodStart,
      fact.periodEnd,
      fact.knownAt,
      fact.knownAtBasis,
      fact.valueText,
      fact.value,
    ],
    ...[fact.sourceRef, fact.form, fact.state, fact.reason, askingN, stamp.recorded_at, stamp.schema_version],
  ];
}

async function keepTables(
  transaction: Transaction<Schema>,
  engine: 'sqlite' | 'postgresql',
  batch: FactBatch,
  askingN: number,
  stamp: Stamp,
): Promise<number> {
  let added = 0;
  for (const table of batch.tables) {
    const [names, rows] = [JSON.stringify(table.columns), JSON.stringify(table.rows)];
    const cells = [
      ...[table.id, sha256(`${names}\n${rows}`), table.kind, table.title, table.entity, table.asOf],
      ...[table.knownAt, table.knownAtInstant, table.zone, table.sourceRef, table.redistributable ? 1 : 0],
      ...[table.rows.length, names, rows, askingN, stamp.recorded_at, stamp.schema_version],
    ];
    added += await insertMany(transaction, engine, 'source_table', sourceTableColumns, [cells]);
  }
  return added;
}

const sourceTableColumns = [
  ...['id', 'sha', 'kind', 'title', 'entity', 'as_of', 'known_at', 'known_at_instant', 'zone', 'source_ref'],
  ...['redistributable', 'row_count', 'columns', 'rows', 'asking_n', 'recorded_at', 'schema_version'],
];

function askingRow(asking: Asking) {
  return {
    started: asking.started,
    ended: asking.ended,
    outcome: asking.outcome,
    error_code: asking.errorCode,
    error_text: asking.errorText,
    requests: asking.requests,
    byte_count: asking.bytes,
    refused: asking.refused,
    missing: asking.missing,
    validators: JSON.stringify(asking.validators),
    rests: JSON.stringify(asking.rests),
  };
}
