import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { byteSize } from './byte-size.ts';
import { field, operation } from './operation.ts';
import { backupShape } from './shapes/backup.ts';
import { labels } from './wording/labels.ts';

export default operation({
  name: 'ledger backup',
  schema: 'tightrope/ledger-backup@1',
  summary: text('Write the whole ledger to one file', '把整个账本备份成一个文件', '把整個帳本備份成一個檔案'),
  description: text(
    'The file restores into either kind of database. Others may go on reading and writing meanwhile.',
    '备份文件可以恢复到任何一种数据库。备份期间其他程序可以照常读写。',
    '備份檔案可以還原到任何一種資料庫。備份期間其他程式可以照常讀寫。',
  ),
  examples: [
    {
      command: 'tightrope ledger backup',
      does: text(
        "into the workspace's backups folder",
        '存入工作区的 backups 文件夹',
        '存入工作區的 backups 資料夾',
      ),
    },
    {
      command: 'tightrope ledger backup ~/ledger.tightrope-backup.gz',
      does: text('to a file of your own', '存成指定的文件', '存成指定的檔案'),
    },
  ],
  input: z.object({
    path: field(z.string().min(1).optional(), {
      about: text(
        "File to write; else one named by the time in the workspace's backups",
        '要写入的文件；不写则在工作区的 backups 里按时间命名',
        '要寫入的檔案；不寫則在工作區的 backups 裡依時間命名',
      ),
      positional: true,
      placeholder: 'FILE',
    }),
    force: field(z.boolean().default(false), {
      about: text('Replace a file that is there', '覆盖已有的文件', '覆寫既有的檔案'),
    }),
  }),
  output: backupShape,
  async *run(context, { path, force }) {
    const name = `${context.now().toISOString().replaceAll(/[-:.]/g, '')}-asked.tightrope-backup.gz`;
    const target = path === undefined ? join(context.home.path, 'backups', name) : resolve(path);
    if (!force && existsSync(target)) throw new TightropeError('confirmation_needed', { at: target });
    const report = await (await context.ledger()).backup(target);
    yield {
      ok: true,
      data: { path: report.path, byte_count: report.byteCount, counts: report.counts },
      warnings: [],
    };
  },
  view: ({ path, byte_count, counts }, { locale }) => [
    {
      kind: 'facts',
      rows: [
        [labels.path[locale], path],
        [labels.size[locale], byteSize(byte_count)],
        ...Object.entries(counts).map(([table, count]): [string, string] => [table, String(count)]),
      ],
    },
    { kind: 'next', text: `\`tightrope ledger restore ${path}\`` },
  ],
});
