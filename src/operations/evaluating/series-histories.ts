import type { FactRow } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { placeOf } from '../../thesis/place.ts';
import { isPoint, type Cadence, type History, type Missing } from '../../thesis/point.ts';
import type { Context } from '../context.ts';
import { observed, seriesHistory } from './series-history.ts';

/** Everything that was ever known of outside series, by id; `sign` is that of the record they are read from (record-sign.ts). */
export async function seriesHistories(
  context: Pick<Context, 'cache'>,
  ledger: Ledger,
  ids: ReadonlySet<string>,
  sign: string,
): Promise<Map<string, History>> {
  if (ids.size === 0) return new Map();
  const key = JSON.stringify([sign, ...ids]);
  const kept = await context.cache.find('series.json', key);
  if (kept !== null)
    return new Map((JSON.parse(kept) as Columns[]).map((columns) => [columns.id, fromColumns(columns)]));
  const { rows } = await ledger.series({ ids: [...ids], all: true });
  const facts = new Map<string, FactRow[]>(rows.map(({ id }) => [id, []]));
  for (const fact of await ledger.facts({ series: rows.map(({ id }) => id) }))
    facts.get(fact.series)?.push(fact);
  const found = new Map<string, History>();
  const columns: Columns[] = [];
  for (const info of rows) {
    const history = seriesHistory(info, facts.get(info.id) ?? []);
    found.set(info.id, history);
    columns.push(toColumns(info, history));
  }
  await context.cache.keep('series.json', key, JSON.stringify(columns));
  return found;
}

/** A history as numbers side by side: what its values have in common is said once. */
interface Columns {
  id: string;
  title: string;
  cadence: Cadence;
  unit: string;
  missing: Missing | null;
  knownAt: number[];
  firstDay: (number | null)[];
  lastDay: number[];
  value: number[];
}

function toColumns({ id, title }: { id: string; title: string }, history: History): Columns {
  const { cadence, unit, missing, changes } = history;
  const columns: Columns = {
    ...{ id, title, cadence, unit, missing },
    ...{ knownAt: [], firstDay: [], lastDay: [], value: [] },
  };
  for (const { knownAt, entry } of changes) {
    if (!isPoint(entry)) continue;
    columns.knownAt.push(knownAt);
    columns.firstDay.push(entry.firstDay);
    columns.lastDay.push(entry.lastDay);
    columns.value.push(entry.value);
  }
  return columns;
}

function fromColumns({ id, title, cadence, unit, missing, ...columns }: Columns): History {
  const series = { id, title };
  const changes = columns.knownAt.map((knownAt, index) => {
    const [lastDay = 0, value = 0] = [columns.lastDay[index], columns.value[index]];
    const days = { firstDay: columns.firstDay[index] ?? null, lastDay };
    return { knownAt, entry: observed(series, { place: placeOf(cadence, lastDay), ...days, value }) };
  });
  return { cadence, unit, changes, missing };
}
