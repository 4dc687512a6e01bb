import type { Ledger } from '../../ledger/ledger.ts';
import type { FactsPort } from '../../thesis/facts-port.ts';
import type { Context } from '../context.ts';
import { keyOf } from '../factual/find-entity.ts';
import { conceptHistories } from './concept-histories.ts';
import { failedAskings } from './failed-askings.ts';
import { figureHistory } from './figure-history.ts';
import { loadFigures } from './load-figures.ts';
import { figureKey, type Needs } from './needs.ts';
import { nothingKnown } from './nothing-known.ts';
import { recordSign } from './record-sign.ts';
import { seriesHistories } from './series-histories.ts';

/** Reads from the ledger exactly what is needed, once, so that evaluation asks without waiting. */
export async function loadPort(context: Context, ledger: Ledger, needs: Needs): Promise<FactsPort> {
  const lexicon = await context.lexicon();
  const entities = new Map(lexicon.entities.map((one) => [one.id, { name: one.name, key: keyOf(one) }]));
  const keyOfEntity = (id: string): string | null => entities.get(id)?.key ?? null;
  const stated = await context.concepts();
  const cited = await context.cited();
  const measured = new Set([...lexicon.metrics.map(({ id }) => id), ...cited.flatMap((one) => one.metrics)]);
  const sign = await recordSign(ledger);
  const concepts = await conceptHistories(context, ledger, needs, entities, sign);
  const series = await seriesHistories(context, ledger, needs.series, sign);
  const figures = await loadFigures(context, ledger, needs.figures);
  const byQuery = new Map(needs.figures.map((query) => [figureKey(query), figureHistory(query, figures)]));
  return {
    concept: (entity, concept, shape) =>
      concepts.get(`${entity} ${concept} ${shape}`) ??
      nothingKnown(
        entities.has(entity) && stated.has(concept) ? 'no_data' : 'name_lost',
        [`${entity}.${concept}`],
        shape === 'year' ? 'year' : 'quarter',
      ),
    series: (id) => series.get(id) ?? nothingKnown('no_data', [id], 'irregular'),
    figures: (query) => {
      const found = byQuery.get(figureKey(query)) ?? figureHistory(query, figures);
      const lost = !entities.has(query.subject) || !measured.has(query.metric);
      return found.missing?.reason === 'no_data' && lost
        ? nothingKnown('name_lost', found.missing.of, 'irregular')
        : found;
    },
    failedSince: failedAskings(await ledger.askings(), keyOfEntity),
  };
}
