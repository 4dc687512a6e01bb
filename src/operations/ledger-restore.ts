import { resolve } from 'node:path';
import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import type { BackupReport } from '../ledger/ledger.ts';
import { byteSize } from './byte-size.ts';
import type { Context } from './context.ts';
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
  output: backupShape.extend({
    set_aside: z.string().nullable().describe('Where the damaged ledger is, if there was one in the way.'),
  }),
  async *run(context, { path, force }) {
    const { report, setAside } = await restored(context, resolve(path), force);
    const { path: from, byteCount, counts } = report;
    yield {
      ok: true,
      data: { path: from, byte_count: byteCount, counts, set_aside: setAside },
      warnings: [],
    };
  },
  view: ({ path, byte_count, counts, set_aside }, { locale }) => [
    {
      kind: 'facts',
      rows: [
        [labels.path[locale], path],
        [labels.size[locale], byteSize(byte_count)],
        ...(set_aside === null ? [] : [[words.setAside[locale], set_aside] as const]),
        ...Object.entries(counts).map(([table, count]): [string, string] => [table, String(count)]),
      ],
    },
    { kind: 'next', text: '`tightrope documents`' },
  ],
});

/** A ledger too damaged to be opened or backed up is put out of the way first, and put back if the backup fails too. */
async function restored(
  context: Context,
  path: string,
  replace: boolean,
): Promise<{ report: BackupReport; setAside: string | null }> {
  try {
    return { report: await (await context.ledger()).restore(path, { replace }), setAside: null };
  } catch (error) {
    const damaged = error instanceof TightropeError && error.data.code === 'ledger_corrupt';
    const aside = damaged && replace ? await context.setLedgerAside() : null;
    if (aside === null) throw error;
    try {
      return { report: await (await context.ledger()).restore(path), setAside: aside.path };
    } catch (second) {
      await aside.putBack();
      throw second;
    }
  }
}

const words = {
  setAside: text('Damaged ledger, set aside', '已移开的损坏账本', '已移開的損壞帳本'),
} as const;
