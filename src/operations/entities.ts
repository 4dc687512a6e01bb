import { z } from 'zod';
import { fold } from '../base/fold.ts';
import { text, type Locale } from '../base/locale.ts';
import { entitiesWithFacts } from './factual/entities-with-facts.ts';
import { factLedger } from './factual/fact-ledger.ts';
import { field, operation, type Column } from './operation.ts';
import { entityFactsShape, type EntityFactsOut } from './shapes/entity.ts';
import type { Block } from './view.ts';

export default operation({
  name: 'entities',
  schema: 'tightrope/entities@1',
  summary: text(
    'List the companies of which filings are kept',
    '列出已有申报数据的公司',
    '列出已有申報資料的公司',
  ),
  description: text(
    'Each with its names, tickers and how much its filings say: concepts, facts, and the time they span. `tightrope facts` shows the numbers of one.',
    '列出名称、代码，以及申报文件所载的概念数、事实数和时间跨度。用 `tightrope facts` 查看某家公司的数字。',
    '列出名稱、代號，以及申報文件所載的概念數、事實數與時間跨度。用 `tightrope facts` 查看某家公司的數字。',
  ),
  examples: [
    { command: 'tightrope entities', does: text('all of them', '全部公司', '全部公司') },
    {
      command: 'tightrope entities --search nvda',
      does: text('by name or ticker', '按名称或代码查找', '依名稱或代號尋找'),
    },
  ],
  input: z.object({
    search: field(z.string().min(1).optional(), {
      about: text(
        'Part of a name, ticker or CIK, in any language',
        '名称、代码或 CIK 的一部分，语言不限',
        '名稱、代號或 CIK 的一部分，語言不限',
      ),
      short: 's',
      placeholder: 'WORDS',
    }),
  }),
  output: z.object({ entities: z.array(entityFactsShape).describe('By title.') }),
  http: { method: 'GET', path: '/api/v1/entities' },
  async *run(context, { search }) {
    const concepts = await context.concepts();
    const tags = [...concepts.values()].flatMap((concept) => concept.tags.map(({ tag }) => tag));
    const ledger = await factLedger(context);
    const { rows } = await ledger.series({ tags: [...new Set(tags)], all: true });
    const all = entitiesWithFacts(rows, concepts, await context.lexicon(), context.locale);
    const word = fold(search ?? '').trim();
    yield {
      ok: true,
      data: { entities: all.filter((entity) => isNamed(entity, word)) },
      warnings: [],
    };
  },
  view: ({ entities }, { locale }) => [
    entities.length === 0 ? { kind: 'paragraph', text: words.none[locale] } : table(entities, locale),
    {
      kind: 'next',
      text: entities[0] === undefined ? '`tightrope pull sec`' : `\`tightrope facts ${entities[0].id}\``,
    },
  ],
  table: ({ entities }) => ({
    columns,
    rows: entities.map((entity) => [
      ...[entity.id, entity.name, entity.tickers.join(' '), entity.cik],
      ...[entity.concepts.length, entity.series, entity.facts, entity.first, entity.last],
    ]),
  }),
});

function isNamed({ id, name, title, aliases, tickers, cik }: EntityFactsOut, word: string): boolean {
  return [id, name, title, ...aliases, ...tickers, cik ?? ''].some((each) => fold(each).includes(word));
}

function table(entities: readonly EntityFactsOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.company[locale], flexible: true },
      { title: words.ticker[locale] },
      { title: words.concepts[locale], align: 'end' },
      { title: words.facts[locale], align: 'end' },
      { title: words.newest[locale] },
    ],
    rows: entities.map(({ title, tickers, concepts, facts, last }) => [
      ...[title, tickers.join(' '), String(concepts.length), String(facts), last ?? ''],
    ]),
  };
}

const columns: readonly Column[] = [
  ...(['id', 'name', 'tickers', 'cik'] as const).map((name): Column => ({ name, type: 'string' })),
  ...(['concepts', 'series', 'facts'] as const).map((name): Column => ({ name, type: 'number' })),
  ...(['first', 'last'] as const).map((name): Column => ({ name, type: 'string' })),
];

const words = {
  none: text('No company fits.', '没有符合的公司。', '沒有符合的公司。'),
  company: text('Company', '公司', '公司'),
  ticker: text('Ticker', '代码', '代號'),
  concepts: text('Concepts', '概念', '概念'),
  facts: text('Facts', '事实', '事實'),
  newest: text('Newest', '最新', '最新'),
} as const;
