import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { boardOf } from './boarding/board-of.ts';
import { evidenceOf } from './boarding/evidence-of.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { readingOut } from './evaluating/reading-out.ts';
import { readerOf } from './evaluating/reader-of.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation } from './operation.ts';
import { reportHtml } from './reporting/report-html.ts';
import { reportMarkdown } from './reporting/report-markdown.ts';
import { reportOf } from './reporting/report-of.ts';
import { reportShape } from './shapes/report.ts';

/** Changes are told of so many days before the day of the report. */
const daysBack = 30;

export default operation({
  name: 'report',
  schema: 'tightrope/report@1',
  summary: text(
    'Write the board as known at a date, to print or to send',
    '把某日所知的看板写成报告，可打印或发送',
    '把某日所知的看板寫成報告，可列印或寄送',
  ),
  description: text(
    'With --markdown a Markdown document, with --html one HTML file that needs nothing else. Claims and conflicts are those of today.',
    '--markdown 输出 Markdown 文档；--html 写出一个独立的 HTML 文件。论断与冲突以今天为准。',
    '--markdown 輸出 Markdown 文件；--html 寫出一個獨立的 HTML 檔案。論斷與衝突以今天為準。',
  ),
  examples: [
    {
      command: 'tightrope report --html report.html',
      does: text(
        'as known now, as one HTML file',
        '以目前所知为准，写成一个 HTML 文件',
        '以目前所知為準，寫成一個 HTML 檔案',
      ),
    },
    {
      command: 'tightrope report --as-of 2026-08-20 --markdown',
      does: text(
        'as known that day, as Markdown',
        '以当日所知为准，输出 Markdown',
        '以當日所知為準，輸出 Markdown',
      ),
    },
  ],
  input: z.object({
    ...thesisFields,
    html: field(z.string().min(1).optional(), {
      about: text('Write a standalone HTML file', '写出独立的 HTML 文件', '寫出獨立的 HTML 檔案'),
      placeholder: 'FILE',
    }),
    force: field(z.boolean().default(false), {
      about: text('Replace the file that is there', '覆盖已有的文件', '覆寫既有的檔案'),
    }),
  }),
  output: reportShape,
  async *run(context, { as_of, thesis: named, html, force }) {
    const path = html === undefined ? null : resolve(html);
    if (path !== null && !force && existsSync(path))
      throw new TightropeError('confirmation_needed', { at: path });
    const { locale } = context;
    const found = await evaluated(context, { as_of, thesis: named });
    const reader = await readerOf(context);
    const asked = { day: as_of ?? null, since: found.instant - daysBack * 86_400_000 };
    const report = reportOf(
      {
        board: await boardOf(found, await evidenceOf(context), asked, reader),
        readings: [...found.thesis.indicators.values()].map((one) => readingOut(found, one, reader)),
        groups: found.thesis.indicatorGroups.map(({ id, title }) => ({ id, title: title[locale] })),
        made: context.now().toISOString(),
      },
      locale,
    );
    const written =
      path === null
        ? null
        : {
            path,
            byte_count: await context.files.write(path, [
              new TextEncoder().encode(reportHtml({ ...report, html: null }, locale)),
            ]),
          };
    yield { ok: true, data: { ...report, html: written }, warnings: [] };
  },
  view: ({ sentence, blocks, html }, { locale }) =>
    html === null
      ? [{ kind: 'heading', text: sentence }, ...blocks]
      : [{ kind: 'facts', rows: [[words.written[locale], html.path]] }],
  markdown: (data) => reportMarkdown(data),
});

const words = { written: text('Written', '已写出', '已寫出') } as const;
