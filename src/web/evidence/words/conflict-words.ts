import { text } from '../../../base/locale.ts';
import { counted } from '../../messages/counted-text.ts';

/** Words of the page of conflicts. */
export const conflictWords = {
  conflictsTitle: counted(
    '{count} number is told in more than one way.',
    '{count} numbers are told in more than one way.',
    '有 {count} 个数字说法不一。',
    '有 {count} 個數字說法不一。',
  ),
  conflictsTitleSettled: counted(
    '{count} number is told in more than one way; {settled}.',
    '{count} numbers are told in more than one way; {settled}.',
    '有 {count} 个数字说法不一，{settled}。',
    '有 {count} 個數字說法不一，{settled}。',
  ),
  settled: counted(
    'evidence speaks for one side of {count}',
    'evidence speaks for one side of {count}',
    '其中 {count} 个有证据支持某一方',
    '其中 {count} 個有證據支持某一方',
  ),
  conflictsNone: text(
    'Nothing that was read contradicts anything else.',
    '读过的内容中没有互相矛盾的数字。',
    '讀過的內容中沒有互相矛盾的數字。',
  ),
  conflictsNoneHint: text(
    'Conflicts are found when numbers are verified.',
    '核实数字时会找出冲突。',
    '核實數字時會找出衝突。',
  ),
  byKind: text('By kind', '按种类', '按種類'),
  conflicting: text('told differently', '说法不同', '說法不同'),
  superseded: text('a later word replaces an earlier', '后来的说法取代先前的', '後來的說法取代先前的'),
  off_by_ten: text('ten times apart', '相差十倍', '相差十倍'),
  off_by_hundred: text('a hundred times apart', '相差百倍', '相差百倍'),
  off_by_thousand: text('a thousand times apart', '相差千倍', '相差千倍'),
  speaksFor: text('Evidence for it', '支持的证据', '支持的證據'),
  nothingSpeaksFor: text('no evidence is held for it', '没有支持它的证据', '沒有支持它的證據'),
} as const;
