import { z } from 'zod';
import { text } from '../base/locale.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Context } from './context.ts';
import { entriesOf } from './finding/entries.ts';
import { foundOut } from './finding/entry.ts';
import { keyedEntries, searchEntries, type Keyed } from './finding/search-entries.ts';
import { ledgerVersion } from './refreshing/ledger-version.ts';
import { field, operation } from './operation.ts';
import { foundShape, type FoundOut } from './shapes/found.ts';

export default operation({
  name: 'find',
  schema: 'tightrope/found@1',
  summary: text(
    'Find a page, an indicator, a company, a document by a few letters',
    '用几个字查找页面、指标、公司、文档',
    '用幾個字尋找頁面、指標、公司、文件',
  ),
  description: text(
    'Searched in every language at once: English, simplified and traditional characters, tickers, and Chinese by the first letters of its pinyin (zbkz).',
    '各种语言一并查找：英文、简体、繁体、股票代码，中文也可用拼音首字母（zbkz）。',
    '各種語言一併尋找：英文、簡體、繁體、股票代號，中文也可用拼音首字母（zbkz）。',
  ),
  examples: [
    { command: 'tightrope find capex', does: text('by an English word', '用英文词', '用英文詞') },
    { command: 'tightrope find yysr', does: text('by initials of pinyin', '用拼音首字母', '用拼音首字母') },
  ],
  input: z.object({
    search: field(z.string().max(200).default(''), {
      about: text(
        'What to look for; every word must be found',
        '查找内容；每个词都要出现',
        '尋找內容；每個詞都要出現',
      ),
      positional: true,
      placeholder: 'WORDS',
    }),
    limit: field(z.int().min(1).max(200).default(20), {
      about: text('At most so many', '最多条数', '最多筆數'),
      short: 'n',
      placeholder: 'N',
    }),
  }),
  output: z.object({ found: z.array(foundShape).describe('The nearest first.') }),
  http: { method: 'GET', path: '/api/v1/find' },
  async *run(context, { search, limit }) {
    const found = searchEntries(await index(context), search, limit);
    yield { ok: true, data: { found: found.map((entry) => foundOut(entry, context.locale)) }, warnings: [] };
  },
  view: ({ found }, { locale }) => [
    found.length === 0
      ? { kind: 'paragraph', text: words.none[locale] }
      : {
          kind: 'table',
          columns: [
            { title: words.kind[locale] },
            { title: words.title[locale], flexible: true },
            { title: words.id[locale] },
          ],
          rows: found.map(({ kind, title, id }) => [kindWords[kind][locale], title, id.slice(0, 40)]),
        },
  ],
  table: ({ found }) => ({
    columns: (['kind', 'id', 'title', 'about', 'href'] as const).map((name) => ({
      name,
      type: 'string' as const,
    })),
    rows: found.map(({ kind, id, title, about, href }) => [kind, id, title, about, href]),
  }),
});

const kept = new WeakMap<Ledger, { version: string; thesis: string; entries: Keyed[] }>();

/** Made anew when the ledger has changed. */
async function index(context: Context): Promise<Keyed[]> {
  const ledger = await context.ledger('look');
  const version = await ledgerVersion(ledger);
  const { id: thesis } = await context.thesis();
  const known = kept.get(ledger);
  if (known?.version === version && known.thesis === thesis) return known.entries;
  const { pinyin } = await import('pinyin-pro');
  const read = (words: string) =>
    pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const entries = keyedEntries(await entriesOf(context), read);
  kept.set(ledger, { version, thesis, entries });
  return entries;
}

const words = {
  none: text('Nothing of that name.', '没有找到。', '沒有找到。'),
  kind: text('Kind', '类别', '類別'),
  title: text('Title', '标题', '標題'),
  id: text('Id', '编号', '編號'),
} as const;

const kindWords = {
  page: text('page', '页面', '頁面'),
  command: text('command', '命令', '指令'),
  indicator: text('indicator', '指标', '指標'),
  signal: text('signal', '信号', '訊號'),
  event: text('event', '事件', '事件'),
  company: text('company', '公司', '公司'),
  concept: text('concept', '概念', '概念'),
  series: text('series', '序列', '序列'),
  document: text('document', '文档', '文件'),
} satisfies Record<FoundOut['kind'], ReturnType<typeof text>>;
