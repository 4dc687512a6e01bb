import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import type { Context } from './context.ts';
import { field, operation } from './operation.ts';
import { encodings, readMaterial, type ReadOptions } from './reading/read-material.ts';
import { readView } from './reading/read-view.ts';
import { rejectedField } from './reading/rejected.ts';
import { materials, type Contents } from './reading/materials.ts';
import { claimColumns, claimRow } from './shapes/claim-table.ts';
import { readShape } from './shapes/read.ts';

export default operation({
  name: 'read',
  schema: 'tightrope/reading@1',
  summary: text(
    'Read texts, find their numeric claims and keep them',
    '读取文本，找出带数字的论断并保存',
    '讀取文本，找出帶數字的論斷並儲存',
  ),
  description: text(
    'Reads text, Markdown, web pages, PDF and subtitles (.txt, .md, .html, .pdf, .srt, .vtt). Each source gives one answer; one that cannot be read does not stop the others. The same bytes twice add nothing.',
    '可读纯文本、Markdown、网页、PDF 和字幕（.txt、.md、.html、.pdf、.srt、.vtt）。每个来源给出一个结果；其中一个读不了不影响其余。同样的内容读两次不会重复保存。',
    '可讀純文字、Markdown、網頁、PDF 和字幕（.txt、.md、.html、.pdf、.srt、.vtt）。每個來源給出一個結果；其中一個讀不了不影響其餘。同樣的內容讀兩次不會重複儲存。',
  ),
  examples: [
    { command: 'tightrope read article.txt', does: text('one file', '一个文件', '一個檔案') },
    {
      command: 'tightrope read notes/ "talks/**/*.md"',
      does: text('a folder and a glob', '一个文件夹和一个通配模式', '一個資料夾和一個萬用字元樣式'),
    },
    { command: 'tightrope read https://example.org/talk.txt', does: text('a page', '一个网页', '一個網頁') },
    {
      command: 'pbpaste | tightrope read - --as clipboard --dated 2025-12-09',
      does: text(
        'what comes in, with the date it is from',
        '标准输入的内容，并注明日期',
        '標準輸入的內容，並註明日期',
      ),
    },
    {
      command: 'tightrope read article.txt --no-store --json',
      does: text('as JSON, keeping nothing', '输出 JSON，不保存', '輸出 JSON，不儲存'),
    },
  ],
  input: z.object({
    sources: field(z.array(z.string().min(1)).default([]), {
      about: text(
        'Files, folders, globs, web addresses, or - for standard input',
        '文件、文件夹、通配模式、网址，或 - 表示标准输入',
        '檔案、資料夾、萬用字元樣式、網址，或 - 表示標準輸入',
      ),
      positional: true,
      placeholder: 'SOURCE',
      only: 'cli',
    }),
    contents: field(
      z
        .array(
          z.union([
            z.strictObject({ name: z.string().min(1).max(200), text: z.string() }),
            z.strictObject({ name: z.string().min(1).max(200), base64: z.string() }),
          ]),
        )
        .min(1)
        .max(100)
        .optional(),
      {
        about: text(
          'Texts to read, each with a name and either text or base64 of its bytes',
          '要读取的文本，每篇有名称，以及 text 或字节的 base64',
          '要讀取的文本，每篇有名稱，以及 text 或位元組的 base64',
        ),
        only: 'http',
      },
    ),
    no_store: field(z.boolean().default(false), {
      about: text('Leave the ledger alone', '不写入账本', '不寫入帳本'),
    }),
    text: field(z.boolean().default(false), {
      about: text('Also give the whole text back', '同时返回全文', '同時回傳全文'),
    }),
    rejected: field(z.boolean().default(false), rejectedField),
    as: field(z.string().min(1).max(200).optional(), {
      about: text(
        'Name of what comes from standard input: later versions go under the same name',
        '标准输入内容的名称：以后的版本归在同一名称下',
        '標準輸入內容的名稱：以後的版本歸在同一名稱下',
      ),
      placeholder: 'NAME',
      only: 'cli',
    }),
    dated: field(z.iso.date().optional(), {
      about: text('The date the text is from', '文本的日期', '文本的日期'),
      placeholder: 'DATE',
    }),
    speaker: field(z.string().min(1).max(200).optional(), {
      about: text(
        'Who speaks, where the text does not say',
        '说话的人（文本未注明时）',
        '發言的人（文本未註明時）',
      ),
      placeholder: 'NAME',
    }),
    encoding: field(z.enum(encodings).optional(), {
      about: text('Encoding; found out where absent', '编码；不写则自动判断', '編碼；不寫則自動判斷'),
      placeholder: 'ENCODING',
    }),
    repair: field(z.boolean().default(false), {
      about: text('Read broken characters as �', '把损坏的字符读作 �', '把損壞的字元讀作 �'),
    }),
    max_bytes: field(z.int().min(1).max(1_000_000_000).default(64_000_000), {
      about: text('Refuse what is larger', '拒绝更大的内容', '拒絕更大的內容'),
      placeholder: 'BYTES',
      only: 'cli',
    }),
  }),
  output: readShape,
  http: { method: 'POST', path: '/api/v1/read' },
  async *run(context, input) {
    const { sources, contents = [] } = input;
    if (sources.length + contents.length === 0) throw nothingToRead(context);
    const options = { ...input, keepText: input.text } satisfies ReadOptions;
    for await (const found of materials(context, sources, contents as Contents, options)) {
      if (context.signal.aborted) throw new TightropeError('interrupted');
      try {
        yield { ok: true, ...(await readMaterial(context, await found.open(), options)) };
      } catch (error) {
        if (stopsAll(error)) throw error;
        yield { ok: false, error };
      }
    }
  },
  view: (data, { locale }) => readView(data, locale),
  table: ({ claims }) => ({ columns: claimColumns, rows: claims.map(claimRow) }),
});

function nothingToRead(context: Context): TightropeError {
  return new TightropeError('invalid_input', {
    at: words.what[context.locale],
    expected: words.expected[context.locale],
    received: words.received[context.locale],
  });
}

/** A fault of the ledger or the person's wish to stop is the same for every source that is left. */
function stopsAll(error: unknown): boolean {
  return (
    error instanceof TightropeError && /^(ledger_|home_|disk_full|interrupted|thesis_)/.test(error.data.code)
  );
}

const words = {
  what: text('What to read', '要读的内容', '要讀的內容'),
  expected: text(
    'a file, a folder, a web address or - (over HTTP: contents)',
    '文件、文件夹、网址或 -（HTTP 接口用 contents）',
    '檔案、資料夾、網址或 -（HTTP 介面用 contents）',
  ),
  received: text('missing', '空缺', '空缺'),
} as const;
