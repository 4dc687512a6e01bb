import type { FeedTarget, Refusal } from '../feed.ts';
import { statedFields } from '../stated.ts';

/** A list of models to take of a file that holds thousands; null: all. */
export interface ModelsTarget extends FeedTarget {
  models: readonly string[] | null;
}

/** Reads `{feed, key, models?}`. Throws thesis_malformed at the field. */
export function modelsTarget(feed: string) {
  return (
    stated: Readonly<Record<string, unknown>>,
    at: string,
    atField?: (field: string) => string,
  ): ModelsTarget => {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.text('key');
    const models = fields.list('models');
    if (models?.length === 0) fields.fail('models', 'ids of models, or nothing for all', models);
    if (models && new Set(models).size < models.length) fields.fail('models', 'each model once', models);
    fields.nothingElse();
    return { feed, key, models };
  };
}

/** Models that were asked for and are not there: a model is withdrawn, or its id changed. */
export function absentModels(target: ModelsTarget, present: ReadonlySet<string>): Refusal[] {
  return (target.models ?? [])
    .filter((model) => !present.has(model))
    .map((model) => ({ at: model, reason: 'unexpected', received: 'no such model' }));
}
