import type { DatedPrediction } from '../../evidence/predictions/dated-prediction.ts';
import type { Context } from '../context.ts';
import { entityFacts } from '../factual/entity-facts.ts';

export interface Level {
  day: string;
  value: number;
}

/** Years of the number a prediction is about, as known when it was made; none where no filing states it. */
export async function levelsOf(
  context: Context,
  { subjectId, metric, unit, madeOn }: DatedPrediction,
): Promise<Level[]> {
  if (subjectId === null || metric === null || madeOn === null) return [];
  const concept = (await context.bases()).metrics.get(metric)?.concept ?? null;
  const entity = (await context.lexicon()).entities.find(({ id }) => id === subjectId);
  if (concept === null || entity === undefined) return [];
  const dates = { knownAt: madeOn, recordedBy: undefined };
  const { derived } = await entityFacts(context, entity.id, [concept], dates, () => ({ shapes: ['ttm'] }));
  return derived.flatMap(({ facts }) =>
    facts.facts.flatMap(({ periodEnd, value, unit: stated }) =>
      value === null || stated !== unit ? [] : [{ day: periodEnd, value }],
    ),
  );
}
