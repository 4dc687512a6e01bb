import { text, type Text } from '../../base/locale.ts';
import { say } from '../messages/index.ts';
import { useSettings } from '../settings/use-settings.tsx';
import type { Locale } from '../../base/locale.ts';
import { counted, outcomeWords, type CountedText } from './outcome-words.ts';
import type { Outcome } from './shapes.ts';

/** Words of the pages of evidence, which come with those pages. */
const words = {
  pages: text('Pages of evidence', '证据的各页', '證據的各頁'),
  verification: text('Verification', '核实', '核實'),
  conflicts: text('Conflicts', '冲突', '衝突'),
  debate: text('Debate', '争论', '爭論'),
  toVerify: text('To verify', '待查', '待查'),

  verificationTitle: counted(
    'Of {count} number, {parts}.',
    'Of {count} numbers, {parts}.',
    '{count} 个数字中，{parts}。',
    '{count} 個數字中，{parts}。',
  ),
  verificationTitleIn: counted(
    'Of {count} number in “{document}”, {parts}.',
    'Of {count} numbers in “{document}”, {parts}.',
    '《{document}》的 {count} 个数字中，{parts}。',
    '《{document}》的 {count} 個數字中，{parts}。',
  ),
  nothingVerified: text('Nothing has been verified yet.', '还没有核实过任何数字。', '還沒有核實過任何數字。'),
  nothingVerifiedHint: text(
    'Verify now: every number that was read is held against filings, prices, arithmetic and what others say.',
    '点“立即核实”：已读到的每个数字都会与申报文件、价格、算术和其他说法逐一比对。',
    '點「立即核實」：已讀到的每個數字都會與申報文件、價格、算術和其他說法逐一比對。',
  ),
  nothingMatches: text(
    'No number matches. Take away a filter, or search for fewer words.',
    '没有符合的数字。请去掉一个筛选条件，或少写几个搜索词。',
    '沒有符合的數字。請去掉一個篩選條件，或少寫幾個搜尋詞。',
  ),
  lede: text(
    'What matters to the thesis comes first. The quote stands on one side, the evidence on the other; a person may decide otherwise, and both are kept.',
    '对论题要紧的排在前面。一边是原话，一边是证据；人可以另作判断，两者都会保留。',
    '對論題要緊的排在前面。一邊是原話，一邊是證據；人可以另作判斷，兩者都會保留。',
  ),
  filters: text('Filters', '筛选', '篩選'),
  byOutcome: text('By outcome', '按结果', '按結果'),
  search: text('Search', '搜索', '搜尋'),
  searchHint: text('words in the quote, subject, metric', '引文、对象、指标中的词', '引文、對象、指標中的詞'),
  onlyDocument: text('Only “{document}”', '只看《{document}》', '只看《{document}》'),
  thisText: text('this text', '这份文本', '這份文本'),
  allDocuments: text('All texts', '全部文本', '全部文本'),
  shown: counted('{count} shown', '{count} shown', '符合的有 {count} 个', '符合的有 {count} 個'),
  more: text('Show more', '显示更多', '顯示更多'),
  keysHint: text(
    'j and k or the arrow keys move through the queue; Enter opens the text; d decides.',
    'j、k 或方向键在队列中移动；Enter 打开原文；d 作判断。',
    'j、k 或方向鍵在佇列中移動；Enter 開啟原文；d 作判斷。',
  ),
  csv: text('Download as CSV', '下载 CSV', '下載 CSV'),
  queue: text('Numbers and what became of them', '数字与核实结果', '數字與核實結果'),

  verifyNow: text('Verify now', '立即核实', '立即核實'),
  verifying: text('Verifying…', '正在核实…', '正在核實…'),
  verified: counted(
    '{count} number verified; {changed}.',
    '{count} numbers verified; {changed}.',
    '核实了 {count} 个数字，{changed}。',
    '核實了 {count} 個數字，{changed}。',
  ),
  changedNone: text('no verdict changed', '结果没有变化', '結果沒有變化'),
  changed: counted(
    '{count} verdict is new or changed',
    '{count} verdicts are new or changed',
    '{count} 个结果有变化',
    '{count} 個結果有變化',
  ),

  verdict: text('Verdict', '核实结果', '核實結果'),
  matters: text('Why it matters: {text}', '要紧之处：{text}', '要緊之處：{text}'),
  timesLarger: text('{n} times what the evidence says', '是证据所示的 {n} 倍', '是證據所示的 {n} 倍'),
  timesSmaller: text('the evidence says {n} times as much', '证据所示是它的 {n} 倍', '證據所示是它的 {n} 倍'),
  above: text('{share} above the evidence', '比证据高 {share}', '比證據高 {share}'),
  below: text('{share} below the evidence', '比证据低 {share}', '比證據低 {share}'),
  otherTimesLarger: text('{n} times what the other says', '是另一方所说的 {n} 倍', '是另一方所說的 {n} 倍'),
  otherTimesSmaller: text(
    'the other says {n} times as much',
    '另一方所说是它的 {n} 倍',
    '另一方所說是它的 {n} 倍',
  ),
  otherAbove: text('{share} above the other', '比另一方高 {share}', '比另一方高 {share}'),
  otherBelow: text('{share} below the other', '比另一方低 {share}', '比另一方低 {share}'),
  exact: text('to the digit', '分毫不差', '分毫不差'),
  opposite: text('the opposite sign', '正负相反', '正負相反'),
  tolerance: text(
    'the quote’s own precision allows ±{share}',
    '原话的精度容许 ±{share}',
    '原話的精度容許 ±{share}',
  ),
  noEvidence: text(
    'Nothing that is held speaks of it.',
    '现有资料中没有与此相关的内容。',
    '現有資料中沒有與此相關的內容。',
  ),
  settle: text('Would settle it', '可由此判定', '可由此判定'),
  settleNone: text('no source is known', '尚不知道有何来源', '尚不知道有何來源'),
  changedBefore: counted(
    'changed {count} time; last on {date}',
    'changed {count} times; last on {date}',
    '改判过 {count} 次，最近在 {date}',
    '改判過 {count} 次，最近在 {date}',
  ),
  checkedOn: text('verified on {date}', '核实于 {date}', '核實於 {date}'),
  rule: text('Check', '比对方式', '比對方式'),
  unknownSubject: text('no subject', '没有对象', '沒有對象'),
  openText: text('Open the text', '打开原文', '開啟原文'),
  saidBy: text('said by {speaker}', '出自 {speaker}', '出自 {speaker}'),

  evidence: text('Evidence', '证据', '證據'),
  arithmetic: text('Arithmetic', '算术', '算術'),
  table: text('Row of a filing', '申报表中的一行', '申報表中的一行'),
  cited: text('Cited figure', '引用的数字', '引用的數字'),
  derivation: text('how it is derived', '推导过程', '推導過程'),
  filing: text('filing {ref}', '申报文件 {ref}', '申報文件 {ref}'),
  knownSince: text('known since {date}', '{date} 起可知', '{date} 起可知'),
  asOf: text('as of {date}', '截至 {date}', '截至 {date}'),
  fromTo: text('{from} to {to}', '{from} 至 {to}', '{from} 至 {to}'),
  newTab: text('opens in a new tab', '在新标签页中打开', '在新分頁中開啟'),

  decide: text('Decide otherwise', '另作判断', '另作判斷'),
  decideTitle: text('What do you say became of it?', '你认为结果是什么？', '你認為結果是什麼？'),
  decideHint: text(
    'The finding is kept beside it.',
    '原来的核实结果会一并保留。',
    '原來的核實結果會一併保留。',
  ),
  outcome: text('Outcome', '结果', '結果'),
  byPerson: text('decided by a person', '由人判断', '由人判斷'),
  decided: text('{reason} · {date}', '{reason} · {date}', '{reason} · {date}'),
  decidedBy: text(
    '{reason} · {author}, {date}',
    '{reason} · {author}，{date}',
    '{reason} · {author}，{date}',
  ),
  foundBefore: text('the check found:', '核实所得：', '核實所得：'),
  withdraw: text('Withdraw the decision', '撤回判断', '撤回判斷'),
  withdrawTitle: text('Take the decision back', '撤回这个判断', '撤回這個判斷'),

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
  anyPeriod: text('period unknown', '时期不明', '時期不明'),
  speaksFor: text('Evidence for it', '支持的证据', '支持的證據'),
  nothingSpeaksFor: text('no evidence is held for it', '没有支持它的证据', '沒有支持它的證據'),

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
  debateNone: text('The thesis asks no question yet.', '论题还没有提出问题。', '論題還沒有提出問題。'),
  debateNoneHint: text(
    'Questions and positions are files of the thesis.',
    '问题和立场写在论题的文件里。',
    '問題和立場寫在論題的檔案裡。',
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

  todoTitle: counted(
    '{count} number waits for a source; {lifelines}.',
    '{count} numbers wait for a source; {lifelines}.',
    '{count} 个数字有待查证，{lifelines}。',
    '{count} 個數字有待查證，{lifelines}。',
  ),
  lifelines: counted(
    'on {count} of them the thesis hangs',
    'on {count} of them the thesis hangs',
    '其中 {count} 个关系到论题的命脉',
    '其中 {count} 個關係到論題的命脈',
  ),
  lifelinesNone: text('the thesis hangs on none of them', '都不关系到论题的命脉', '都不關係到論題的命脈'),
  todoNone: text('No number waits for a source.', '没有有待查证的数字。', '沒有有待查證的數字。'),
  todoLede: text(
    'Ordered by what matters to the thesis. The source named would settle the number; add it, then verify again.',
    '按对论题的要紧程度排列。所列来源可以判定该数字；加入后再核实一次即可。',
    '依對論題的要緊程度排列。所列來源可以判定該數字；加入後再核實一次即可。',
  ),
  number: text('Number', '数字', '數字'),
  about: text('About', '关于', '關於'),
  why: text('Why it matters', '要紧之处', '要緊之處'),
  reasonOpen: text('Why it is open', '为何未决', '為何未決'),
  source: text('Source', '来源', '來源'),
  times: counted('said once', 'said {count} times', '说过 {count} 次', '說過 {count} 次'),
  lifeline: text('lifeline', '命脉', '命脈'),

  theirVerdicts: text('What became of them', '核实结果一览', '核實結果一覽'),
  notVerified: text('not verified', '未核实', '未核實'),
} as const satisfies Record<string, Text | CountedText>;

type EvidenceWord = keyof typeof words;
export type Tell = (word: EvidenceWord, values?: Readonly<Record<string, string | number>>) => string;

interface Said {
  tell: Tell;
  outcome(name: Outcome): string;
  locale: Locale;
}

export function useEvidenceWords(): Said {
  const { locale } = useSettings();
  return { tell: evidenceTell(locale), outcome: (name) => outcomeWords[name][locale], locale };
}

export function evidenceTell(locale: Locale): Tell {
  return (word, values = {}) => say(words[word][locale], values, locale);
}

/** Every wording, for the tests of the catalogues. */
export const evidenceWords: Readonly<Record<string, Text | CountedText>> = words;
