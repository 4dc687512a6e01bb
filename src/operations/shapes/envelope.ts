import type { ErrorData } from '../../base/error.ts';
import type { Warning } from '../operation.ts';

/** What every surface answers with, success or not; `message` is in the reader's language. */
export type Envelope =
  | { schema: string; ok: true; data: unknown; warnings: (Warning & { message: string })[] }
  | { schema: string; ok: false; error: ErrorData & { message: string; hint: string } };
