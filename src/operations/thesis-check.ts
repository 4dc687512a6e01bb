import { z } from 'zod';
import { text } from '../base/locale.ts';
import { field, operation } from './operation.ts';
import { checkShape, checkView } from './thesis-files/check-view.ts';
import { checkOf } from './thesis-files/check-of.ts';

export default operation({
  name: 'thesis check',
  schema: 'tightrope/thesis-check@1',
  summary: text(
    'Check the files of a thesis, and say what still stands',
    '检查论点文件，并说明哪些仍然成立',
    '檢查論點檔案，並說明哪些仍然成立',
  ),
  description: text(
    'Every fault with file, line, column and a way out. What does not depend on a fault is evaluated all the same. Ends with 1 where there is a fault.',
    '逐条列出错误的文件、行、列和解决办法。与错误无关的部分照常计算。有错误时退出码为 1。',
    '逐條列出錯誤的檔案、行、欄和解決辦法。與錯誤無關的部分照常計算。有錯誤時結束代碼為 1。',
  ),
  examples: [
    {
      command: 'tightrope thesis check',
      does: text('the thesis in use', '正在使用的论点', '正在使用的論點'),
    },
    {
      command: 'tightrope thesis check ~/theses/mine',
      does: text('a folder of your own', '自己的文件夹', '自己的資料夾'),
    },
  ],
  input: z.object({
    thesis: field(z.string().min(1).optional(), {
      about: text(
        'Name of one that comes with the program, or a folder',
        '随程序附带的论点名，或文件夹',
        '隨程式附帶的論點名稱，或資料夾',
      ),
      positional: true,
      placeholder: 'THESIS',
      only: 'cli',
    }),
  }),
  output: checkShape,
  http: { method: 'GET', path: '/api/v1/thesis/check' },
  async *run(context, { thesis }) {
    yield { ok: true, data: checkOf(await context.thesis(thesis), context.locale), warnings: [] };
  },
  failed: ({ ok }) => !ok,
  view: (data, { locale }) => checkView(data, locale),
});
