import { text, type Text } from '../../base/locale.ts';
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
