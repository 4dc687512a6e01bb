import { z } from 'zod';

export const backupShape = z
  .object({
    path: z.string(),
    byte_count: z.int(),
    counts: z.record(z.string(), z.int()).describe('Rows by table.'),
  })
  .meta({ id: 'Backup' });
