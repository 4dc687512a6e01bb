import { TightropeError } from '../../../base/error.ts';
import type { Context, Model, Web } from '../../context.ts';
import { askOllama } from './ask-ollama.ts';
import { modelChoice } from './model-choice.ts';

/** The model that TIGHTROPE_MODEL names; null where it names none. Throws model_malformed. */
export function createModel(
  setting: Context['setting'],
  web: Pick<Web, 'request'>,
  signal: AbortSignal,
): Model | null {
  const name = setting('TIGHTROPE_MODEL');
  if (name === null) return null;
  const choice = modelChoice(name);
  const { host } = new URL(choice.address);
  const key = choice.key === null ? null : setting(choice.key.variable);
  const missingKey = key === null && choice.key?.required === true ? choice.key.variable : null;
  return {
    name,
    host,
    local: choice.provider === 'ollama',
    missingKey,
    async ask(question) {
      if (missingKey !== null) {
        throw new TightropeError('key_missing', { at: name, expected: host, received: missingKey });
      }
      const asked = { choice, key, question, web, signal };
      const answer = await (choice.provider === 'ollama'
        ? askOllama(asked)
        : // the packages are large: they are loaded by whoever asks, not by whoever lists what there is
          (await import('./ask-through-sdk.ts')).askThroughSdk(asked));
      if (answer.trim() === '') throw new TightropeError('model_failed', { at: host, received: '""' });
      return answer;
    },
  };
}
