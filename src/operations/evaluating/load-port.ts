import type { SeriesInfo } from '../../base/observation.ts';
import type { Concept } from '../../facts/concept.ts';
import type { Shape } from '../../facts/derived-fact.ts';
import { historyOf, type Change } from '../../facts/history.ts';
import type { FactRow } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { FactsPort } from '../../thesis/facts-port.ts';
import type { History } from '../../thesis/point.ts';
import type { Context } from '../context.ts';
import { withParts } from '../factual/earlier-values.ts';
import { keyOf } from '../factual/find-entity.ts';
import { conceptHistory } from './concept-history.ts';
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

async function conceptHistories(
  context: Pick<Context, 'concepts'>,
  ledger: Ledger,
  needs: Needs,
  entities: ReadonlyMap<string, { name: string; key: string | null }>,
): Promise<Map<string, History>> {
  const all = await context.concepts();
  const histories = new Map<string, History>();
  for (const [id, wanted] of needs.concepts) {
    const entity = entities.get(id);
    if (entity?.key === undefined || entity.key === null) continue;
    const asked = [...wanted.keys()].flatMap((concept) => all.get(concept) ?? []);
    const parts = withParts(asked, all);
    const { series, facts } = await factsOf(ledger, entity.key, parts);
    if (facts.length === 0) continue;
    const byLeaf = new Map<string, Change[]>();
    for (const change of historyOf(entity.key, parts, series, facts, shapesOf(wanted, parts))) {
      const leaf = `${change.fact.concept} ${change.fact.shape}`;
      const changes = byLeaf.get(leaf);
      if (changes === undefined) byLeaf.set(leaf, [change]);
      else changes.push(change);
    }
    for (const [concept, ofConcept] of wanted)
      for (const shape of ofConcept) {
        const changes = byLeaf.get(`${concept} ${shape}`);
        if (changes !== undefined)
          histories.set(
            `${id} ${concept} ${shape}`,
            conceptHistory({ id, name: entity.name }, shape, changes),
          );
      }
  }
  return histories;
}

/** The shapes asked for; a ratio of a stock to a flow is made of the one and the other. */
function shapesOf(wanted: ReadonlyMap<string, ReadonlySet<Shape>>, parts: readonly Concept[]): Shape[] {
  const shapes = new Set([...wanted.values()].flatMap((one) => [...one]));
  if (parts.some(({ formula }) => formula?.operator === 'ratio')) shapes.add('ttm').add('instant');
  return [...shapes];
}

async function factsOf(
  ledger: Ledger,
  key: string,
  concepts: readonly Concept[],
): Promise<{ series: readonly SeriesInfo[]; facts: readonly FactRow[] }> {
  const tags = [...new Set(concepts.flatMap((concept) => concept.tags.map(({ tag }) => tag)))];
  const { rows } = await ledger.series({ entity: key, tags, all: true });
  const facts = rows.length === 0 ? [] : await ledger.facts({ series: rows.map(({ id }) => id) });
  return { series: rows, facts };
}

async function seriesHistories(ledger: Ledger, ids: ReadonlySet<string>): Promise<Map<string, History>> {
  if (ids.size === 0) return new Map();
  const { rows } = await ledger.series({ ids: [...ids], all: true });
  const facts = new Map<string, FactRow[]>(rows.map(({ id }) => [id, []]));
  for (const fact of await ledger.facts({ series: rows.map(({ id }) => id) }))
    facts.get(fact.series)?.push(fact);
  return new Map(rows.map((info) => [info.id, seriesHistory(info, facts.get(info.id) ?? [])]));
}
