import { errorData, TightropeError, type ErrorData } from '../../base/error.ts';
import type { Context, Model } from '../context.ts';
import type { ModelOut } from '../shapes/assist.ts';

export type ModelState =
  | { state: 'none' }
  | { state: 'ready' | 'key_missing'; model: ModelOut }
  | { state: 'malformed'; fault: ErrorData };

/** Whether a model is set, and what it lacks. Nothing is contacted. */
export function modelState(context: Pick<Context, 'model'>): ModelState {
  try {
    const model = context.model();
    if (model === null) return { state: 'none' };
    return { state: model.missingKey === null ? 'ready' : 'key_missing', model: modelOut(model) };
  } catch (error) {
    if (error instanceof TightropeError) return { state: 'malformed', fault: errorData(error) };
    throw error;
  }
}

export function modelOut({ name, host, local, missingKey }: Model): ModelOut {
  return { name, host, local, missing_key: missingKey };
}
