import { createHash } from 'node:crypto';
import type { SeriesInfo } from '../../base/observation.ts';
import type { Concept } from '../../facts/concept.ts';
import type { Shape } from '../../facts/derived-fact.ts';
import { historyOf, type Change } from '../../facts/history.ts';
import type { FactRow } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { History } from '../../thesis/point.ts';
import type { Context } from '../context.ts';
import { withParts } from '../factual/earlier-values.ts';
import { conceptHistory } from './concept-history.ts';
import type { Needs } from './needs.ts';

/** Name and key of the entities of a thesis by id. */
export type Entities = ReadonlyMap<string, { name: string; key: string | null }>;

/**
 * Everything that was ever known of the concepts that are needed, by `entity concept shape`. To derive them from filings takes
 * long and needs nothing but the filings and the concepts: they are kept until one or the other changes; `sign` is that of the
 * record they are read from (record-sign.ts).
 */
export async function conceptHistories(
  context: Pick<Context, 'concepts' | 'cache'>,
  ledger: Ledger,
  needs: Pick<Needs, 'concepts'>,
  entities: Entities,
  sign: string,
): Promise<Map<string, History>> {
  const all = await context.concepts();
  const key = keyOf(sign, needs, entities, all);
  const kept = await context.cache.find('concepts.json', key);
  if (kept !== null) return new Map(JSON.parse(kept) as [string, History][]);
  const found = await derived(ledger, needs, entities, all);
  await context.cache.keep('concepts.json', key, JSON.stringify([...found]));
  return found;
}

/** Changes with everything a history is made of. */
function keyOf(
  sign: string,
  { concepts }: Pick<Needs, 'concepts'>,
  entities: Entities,
  all: ReadonlyMap<string, Concept>,
): string {
  const hash = createHash('sha256').update(sign);
  for (const [id, wanted] of concepts) {
    const shapes = [...wanted].map(([concept, some]) => [concept, ...some]);
    hash.update(JSON.stringify([id, entities.get(id) ?? null, shapes]));
  }
  return hash.update(JSON.stringify([...all])).digest('hex');
}

async function derived(
  ledger: Ledger,
  needs: Pick<Needs, 'concepts'>,
  entities: Entities,
  all: ReadonlyMap<string, Concept>,
): Promise<Map<string, History>> {
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
