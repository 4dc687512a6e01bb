import { text } from '../../../base/locale.ts';
import { counted } from '../../messages/counted-text.ts';

/** Words of the page of the debate. */
export const debateWords = {
  debateTitle: counted(
    'On {count} question, {voices} {positions}; {contradictions}.',
    'On {count} questions, {voices} {positions}; {contradictions}.',
    '{count} 个问题上，{voices}{positions}，{contradictions}。',
    '{count} 個問題上，{voices}{positions}，{contradictions}。',
  ),
  voices: counted('{count} voice takes', '{count} voices take', '{count} 方持有', '{count} 方持有'),
  positions: counted('{count} position', '{count} positions', ' {count} 种立场', ' {count} 種立場'),
  contradictionsCount: counted(
    '{count} contradiction',
    '{count} contradictions',
    '其中 {count} 处矛盾',
    '其中 {count} 處矛盾',
  ),
  contradictionsNoneCount: text('none contradicts another', '互不矛盾', '互不矛盾'),
  debateNone: text('The thesis asks no question yet.', '论点还没有提出问题。', '論點還沒有提出問題。'),
  debateNoneHint: text(
    'Questions and positions are files of the thesis.',
    '问题和立场写在论点的文件里。',
    '問題和立場寫在論點的檔案裡。',
  ),
  holdersNone: text(
    'Nobody in the texts that were read.',
    '读过的文本中无人持此立场。',
    '讀過的文本中無人持此立場。',
  ),
  since: text('since {date}', '始于 {date}', '始於 {date}'),
  sinceUnknown: text('date unknown', '日期不明', '日期不明'),
  contradictions: text('Contradictions', '矛盾之处', '矛盾之處'),
  against: text('{one} against {other}', '“{one}”对“{other}”', '「{one}」對「{other}」'),
  heldBy: text('concerns {names}', '涉及：{names}', '涉及：{names}'),
  onBothSides: text('shown on both sides: {names}', '两边都出现：{names}', '兩邊都出現：{names}'),
  namedBy: text('named by {name}', '由 {name} 指出', '由 {name} 指出'),
  turnsOn: text('What would settle it: {text}', '什么能判定：{text}', '什麼能判定：{text}'),
  allQuestions: text('Questions', '问题', '問題'),
} as const;
