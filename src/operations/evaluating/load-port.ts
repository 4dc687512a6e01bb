import type { FactRow } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { FactsPort } from '../../thesis/facts-port.ts';
import type { History } from '../../thesis/point.ts';
import type { Context } from '../context.ts';
import { keyOf } from '../factual/find-entity.ts';
import { conceptHistories } from './concept-histories.ts';
import { failedAskings } from './failed-askings.ts';
import { figureHistory } from './figure-history.ts';
import { loadFigures } from './load-figures.ts';
import { figureKey, type Needs } from './needs.ts';
import { nothingKnown } from './nothing-known.ts';
import { seriesHistory } from './series-history.ts';

/** Reads from the ledger exactly what is needed, once, so that evaluation asks without waiting. */
export async function loadPort(context: Context, ledger: Ledger, needs: Needs): Promise<FactsPort> {
  const lexicon = await context.lexicon();
  const entities = new Map(lexicon.entities.map((one) => [one.id, { name: one.name, key: keyOf(one) }]));
  const keyOfEntity = (id: string): string | null => entities.get(id)?.key ?? null;
  const concepts = await conceptHistories(context, ledger, needs, entities);
  const series = await seriesHistories(ledger, needs.series);
  const figures = await loadFigures(context, ledger, needs.figures);
  const byQuery = new Map(needs.figures.map((query) => [figureKey(query), figureHistory(query, figures)]));
  return {
    concept: (entity, concept, shape) =>
      concepts.get(`${entity} ${concept} ${shape}`) ??
      nothingKnown('no_data', [`${entity}.${concept}`], shape === 'year' ? 'year' : 'quarter'),
    series: (id) => series.get(id) ?? nothingKnown('no_data', [id], 'irregular'),
    figures: (query) => byQuery.get(figureKey(query)) ?? figureHistory(query, figures),
    failedSince: failedAskings(await ledger.askings(), keyOfEntity),
  };
}

async function seriesHistories(ledger: Ledger, ids: ReadonlySet<string>): Promise<Map<string, History>> {
  if (ids.size === 0) return new Map();
  const { rows } = await ledger.series({ ids: [...ids], all: true });
  const facts = new Map<string, FactRow[]>(rows.map(({ id }) => [id, []]));
  for (const fact of await ledger.facts({ series: rows.map(({ id }) => id) }))
    facts.get(fact.series)?.push(fact);
  return new Map(rows.map((info) => [info.id, seriesHistory(info, facts.get(info.id) ?? [])]));
}
