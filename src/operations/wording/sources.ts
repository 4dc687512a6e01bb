import { errorClasses, type ErrorCode } from '../../base/error-codes.ts';
import { text, type Locale, type Text } from '../../base/locale.ts';
import { describeError } from '../../base/messages/index.ts';
import type { SourceOut } from '../shapes/source.ts';

export const sourceStateWords: Readonly<Record<SourceOut['state'], Text>> = {
  never: text('not asked yet', '尚未请求', '尚未請求'),
  ok: text('current', '最新', '最新'),
  stale: text('stale', '已过时', '已過時'),
  snapshot: text('snapshot only', '仅有快照', '僅有快照'),
  failing: text('failing', '失败', '失敗'),
  resting: text('asked us to wait', '要求稍候', '要求稍候'),
  key_missing: text('needs a key', '需要密钥', '需要金鑰'),
  contact_missing: text('needs a contact', '需要联系邮箱', '需要聯絡信箱'),
};

/** What to do where a source fails or lacks something; null where there is nothing to do. */
export function wayOutOf(
  state: SourceOut['state'],
  errorCode: string | null,
  key: { variable: string; signUp: string } | null,
  locale: Locale,
): string | null {
  const given = { at: '', expected: key?.signUp ?? '', received: key?.variable ?? '' };
  if (state === 'key_missing') return describeError({ code: 'key_missing', ...given }, locale).hint;
  if (state === 'contact_missing') return describeError({ code: 'contact_missing' }, locale).hint;
  if (state === 'stale') return words.pullAgain[locale];
  if (errorCode === null || !isErrorCode(errorCode)) return null;
  if (errorCode === 'payload_refused') return words.refused[locale];
  const expected = errorCode === 'key_refused' ? given.received : given.expected;
  return describeError({ code: errorCode, ...given, expected }, locale).hint;
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorClasses, code);
}

const words = {
  pullAgain: text(
    'Two pulls were missed; `tightrope pull` renews it.',
    '已错过两次获取；运行 `tightrope pull` 更新。',
    '已錯過兩次擷取；執行 `tightrope pull` 更新。',
  ),
  refused: text(
    'The answer was not what it should be and nothing of it was kept. Pull again later; what was known before stays.',
    '返回的内容不符合预期，没有保存。稍后再获取；此前已知的数据不受影响。',
    '傳回的內容不符合預期，沒有儲存。稍後再擷取；先前已知的資料不受影響。',
  ),
} satisfies Record<string, Text>;
