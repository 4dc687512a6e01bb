import { resolve } from 'node:path';
import { z } from 'zod';
import { text } from '../base/locale.ts';
import { byteSize } from './byte-size.ts';
import { field, operation } from './operation.ts';
import { backupShape } from './shapes/backup.ts';
import { labels } from './wording/labels.ts';

export default operation({
  name: 'ledger restore',
  schema: 'tightrope/ledger-restore@1',
  summary: text('Fill the ledger from a backup', '从备份恢复账本', '從備份還原帳本'),
  description: text(
    'Into an empty ledger, or with --force in place of what is there, of which a backup is kept first.',
    '恢复到空账本；加上 --force 可替换现有内容，并会先保留一份备份。',
    '還原到空帳本；加上 --force 可取代現有內容，並會先保留一份備份。',
  ),
  examples: [
    {
      command: 'tightrope ledger restore ~/ledger.tightrope-backup.gz --home ~/elsewhere',
      does: text('into a new workspace', '恢复到新的工作区', '還原到新的工作區'),
    },
    {
      command: 'tightrope ledger restore ~/ledger.tightrope-backup.gz --force',
      does: text('in place of what is there', '替换现有账本', '取代現有帳本'),
    },
  ],
  input: z.object({
    path: field(z.string().min(1), {
      about: text('The backup', '备份文件', '備份檔案'),
      positional: true,
      placeholder: 'BACKUP',
    }),
    force: field(z.boolean().default(false), {
      about: text('Replace what the ledger holds', '替换账本里已有的内容', '取代帳本裡既有的內容'),
    }),
  }),
  output: backupShape,
  async *run(context, { path, force }) {
    const report = await (await context.ledger()).restore(resolve(path), { replace: force });
    yield { ok: true, data: { path: report.path, byte_count: report.byteCount, counts: report.counts }, warnings: [] };
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
    { kind: 'next', text: '`tightrope documents`' },
  ],
});
