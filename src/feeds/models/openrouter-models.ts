import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import { exactJsonBody, listIn, recordOf, shapeOf } from '../exact-json.ts';
import type { Feed } from '../feed.ts';
import { modelPrices, type PricePart, type StatedPrice } from './model-price.ts';
import { absentModels, modelsTarget, type ModelsTarget } from './wanted-models.ts';

/** Fields of `pricing`, strings of USD a token. Of a model priced by the length of a prompt it is the lowest step. */
const parts = {
  prompt: 'input',
  completion: 'output',
  input_cache_read: 'cache-read',
} as const satisfies Readonly<Record<string, PricePart>>;

const feed: Feed<ModelsTarget> = {
  id: 'openrouter-models',
  title: text('OpenRouter model prices', 'OpenRouter 模型价格', 'OpenRouter 模型價格'),
  about: text(
    'List prices of language models as OpenRouter passes them on, as of the day of asking: it keeps no history. Input, output and cached input, in dollars.',
    'OpenRouter 转售各语言模型的标价，为查询当日的价格：它不保留历史。含输入、输出与缓存输入，以美元计。',
    'OpenRouter 轉售各語言模型的標價，為查詢當日的價格：它不保留歷史。含輸入、輸出與快取輸入，以美元計。',
  ),
  homepage: 'https://openrouter.ai/models',
  capabilities: ['model_prices'],
  hosts: ['openrouter.ai'],
  key: null,
  limit: {
    requests: 10,
    perSeconds: 60,
    simultaneous: 1,
    restSeconds: 600,
    source: 'https://openrouter.ai/docs/api/reference/limits',
  },
  licence: {
    id: 'proprietary',
    name: 'OpenRouter terms of service',
    url: 'https://openrouter.ai/terms',
    redistributable: false,
  },
  contactRequired: false,
  target: modelsTarget('openrouter-models'),
  plan: () => [
    {
      url: 'https://openrouter.ai/api/v1/models',
      secrets: [],
      headers: { accept: 'application/json' },
      body: 'json',
      limitBytes: 16_000_000,
    },
  ],
  read(answer, target) {
    const body = exactJsonBody(answer);
    const models = listIn(answer, body, 'data');
    if (models.length === 0) throw refused(answer, 'models under "data"', shapeOf(body));
    const day = answer.retrievedAt.slice(0, 10);
    const wanted = target.models === null ? null : new Set(target.models);
    const stated: StatedPrice[] = [];
    const present = new Set<string>();
    for (const [index, model] of models.entries()) {
      const { id, name } = model;
      const pricing = recordOf(model['pricing']);
      if (typeof id !== 'string' || pricing === null || !('prompt' in pricing && 'completion' in pricing))
        throw refused(answer, `data.${index}: {id, pricing: {prompt, completion}}`, shapeOf(model));
      present.add(id);
      if (wanted !== null && !wanted.has(id)) continue;
      const about = { model: id, name: typeof name === 'string' ? name : id, day, knownAt: null };
      for (const [field, part] of Object.entries(parts))
        if (field in pricing)
          stated.push({ ...about, part, text: pricing[field], at: `${id} pricing.${field}` });
    }
    const result = modelPrices(stated, { source: 'openrouter', scale: 6, redistributable: false });
    return { ...result, refused: [...result.refused, ...absentModels(target, present)] };
  },
};

export default feed;
