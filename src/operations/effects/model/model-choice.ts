import { TightropeError } from '../../../base/error.ts';

/** A language model as the setting names it, and where it is. */
export interface ModelChoice {
  provider: 'ollama' | 'anthropic' | 'openai-compatible';
  /** As its provider calls it. */
  model: string;
  /** Without a slash at the end. */
  address: string;
  /** The setting its key is in; null where it takes none. */
  key: { variable: string; required: boolean } | null;
}

/** The model that a setting names. Throws model_malformed. */
export function modelChoice(setting: string): ModelChoice {
  const [, provider = '', rest = ''] = /^([a-z-]+):(.+)$/s.exec(setting) ?? [];
  if (provider === 'ollama' && named.test(rest))
    return { provider, model: rest, address: 'http://127.0.0.1:11434', key: null };
  if (provider === 'anthropic' && named.test(rest)) {
    const key = { variable: 'ANTHROPIC_API_KEY', required: true };
    return { provider, model: rest, address: 'https://api.anthropic.com/v1', key };
  }
  const [, address = '', model = ''] = /^(https:\/\/[^\s#?]+)#(.+)$/.exec(rest) ?? [];
  if (
    provider === 'openai-compatible' &&
    URL.canParse(address) &&
    named.test(model) &&
    !hasPassword(address)
  ) {
    const key = { variable: 'TIGHTROPE_MODEL_KEY', required: false };
    return { provider, model, address: address.replace(/\/+$/, ''), key };
  }
  throw new TightropeError('model_malformed', {
    at: 'TIGHTROPE_MODEL',
    expected: 'ollama:MODEL | anthropic:MODEL | openai-compatible:https://HOST/PATH#MODEL',
    received: hasPassword(address) ? `${provider}:…` : setting.slice(0, 80),
  });
}

const named = /^[\w.:/@-]{1,120}$/;

function hasPassword(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}
