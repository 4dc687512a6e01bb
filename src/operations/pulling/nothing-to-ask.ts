import { TightropeError } from '../../base/error.ts';
import type { KeyNeed } from '../../feeds/feed.ts';
import type { TaskChoice } from './pull-task.ts';

/** The key a choice may use: of its target, else of its feed. */
export function keyNeedOf({ record, target }: TaskChoice): KeyNeed | null {
  return target.keyNeed === undefined ? record.key : target.keyNeed;
}

/** Why a choice asks nobody: its key is missing, or its source has no such thing. */
export function nothingToAsk(choice: TaskChoice): TightropeError {
  const need = keyNeedOf(choice);
  return need === null
    ? new TightropeError('source_failed', {
        at: choice.feed,
        received: `nothing called ${choice.target.key}`,
      })
    : new TightropeError('key_missing', { at: choice.feed, expected: need.signUp, received: need.variable });
}
