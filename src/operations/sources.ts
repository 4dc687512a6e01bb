import { z } from 'zod';
import { fill, text, type Locale } from '../base/locale.ts';
import { modelState } from './assisting/model-state.ts';
import { operation } from './operation.ts';
import { modelStateShape } from './shapes/assist.ts';
import { sourceShape, type SourceOut } from './shapes/source.ts';
import { pullTasks } from './pulling/pull-task.ts';
import { sourcesOf } from './pulling/sources-of.ts';
import { askingsWithSnapshot } from './snapshotting/askings-with-snapshot.ts';
import type { Block } from './view.ts';
import { sourceStateWords } from './wording/sources.ts';

export default operation({
  name: 'sources',
  schema: 'tightrope/sources@1',
  summary: text(
    'List the outside sources with their state',
    '列出外部数据源及其状态',
    '列出外部資料來源及其狀態',
  ),
  description: text(
    'What each gives, its limit, key and licence, when it last succeeded, and when it is due again. Nothing is contacted.',
    '各来源提供什么，限速、密钥和许可，上次成功的时间，下次应获取的时间。不会联网。',
    '各來源提供什麼，限速、金鑰和授權，上次成功的時間，下次應擷取的時間。不會連線。',
  ),
  examples: [
    { command: 'tightrope sources', does: text('all of them', '全部数据源', '全部資料來源') },
    { command: 'tightrope sources --json', does: text('as JSON', '输出 JSON', '輸出 JSON') },
  ],
  input: z.object({}),
  output: z.object({ sources: z.array(sourceShape), model: modelStateShape }),
  http: { method: 'GET', path: '/api/v1/sources' },
  async *run(context) {
    const tasks = await pullTasks(context);
    const askings = await askingsWithSnapshot(context);
    const found = modelState(context);
    const model = { state: found.state, host: 'model' in found ? found.model.host : null };
    yield { ok: true, data: { sources: await sourcesOf(context, tasks, askings), model }, warnings: [] };
  },
  view: ({ sources, model }, { locale }) => [
    sourcesTable(sources, locale),
    {
      kind: 'facts',
      rows: [[words.model[locale], fill(modelWords[model.state][locale], { host: model.host ?? '' })]],
    },
    { kind: 'next', text: '`tightrope pull`' },
  ],
  table: ({ sources }) => ({
    columns: [
      ...(['id', 'state', 'last_success', 'next_due', 'last_error', 'licence'] as const).map((name) => ({
        name,
        type: 'string' as const,
      })),
      { name: 'redistributable', type: 'boolean' },
      { name: 'lines', type: 'number' },
      { name: 'pulled', type: 'number' },
      { name: 'from_snapshot', type: 'number' },
    ],
    rows: sources.map((source) => [
      ...[source.id, source.state, source.last_success, source.next_due, source.last_error],
      ...[source.licence.id, source.licence.redistributable],
      ...[source.lines, source.pulled, source.from_snapshot],
    ]),
  }),
});

function sourcesTable(sources: readonly SourceOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.source[locale] },
      { title: words.gives[locale], flexible: true },
      { title: words.state[locale] },
      { title: words.lines[locale], align: 'end' },
      { title: words.last[locale] },
      { title: words.licence[locale] },
    ],
    rows: sources.map((source) => [
      ...[source.id, source.title, sourceStateWords[source.state][locale]],
      ...[`${source.pulled}/${source.lines}`, source.last_success?.slice(0, 10) ?? '', source.licence.id],
    ]),
  };
}

const words = {
  source: text('Source', '数据源', '資料來源'),
  gives: text('Gives', '提供', '提供'),
  state: text('State', '状态', '狀態'),
  lines: text('Pulled', '已获取', '已擷取'),
  last: text('Last success', '上次成功', '上次成功'),
  model: text('Language model', '语言模型', '語言模型'),
  licence: text('Licence', '许可', '授權'),
} as const;

const modelWords = {
  none: text('none is set', '没有设置', '沒有設定'),
  ready: text(
    '{host}; asked only by `tightrope assist --send`',
    '{host}；只在 `tightrope assist --send` 时询问',
    '{host}；只在 `tightrope assist --send` 時詢問',
  ),
  key_missing: text('{host}; its key is missing', '{host}；缺少密钥', '{host}；缺少金鑰'),
  malformed: text(
    '`tightrope doctor` says what is wrong',
    '`tightrope doctor` 会说明哪里有误',
    '`tightrope doctor` 會說明哪裡有誤',
  ),
} as const;
