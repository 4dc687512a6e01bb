import { TightropeError } from '../../../base/error.ts';
import type { ModelQuestion, Web } from '../../context.ts';
import type { ModelChoice } from './model-choice.ts';

/** All that asking a model once needs. */
export interface AskedModel {
  choice: ModelChoice;
  key: string | null;
  question: ModelQuestion;
  web: Pick<Web, 'request'>;
  signal: AbortSignal;
}

/** An answer whose status is not one of success, as an error; what the service says is shown without the key. */
export function refusedBy({ choice, key }: AskedModel, status: number, said: string): TightropeError {
  const at = new URL(choice.address).host;
  const words = (key === null ? said : said.replaceAll(key, '…')).replace(/\s+/g, ' ').trim().slice(0, 200);
  const received = words === '' ? `HTTP ${status}` : `HTTP ${status}: ${words}`;
  return (status === 401 || status === 403) && choice.key !== null
    ? new TightropeError('key_refused', { at, received, expected: choice.key.variable })
    : new TightropeError('model_failed', { at, received });
}

/** What the body of one answer may hold. */
export const mostBytes = 4 * 1024 * 1024;
