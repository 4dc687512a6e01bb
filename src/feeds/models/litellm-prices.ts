import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import { exactJsonBody, recordOf, shapeOf } from '../exact-json.ts';
import type { Feed } from '../feed.ts';
import { modelPrices, type PricePart, type StatedPrice } from './model-price.ts';
import { absentModels, modelsTarget, type ModelsTarget } from './wanted-models.ts';

/** Fields of a model, numbers of USD a token. Batch and priority prices are others. */
const parts = {
  input_cost_per_token: 'input',
  output_cost_per_token: 'output',
  cache_read_input_token_cost: 'cache-read',
} as const satisfies Readonly<Record<string, PricePart>>;

/** Entries that are no models: the file's own explanation of its fields. */
const notModels: ReadonlySet<string> = new Set(['sample_spec', 'last_updated']);

const feed: Feed<ModelsTarget> = {
  id: 'litellm-prices',
  title: text('LiteLLM price table', 'LiteLLM 价格表', 'LiteLLM 價格表'),
  about: text(
    'List prices of some 2,900 models by provider, kept by the LiteLLM project in one file: input, output and cached input, in dollars. One version of the file is one day’s prices.',
    'LiteLLM 项目在一个文件中维护的约 2,900 个模型的各家标价：输入、输出与缓存输入，以美元计。文件的一个版本即一天的价格。',
    'LiteLLM 專案在一個檔案中維護的約 2,900 個模型的各家標價：輸入、輸出與快取輸入，以美元計。檔案的一個版本即一天的價格。',
  ),
  homepage: 'https://github.com/BerriAI/litellm',
  capabilities: ['model_prices'],
  hosts: ['raw.githubusercontent.com'],
  key: null,
  limit: {
    requests: 5,
    perSeconds: 60,
    simultaneous: 1,
    restSeconds: 3600,
    source: 'https://github.blog/changelog/2025-05-08-updated-rate-limits-for-unauthenticated-requests/',
  },
  licence: {
    id: 'MIT',
    name: 'MIT, Berri AI',
    url: 'https://github.com/BerriAI/litellm/blob/main/LICENSE',
    redistributable: true,
  },
  contactRequired: false,
  target: modelsTarget('litellm-prices'),
  plan: () => [
    {
      url: 'https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json',
      secrets: [],
      headers: { accept: 'application/json' },
      body: 'json',
      limitBytes: 32_000_000,
    },
  ],
  read(answer, target) {
    const body = recordOf(exactJsonBody(answer));
    const models = Object.entries(body ?? {}).flatMap(([id, stated]) => {
      const model = recordOf(stated);
      return model === null || notModels.has(id) ? [] : [{ id, model }];
    });
    if (!models.some(({ model }) => 'input_cost_per_token' in model))
      throw refused(answer, 'models with input_cost_per_token', shapeOf(body));
    const day = answer.retrievedAt.slice(0, 10);
    const wanted = target.models === null ? null : new Set(target.models);
    const stated: StatedPrice[] = models
      .filter(({ id }) => wanted === null || wanted.has(id))
      .flatMap(({ id, model }) =>
        Object.entries(parts)
          .filter(([field]) => field in model)
          .map(([field, part]) => ({
            model: id,
            name: id,
            part,
            text: model[field],
            day,
            knownAt: null,
            at: `${id} ${field}`,
          })),
      );
    const result = modelPrices(stated, { source: 'litellm', scale: 6, redistributable: true });
    const absent = absentModels(target, new Set(models.map(({ id }) => id)));
    return { ...result, refused: [...result.refused, ...absent] };
  },
};

export default feed;
