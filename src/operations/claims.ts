import { z } from 'zod';
import { text } from '../base/locale.ts';
import { changes, claimKinds, modalities } from '../base/vocabulary.ts';
import { claimSortKeys, facetFields, type Facets, type Ledger } from '../ledger/ledger.ts';
import { definedOnly } from './fields/defined-only.ts';
import { paging } from './fields/paging.ts';
import { field, operation } from './operation.ts';
import { correctedList } from './overriding/corrected.ts';
import { claimShape } from './shapes/claim.ts';
import { claimColumns, claimRow } from './shapes/claim-table.ts';
import { claimsOut } from './shapes/from-ledger.ts';
import { claimsTable } from './wording/claims-table.ts';
import { moreRows } from './wording/more-rows.ts';

const facetShape = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

export default operation({
  name: 'claims',
  schema: 'tightrope/claims@1',
  summary: text('List and search the numeric claims', '列出和搜索带数字的论断', '列出和搜尋帶數字的論斷'),
  description: text(
    'Claims of the newest version of each document, unless --document names one. A word in simplified Chinese also finds it in traditional, and the reverse. Filters and order go by what the reader found; values a person corrected are shown in place.',
    '默认列出每份文档最新版本的论断；用 --document 指定某一份。搜索时简体和繁体互通。筛选和排序以读取器找到的内容为准；人工更正的值就地显示。',
    '預設列出每份文件最新版本的論斷；用 --document 指定某一份。搜尋時簡體和繁體互通。篩選和排序以讀取器找到的內容為準；人工更正的值就地顯示。',
  ),
  examples: [
    {
      command: 'tightrope claims --subject Nvidia --metric revenue',
      does: text("what is said of Nvidia's revenue", '关于英伟达营收的说法', '關於輝達營收的說法'),
    },
    {
      command: 'tightrope claims --search 算力 --sort value --descending',
      does: text('the largest numbers near a word', '某个词附近最大的数字', '某個詞附近最大的數字'),
    },
    {
      command: 'tightrope claims --document 3f8a91c2 --all --csv',
      does: text(
        'every claim of one document, as CSV',
        '一份文档的全部论断，输出 CSV',
        '一份文件的全部論斷，輸出 CSV',
      ),
    },
  ],
  input: z.object({
    search: field(z.string().min(1).optional(), {
      about: text(
        'Words in the quote, around it, in subject, metric or title',
        '原文、上下文、对象、指标或标题里的词',
        '原文、上下文、對象、指標或標題裡的詞',
      ),
      short: 's',
      placeholder: 'WORDS',
    }),
    document: field(z.string().min(1).optional(), {
      about: text('Id of a document, or its beginning', '文档编号或编号的开头', '文件編號或編號的開頭'),
      short: 'd',
      placeholder: 'ID',
    }),
    kind: field(z.enum(claimKinds).optional(), {
      about: text('What kind of number', '数字的类型', '數字的類型'),
      placeholder: 'KIND',
    }),
    unit: field(z.string().min(1).optional(), {
      about: text('Unit: USD, %, x, W…', '单位：USD、%、x、W 等', '單位：USD、%、x、W 等'),
      placeholder: 'UNIT',
    }),
    subject: field(z.string().min(1).optional(), {
      about: text('What the number is about: Nvidia', '数字说的是谁：Nvidia', '數字說的是誰：Nvidia'),
      placeholder: 'NAME',
    }),
    metric: field(z.string().min(1).optional(), {
      about: text(
        'What is measured: revenue, capex',
        '衡量的是什么：revenue、capex',
        '衡量的是什麼：revenue、capex',
      ),
      placeholder: 'METRIC',
    }),
    period: field(z.string().min(1).optional(), {
      about: text(
        'Period, or its beginning: 2025 also finds 2025-Q3',
        '时期或它的开头：2025 也会找到 2025-Q3',
        '時期或它的開頭：2025 也會找到 2025-Q3',
      ),
      placeholder: 'PERIOD',
    }),
    modality: field(z.enum(modalities).optional(), {
      about: text('How sure the text is', '说法的性质', '說法的性質'),
      placeholder: 'MODALITY',
    }),
    change: field(z.enum(changes).optional(), {
      about: text('Only changes in one direction', '只看某个方向的变化', '只看某個方向的變化'),
      placeholder: 'DIRECTION',
    }),
    speaker: field(z.string().min(1).optional(), {
      about: text('Who says it', '谁说的', '誰說的'),
      placeholder: 'NAME',
    }),
    sort: field(z.enum(claimSortKeys).default('position'), {
      about: text('What to sort by', '按什么排序', '依什麼排序'),
      placeholder: 'FIELD',
    }),
    ...paging,
    facets: field(z.boolean().default(false), {
      about: text(
        'Also count how many claims have each value',
        '同时统计每个取值各有多少条',
        '同時統計每個取值各有多少筆',
      ),
    }),
  }),
  output: z.object({
    total: z.int(),
    offset: z.int(),
    claims: z.array(claimShape),
    facets: z.partialRecord(z.enum(facetFields), facetShape).nullable(),
  }),
  http: { method: 'GET', path: '/api/v1/claims' },
  async *run(context, { facets, ...query }) {
    const ledger = await context.ledger('look');
    const asked = definedOnly(query);
    const page = await ledger.claims(asked);
    const rows = await correctedList(context, ledger, page.rows);
    const counted = facets ? await countedFacets(ledger, asked) : null;
    yield {
      ok: true,
      data: { total: page.total, offset: query.offset, claims: claimsOut(rows), facets: counted },
      warnings: [],
    };
  },
  view: ({ total, offset, claims }, { locale }) =>
    claims.length === 0
      ? [{ kind: 'paragraph', text: nothing[locale] }]
      : [claimsTable(claims, locale), ...moreRows(total - offset - claims.length, locale)],
  table: ({ claims }) => ({ columns: claimColumns, rows: claims.map(claimRow) }),
});

function countedFacets(ledger: Ledger, query: Parameters<Ledger['facets']>[0]): Promise<Facets> {
  return ledger.facets(query, facetFields);
}

const nothing = text('No claims.', '没有论断。', '沒有論斷。');
