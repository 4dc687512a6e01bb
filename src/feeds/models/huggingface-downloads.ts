import { addDays } from '../../base/days.ts';
import { text } from '../../base/locale.ts';
import type { Observation, SeriesInfo } from '../../base/observation.ts';
import { refused } from '../body.ts';
import { exactJsonBody, recordOf, shapeOf } from '../exact-json.ts';
import type { Feed, FeedAnswer, FeedRequest, FeedTarget, Refusal } from '../feed.ts';
import { isMissing } from '../number-text.ts';
import { statedFields } from '../stated.ts';

export interface HuggingFaceTarget extends FeedTarget {
  /** Either all models of an author, most downloaded first, down to `least` downloads, or one model. */
  author: string | null;
  model: string | null;
  least: number;
}

const pageSize = 100;
/** The Hub counts the downloads of so many days. */
const windowDays = 30;

const feed: Feed<HuggingFaceTarget> = {
  id: 'huggingface-downloads',
  title: text('Hugging Face downloads', 'Hugging Face 下载量', 'Hugging Face 下載量'),
  about: text(
    'Downloads of open models in the last 30 days, as counted when asked; of a single model also since its beginning. The Hub keeps no history: it grows with every pull. Downloads by machines count too.',
    '开源模型最近 30 天的下载量，以查询时的计数为准；单个模型另有累计下载量。Hub 不保留历史，每次拉取累积一笔；机器下载也计入。',
    '開源模型最近 30 天的下載量，以查詢時的計數為準；單一模型另有累計下載量。Hub 不保留歷史，每次拉取累積一筆；機器下載也計入。',
  ),
  homepage: 'https://huggingface.co/models',
  capabilities: ['model_usage'],
  hosts: ['huggingface.co'],
  key: null,
  limit: {
    requests: 100,
    perSeconds: 300,
    simultaneous: 2,
    restSeconds: 300,
    source: 'https://huggingface.co/docs/hub/rate-limits',
  },
  licence: {
    id: 'proprietary',
    name: 'Hugging Face terms of service',
    url: 'https://huggingface.co/terms-of-service',
    redistributable: false,
  },
  contactRequired: false,
  target(stated, at, atField) {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.text('key');
    const [author, model] = [fields.optionalText('author'), fields.optionalText('model')];
    const least = fields.optionalInteger('least', 1) ?? 10_000;
    if ((author === null) === (model === null)) fields.fail('author', 'either author or model', author);
    if (author !== null && !/^[\w.-]+$/.test(author)) fields.fail('author', 'a name, as in Qwen', author);
    if (model !== null && !/^[\w.-]+\/[\w.-]+$/.test(model)) fields.fail('model', 'author/model', model);
    fields.nothingElse();
    return { feed: 'huggingface-downloads', key, author, model, least };
  },
  plan: ({ author, model }) => [
    request(
      model === null
        ? `https://huggingface.co/api/models?author=${String(author)}&sort=downloads&direction=-1&limit=${pageSize}`
        : `https://huggingface.co/api/models/${model}?expand[]=downloads&expand[]=downloadsAllTime`,
    ),
  ],
  read(answer, target) {
    const body = exactJsonBody(answer);
    const models = target.model === null ? listOf(answer, body) : [recordIn(answer, body)];
    const rows = new Rows(answer.retrievedAt.slice(0, 10));
    for (const model of models) {
      const { id } = model;
      if (typeof id !== 'string' || !isAskedFor(id, target))
        throw refused(
          answer,
          `models of ${target.model ?? String(target.author)}`,
          String(id ?? shapeOf(model)),
        );
      if (!('downloads' in model)) throw refused(answer, `${id} with "downloads"`, shapeOf(model));
      rows.add(id, 'downloads-30d', model['downloads']);
      if (target.model !== null) rows.add(id, 'downloads-all-time', model['downloadsAllTime']);
    }
    const smallest = Number(models.at(-1)?.['downloads'] ?? 0);
    const next = target.model === null && smallest >= target.least ? nextPage(answer) : [];
    return { ...rows.result(), tables: [], next };
  },
};

export default feed;

/** Collects what the models state. */
class Rows {
  readonly #day: string;
  readonly #series = new Map<string, SeriesInfo>();
  readonly #observations: Observation[] = [];
  readonly #refused: Refusal[] = [];
  #missing = 0;

  constructor(day: string) {
    this.#day = day;
  }

  add(model: string, count: 'downloads-30d' | 'downloads-all-time', stated: unknown): void {
    const id = `huggingface:${model}/${count}`;
    const at = `${model} ${count}`;
    if (isMissing(stated)) this.#missing += 1;
    else if (typeof stated !== 'string' || !/^\d+$/.test(stated))
      this.#refused.push({ at, reason: 'not_a_number', received: JSON.stringify(stated) });
    else if (this.#series.has(id)) this.#refused.push({ at, reason: 'duplicate', received: model });
    else {
      const recent = count === 'downloads-30d';
      this.#series.set(id, describe(id, model, recent));
      this.#observations.push({
        series: id,
        periodStart: recent ? addDays(this.#day, 1 - windowDays) : null,
        periodEnd: this.#day,
        valueText: stated,
        knownAt: null,
        sourceRef: at,
        form: null,
      });
    }
  }

  result() {
    return {
      series: [...this.#series.values()],
      observations: this.#observations,
      refused: this.#refused,
      missing: this.#missing,
    };
  }
}

function describe(id: string, model: string, recent: boolean): SeriesInfo {
  return {
    id,
    title: `Downloads of ${model}, ${recent ? 'last 30 days' : 'since its beginning'}`,
    entity: `hf:${model.split('/')[0] ?? model}`,
    tag: null,
    unit: 'count',
    scale: 0,
    cadence: 'irregular',
    measure: recent ? 'flow' : 'stock',
    zone: 'UTC',
    lagDays: null,
    redistributable: false,
  };
}

function isAskedFor(id: string, { author, model }: HuggingFaceTarget): boolean {
  if (model !== null) return id.toLowerCase() === model.toLowerCase();
  return id.toLowerCase().startsWith(`${String(author).toLowerCase()}/`);
}

function listOf(answer: FeedAnswer, body: unknown): Record<string, unknown>[] {
  const list = Array.isArray(body) ? (body as unknown[]).map(recordOf) : [null];
  if (list.includes(null)) throw refused(answer, 'a list of models', shapeOf(body));
  return list.filter((model) => model !== null);
}

function recordIn(answer: FeedAnswer, body: unknown): Record<string, unknown> {
  const record = recordOf(body);
  if (record === null) throw refused(answer, 'a model', shapeOf(body));
  return record;
}

/** The page after this one, as the Link header states it (RFC 8288). */
function nextPage({ headers }: FeedAnswer): FeedRequest[] {
  const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(headers['link'] ?? '')?.[1];
  return link?.startsWith('https://huggingface.co/api/models?') === true ? [request(link)] : [];
}

function request(url: string): FeedRequest {
  return { url, secrets: [], headers: { accept: 'application/json' }, body: 'json', limitBytes: 8_000_000 };
}
