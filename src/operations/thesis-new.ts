import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import type { Context } from './context.ts';
import { field, operation } from './operation.ts';
import { starterFiles } from './thesis-files/starter.ts';

export default operation({
  name: 'thesis new',
  schema: 'tightrope/thesis-new@1',
  summary: text('Write a small thesis to start from', '写出一份可供起步的小论点', '寫出一份可供起步的小論點'),
  description: text(
    'A folder with one indicator, one signal, a stance and comments, and the schemas an editor checks them with. Nothing that is there is replaced.',
    '一个文件夹，含一个指标、一个信号、一份立场和说明，以及供编辑器检查用的模式。不会覆盖已有内容。',
    '一個資料夾，含一個指標、一個訊號、一份立場和說明，以及供編輯器檢查用的結構描述。不會覆寫既有內容。',
  ),
  examples: [
    {
      command: 'tightrope thesis new ~/theses/mine',
      does: text('into a new folder', '写入新文件夹', '寫入新資料夾'),
    },
  ],
  input: z.object({
    folder: field(z.string().min(1), {
      about: text('Folder to write into', '写入的文件夹', '寫入的資料夾'),
      positional: true,
      placeholder: 'FOLDER',
    }),
  }),
  output: z.object({
    id: z.string().describe('Name of the folder.'),
    folder: z.string(),
    files: z.array(z.string()).describe('What was written, by path in the folder.'),
  }),
  async *run(context, { folder }) {
    const files = starterFiles(context.now().toISOString().slice(0, 10), context.locale);
    for (const { name } of files)
      if (await isThere(context, join(folder, name)))
        throw new TightropeError('thesis_there', { at: join(folder, name) });
    for (const { name, text: content } of files)
      await context.files.write(join(folder, name), [new TextEncoder().encode(content)]);
    const data = { id: basename(resolve(folder)), folder, files: files.map(({ name }) => name) };
    yield { ok: true, data, warnings: [] };
  },
  view: ({ folder, files }, { locale }) => [
    {
      kind: 'facts',
      rows: [
        [words.folder[locale], folder],
        ...files
          .filter((name) => !name.startsWith('schema/'))
          .map((name): [string, string] => [words.file[locale], name]),
      ],
    },
    { kind: 'next', text: `tightrope thesis check ${folder}` },
    { kind: 'next', text: words.use[locale].replace('{folder}', folder) },
  ],
});

async function isThere(context: Context, path: string): Promise<boolean> {
  try {
    await context.files.read(path, 1_000_000);
    return true;
  } catch (error) {
    return !(error instanceof TightropeError && error.data.code === 'file_not_found');
  }
}

const words = {
  folder: text('folder', '文件夹', '資料夾'),
  file: text('file', '文件', '檔案'),
  use: text(
    'TIGHTROPE_THESIS={folder} makes every command use it',
    '设 TIGHTROPE_THESIS={folder} 后所有命令都用它',
    '設 TIGHTROPE_THESIS={folder} 後所有指令都用它',
  ),
};
