import { z } from 'zod';
import { text } from '../base/locale.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { answeredBy, findSheet, reviewOut } from './evaluating/review-out.ts';
import { ofSigning, reviewMarkdown } from './evaluating/review-markdown.ts';
import { reviewView } from './evaluating/review-view.ts';
import { readerOf } from './evaluating/reader-of.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation } from './operation.ts';
import { reviewShape } from './shapes/review.ts';

export default operation({
  name: 'review',
  schema: 'tightrope/review@1',
  summary: text(
    'Show the review sheets of the thesis with the readings beside each question',
    '查看论点的复核表，每个问题旁附有指标现状',
    '查看論點的檢視表，每個問題旁附有指標現狀',
  ),
  description: text(
    'Without a sheet which of them are due. `tightrope sign` keeps a person’s answers with name and day.',
    '不写表名则列出哪些到期。用 `tightrope sign` 保存回答、姓名和日期。',
    '不寫表名則列出哪些到期。用 `tightrope sign` 儲存回答、姓名和日期。',
  ),
  examples: [
    { command: 'tightrope review', does: text('which are due', '哪些到期', '哪些到期') },
    { command: 'tightrope review look-up', does: text('one sheet', '一份复核表', '一份檢視表') },
    {
      command: 'tightrope review look-up --markdown',
      does: text(
        'what was signed, as Markdown',
        '已签署的内容，输出 Markdown',
        '已簽署的內容，輸出 Markdown',
      ),
    },
  ],
  input: z.object({
    sheet: field(z.string().min(1).optional(), {
      about: text('Id of a sheet', '复核表编号', '檢視表編號'),
      positional: true,
      placeholder: 'SHEET',
    }),
    signed: field(z.string().min(1).optional(), {
      about: text('Only this signing, by its id', '只看这一次签署（编号）', '只看這一次簽署（編號）'),
      placeholder: 'ID',
    }),
    ...thesisFields,
  }),
  output: z.object({
    thesis: z.object({ id: z.string(), title: z.string() }),
    as_of: z.string(),
    reviews: z.array(reviewShape),
  }),
  http: { method: 'GET', path: '/api/v1/reviews' },
  async *run(context, { sheet, signed, as_of, thesis: named }) {
    const found = await evaluated(context, { as_of, thesis: named });
    const { thesis, ledger, instant } = found;
    const rows = answeredBy(await ledger.answers(thesis.id), instant, as_of);
    const reader = await readerOf(context, named);
    const sheets = sheet === undefined ? [...thesis.reviews.values()] : [findSheet(thesis, sheet)];
    const reviews = sheets.map((one) => reviewOut(found, one, rows, reader));
    yield {
      ok: true,
      data: {
        thesis: { id: thesis.id, title: thesis.title[context.locale] },
        as_of: new Date(instant).toISOString(),
        reviews: signed === undefined ? reviews : ofSigning(reviews, signed),
      },
      warnings: [],
    };
  },
  view: ({ reviews }, { locale }) => reviewView(reviews, locale),
  markdown: (data, { locale }) => reviewMarkdown(data, locale),
});
