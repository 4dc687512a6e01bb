import { TightropeError } from '../../base/error.ts';
import { text } from '../../base/locale.ts';
import { modelState } from '../assisting/model-state.ts';
import type { Context } from '../context.ts';
import { failedBy, finding, type Finding } from './finding.ts';

/** A model is optional: none is in order, one that could not be asked is not. */
export function checkModel(context: Context): Finding {
  const { locale } = context;
  const found = modelState(context);
  if (found.state === 'none') return finding(locale, 'model', 'ok', { detail: words.none });
  if (found.state === 'malformed') {
    const { code, ...data } = found.fault;
    return failedBy(new TightropeError(code, data), 'model', locale);
  }
  const { name, host, local, missing_key } = found.model;
  const values = { name, host, key: missing_key ?? '' };
  return missing_key === null
    ? finding(locale, 'model', 'ok', { detail: local ? words.here : words.away }, values)
    : finding(locale, 'model', 'warn', { detail: words.away, wayOut: words.key }, values);
}

const words = {
  none: text(
    'No language model is set; none is needed',
    '没有设置语言模型，也不需要',
    '沒有設定語言模型，也不需要',
  ),
  here: text('{name} on this computer ({host})', '{name}，在本机（{host}）', '{name}，在本機（{host}）'),
  away: text('{name} at {host}', '{name}，在 {host}', '{name}，在 {host}'),
  key: text('Put its key into {key}.', '请把密钥放进 {key}。', '請把金鑰放進 {key}。'),
} as const;
