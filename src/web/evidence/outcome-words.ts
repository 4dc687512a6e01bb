import { text, type Text } from '../../base/locale.ts';
import { counted, type CountedText } from '../messages/counted-text.ts';
import type { Outcome } from './shapes.ts';

/** Stands behind an outcome that is a person's word. */
export const byPersonWord: Text = text('says a person', '人工判断', '人工判斷');

/** A colour never stands alone: each outcome has a sign of its own. */
export const outcomeSigns: Readonly<Record<Outcome, string>> = {
  confirmed: '✓',
  contradicted: '✗',
  condition_not_met: '∅',
  conflicting: '⇄',
  superseded: '↷',
  differs_in_basis: '≠',
  unverifiable: '?',
};

/** The parts of the sentence at the head of the queue. */
export const outcomeParts: Readonly<Record<Outcome, CountedText>> = {
  confirmed: counted('{count} holds', '{count} hold', '{count} 个成立', '{count} 個成立'),
  contradicted: counted(
    '{count} does not hold',
    '{count} do not hold',
    '{count} 个不成立',
    '{count} 個不成立',
  ),
  condition_not_met: counted(
    '{count} fails its own condition',
    '{count} fail their own condition',
    '{count} 个不满足自身条件',
    '{count} 個不滿足自身條件',
  ),
  conflicting: counted(
    '{count} conflicts',
    '{count} conflict',
    '{count} 个与其他说法冲突',
    '{count} 個與其他說法衝突',
  ),
  superseded: counted(
    '{count} is superseded',
    '{count} are superseded',
    '{count} 个已被取代',
    '{count} 個已被取代',
  ),
  differs_in_basis: counted(
    '{count} differs in basis',
    '{count} differ in basis',
    '{count} 个口径不同',
    '{count} 個口徑不同',
  ),
  unverifiable: counted(
    '{count} cannot be settled with what is held',
    '{count} cannot be settled with what is held',
    '{count} 个凭现有资料无从核实',
    '{count} 個憑現有資料無從核實',
  ),
};
