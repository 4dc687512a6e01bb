import { addDays, isDay } from '../../base/days.ts';
import { text } from '../../base/locale.ts';
import type { Observation, SeriesInfo } from '../../base/observation.ts';
import { refused } from '../body.ts';
import { exactJsonBody, listIn, recordOf, shapeOf } from '../exact-json.ts';
import type { Feed, FeedRequest, FeedTarget, Refusal } from '../feed.ts';
import { isMissing } from '../number-text.ts';
import { statedFields } from '../stated.ts';

/** The dataset begins here, and one answer spans at most so many days. */
const firstDay = '2025-01-01';
const longestSpanDays = 366;
/** Figures are restated as snapshots refresh: so many days before the newest held are asked again. */
const overlapDays = 7;

const feed: Feed<FeedTarget> = {
  id: 'openrouter-rankings',
  title: text('OpenRouter token usage', 'OpenRouter 词元用量', 'OpenRouter 詞元用量'),
  about: text(
    'Tokens per day (prompt and completion) of the 50 most used models on OpenRouter and of all others together, since 2025. It is one router’s traffic, not the market’s; a token is counted as each provider counts. Source: OpenRouter (openrouter.ai/rankings).',
    'OpenRouter 上用量最大的 50 个模型及其余合计的每日词元数（提示与补全），自 2025 年起。这只是一家路由商的流量，并非整个市场；词元按各供应商自己的口径计。来源：OpenRouter (openrouter.ai/rankings)。',
    'OpenRouter 上用量最大的 50 個模型及其餘合計的每日詞元數（提示與補全），自 2025 年起。這只是一家路由商的流量，並非整個市場；詞元依各供應商自己的口徑計。來源：OpenRouter (openrouter.ai/rankings)。',
  ),
  homepage: 'https://openrouter.ai/rankings',
  capabilities: ['model_usage'],
  hosts: ['openrouter.ai'],
  key: {
    variable: 'OPENROUTER_API_KEY',
    required: true,
    signUp: 'https://openrouter.ai/settings/keys',
    adds: text('Daily token usage by model.', '各模型的每日词元用量。', '各模型的每日詞元用量。'),
  },
  limit: {
    requests: 30,
    perSeconds: 60,
    simultaneous: 2,
    restSeconds: 600,
    source: 'https://openrouter.ai/docs/cookbook/administration/data-api',
  },
  licence: {
    id: 'CC-BY-4.0',
    name: 'Creative Commons Attribution 4.0: OpenRouter (openrouter.ai/rankings)',
    url: 'https://openrouter.ai/docs/cookbook/administration/data-api',
    redistributable: true,
  },
  contactRequired: false,
  target(stated, at, atField) {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.oneOf('key', ['daily']);
    fields.nothingElse();
    return { feed: 'openrouter-rankings', key };
  },
  plan(_target, { key, since, today }) {
    if (key === null) return [];
    const yesterday = addDays(today, -1);
    const requests: FeedRequest[] = [];
    let start = since === null ? firstDay : later(addDays(since, -overlapDays), firstDay);
    while (start <= yesterday) {
      const end = earlier(addDays(start, longestSpanDays - 1), yesterday);
      requests.push({
        url: `https://openrouter.ai/api/v1/datasets/rankings-daily?start_date=${start}&end_date=${end}`,
        secrets: [],
        headers: { accept: 'application/json', authorization: `Bearer ${key}` },
        body: 'json',
        limitBytes: 16_000_000,
      });
      start = addDays(end, 1);
    }
    return requests;
  },
  read(answer) {
    const body = exactJsonBody(answer);
    const rows = listIn(answer, body, 'data');
    const asOf = recordOf(recordOf(body)?.['meta'])?.['as_of'];
    if (typeof asOf !== 'string' || Number.isNaN(Date.parse(asOf)))
      throw refused(answer, 'meta.as_of, an instant', shapeOf(body));
    const from = new URL(answer.request.url).searchParams.get('start_date') ?? firstDay;
    const [first] = rows;
    if (first && !('date' in first && 'model_permaslug' in first && 'total_tokens' in first))
      throw refused(answer, 'rows of {date, model_permaslug, total_tokens}', shapeOf(first));
    const series = new Map<string, SeriesInfo>();
    const observations: Observation[] = [];
    const refusals: Refusal[] = [];
    const seen = new Set<string>();
    let missing = 0;
    for (const [index, { date, model_permaslug: model, total_tokens: tokens }] of rows.entries()) {
      const at = `data.${index}`;
      const refuse = (reason: Refusal['reason'], received: unknown): void => {
        refusals.push({ at, reason, received: String(received) });
      };
      const name = `${String(date)} ${String(model)}`;
      if (typeof date !== 'string' || !isDay(date)) refuse('malformed_date', date);
      else if (typeof model !== 'string' || !/^\S+$/.test(model))
        refuse('unexpected', `model ${String(model)}`);
      else if (date > answer.retrievedAt.slice(0, 10)) refuse('future_date', date);
      else if (date < from) refuse('unexpected', `${date}, before the days asked for`);
      else if (isMissing(tokens)) missing += 1;
      else if (typeof tokens !== 'string' || !/^\d+$/.test(tokens)) refuse('not_a_number', tokens);
      else if (seen.has(name)) refuse('duplicate', name);
      else {
        seen.add(name);
        const id = `openrouter-usage:${model}/tokens`;
        series.set(id, describe(id, model));
        observations.push({
          series: id,
          periodStart: date,
          periodEnd: date,
          valueText: tokens,
          // `as_of` is of the asking, not of the row: a total that did not change would be new each time.
          knownAt: null,
          sourceRef: name,
          form: null,
        });
      }
    }
    return { series: [...series.values()], observations, tables: [], refused: refusals, missing, next: [] };
  },
};

export default feed;

function describe(id: string, model: string): SeriesInfo {
  const subject = model === 'other' ? 'all models outside the 50 most used' : model;
  return {
    id,
    title: `Tokens on OpenRouter: ${subject}`,
    entity: null,
    tag: null,
    unit: 'tokens',
    scale: 0,
    cadence: 'daily',
    measure: 'flow',
    zone: 'UTC',
    lagDays: 1,
    redistributable: false,
  };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
