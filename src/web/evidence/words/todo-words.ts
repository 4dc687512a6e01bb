import { text } from '../../../base/locale.ts';
import { counted } from '../../messages/counted-text.ts';

/** Words of the list of what waits for a source. */
export const todoWords = {
  todoTitle: counted(
    '{count} number waits for a source; {lifelines}.',
    '{count} numbers wait for a source; {lifelines}.',
    '{count} 个数字有待查证，{lifelines}。',
    '{count} 個數字有待查證，{lifelines}。',
  ),
  lifelines: counted(
    'on {count} of them the thesis hangs',
    'on {count} of them the thesis hangs',
    '其中 {count} 个关系到论点的命脉',
    '其中 {count} 個關係到論點的命脈',
  ),
  lifelinesNone: text('the thesis hangs on none of them', '都不关系到论点的命脉', '都不關係到論點的命脈'),
  todoNone: text('No number waits for a source.', '没有有待查证的数字。', '沒有有待查證的數字。'),
  todoLede: text(
    'Ordered by what matters to the thesis. The source named would settle the number; add it, then verify again.',
    '按对论点的要紧程度排列。所列来源可以判定该数字；加入后再核实一次即可。',
    '依對論點的要緊程度排列。所列來源可以判定該數字；加入後再核實一次即可。',
  ),
  number: text('Number', '数字', '數字'),
  about: text('About', '关于', '關於'),
  why: text('Why it matters', '要紧之处', '要緊之處'),
  reasonOpen: text('Why it is open', '为何未决', '為何未決'),
  source: text('Source', '来源', '來源'),
  times: counted('said once', 'said {count} times', '说过 {count} 次', '說過 {count} 次'),
  lifeline: text('lifeline', '命脉', '命脈'),
} as const;
