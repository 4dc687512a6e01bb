import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { byteSize } from './byte-size.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation } from './operation.ts';
import { labels } from './wording/labels.ts';
import { writeSite } from './siting/write-site.ts';

export default operation({
  name: 'export site',
  schema: 'tightrope/site@1',
  summary: text(
    'Write the pages about the thesis as a site for any file host',
    '把论点各页导出为静态网站，可放在任何文件主机上',
    '把論點各頁匯出為靜態網站，可放在任何檔案主機上',
  ),
  description: text(
    'Board, indicators, signals, thesis, events and receipts as of one day, in three languages, read-only. No holdings, no texts that were read: of those only the quotes of claims.',
    '导出某一天的看板、指标、信号、论点、事件和判断记录，三种语言，只读。不含持仓，也不含读过的文本，仅保留论断的引句。',
    '匯出某一天的看板、指標、訊號、論點、事件與判斷紀錄，三種語言，唯讀。不含持股，也不含讀過的文本，僅保留論斷的引句。',
  ),
  examples: [
    {
      command: 'tightrope export site ~/site',
      does: text('as known now', '以目前所知为准', '以目前所知為準'),
    },
    {
      command: 'tightrope export site ~/site --as-of 2026-08-20',
      does: text('as known that day', '以当日所知为准', '以當日所知為準'),
    },
  ],
  input: z.object({
    folder: field(z.string().min(1), {
      about: text('Folder to write into', '写入的文件夹', '寫入的資料夾'),
      positional: true,
      placeholder: 'FOLDER',
    }),
    ...thesisFields,
    signed: field(z.boolean().default(false), {
      about: text(
        'Also what persons signed on review sheets, with their names',
        '连同复核表上签署的内容及姓名',
        '連同檢視表上簽署的內容及姓名',
      ),
    }),
    force: field(z.boolean().default(false), {
      about: text('Replace a site that is there', '覆盖已有的网站', '覆寫既有的網站'),
    }),
  }),
  output: z.object({
    folder: z.string(),
    pages: z.int(),
    answers: z.int().describe('Files with what the pages ask, over all languages.'),
    byte_count: z.int(),
  }),
  async *run(context, { folder, as_of, thesis, signed, force }) {
    const target = resolve(folder);
    const index = join(target, 'index.html');
    if (!force && existsSync(index)) throw new TightropeError('confirmation_needed', { at: index });
    const written = await writeSite(context, { folder: target, as_of, thesis, signed });
    yield { ok: true, data: { folder: target, ...written }, warnings: [] };
  },
  view: ({ folder, pages, answers, byte_count }, { locale }) => [
    {
      kind: 'facts',
      rows: [
        [labels.path[locale], folder],
        [words.pages[locale], String(pages)],
        [words.answers[locale], String(answers)],
        [labels.size[locale], byteSize(byte_count)],
      ],
    },
    { kind: 'paragraph', text: words.host[locale] },
  ],
});

const words = {
  pages: text('Pages', '页面', '頁面'),
  answers: text('Answers', '数据文件', '資料檔案'),
  host: text(
    'Put the folder on any host that serves files, at the root or below a path.',
    '把此文件夹放到任何提供文件的主机上即可，根目录或子路径都行。',
    '把此資料夾放到任何提供檔案的主機上即可，根目錄或子路徑都行。',
  ),
} as const;
