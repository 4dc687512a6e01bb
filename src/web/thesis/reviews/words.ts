import { text, type Locale, type Text } from '../../../base/locale.ts';
import { counted, teller, type CountedText, type Tell } from '../../messages/counted-text.ts';
import { useSettings } from '../../settings/use-settings.tsx';

/** Words of the pages of the review sheets. */
const reviewWords = {
  reviews: text('Review sheets', '复核表', '檢視表'),
  noSheets: text('The thesis has no review sheets.', '论点没有复核表。', '論點沒有檢視表。'),
  titleDue: counted(
    '{due} of {count} review sheet is due.',
    '{due} of {count} review sheets are due.',
    '{count} 份复核表中有 {due} 份到期。',
    '{count} 份檢視表中有 {due} 份到期。',
  ),
  titleNoneDue: counted(
    'The review sheet is not due before {day}.',
    'None of the {count} review sheets is due before {day}.',
    '{count} 份复核表在 {day} 之前均未到期。',
    '{count} 份檢視表在 {day} 之前均未到期。',
  ),
  lede: text(
    'Questions a person answers at set times, with what is known beside each. Answers are kept with name and day; none is ever overwritten.',
    '由人定期回答的问题，旁边附有当时所知。回答连同姓名和日期一并保存，从不覆盖。',
    '由人定期回答的問題，旁邊附有當時所知。回答連同姓名與日期一併儲存，從不覆寫。',
  ),
  sheet: text('Sheet', '复核表', '檢視表'),
  asked: counted('{count} question', '{count} questions', '{count} 个问题', '{count} 個問題'),
  lastSigned: text('Last signed', '上次签署', '上次簽署'),
  due: text('Due', '到期', '到期'),
  dueNow: text('now', '现在', '現在'),
  dueSince: text('since {day}', '{day} 起', '{day} 起'),
  never: text('never', '从未', '從未'),
  dayBy: text('{day} by {author}', '{day}，{author}', '{day}，{author}'),
  draftKept: text('A draft is kept in this browser', '此浏览器中有草稿', '此瀏覽器中有草稿'),

  neverSigned: counted(
    '{title}: nobody has signed this sheet of {count} question yet.',
    '{title}: nobody has signed this sheet of {count} questions yet.',
    '{title}：这份复核表有 {count} 个问题，尚无人签署。',
    '{title}：這份檢視表有 {count} 個問題，尚無人簽署。',
  ),
  movedSince: counted(
    '{title}: since {author} signed on {day}, {count} of {of} readings has moved, {bands} into another band.',
    '{title}: since {author} signed on {day}, {count} of {of} readings have moved, {bands} into another band.',
    '{title}：自 {author} 于 {day} 签署以来，{of} 项指标中有 {count} 项变动，其中 {bands} 项换了区间。',
    '{title}：自 {author} 於 {day} 簽署以來，{of} 項指標中有 {count} 項變動，其中 {bands} 項換了區間。',
  ),
  nothingMoved: text(
    '{title}: since {author} signed on {day}, nothing beside its questions has moved.',
    '{title}：自 {author} 于 {day} 签署以来，问题旁的指标没有变动。',
    '{title}：自 {author} 於 {day} 簽署以來，問題旁的指標沒有變動。',
  ),
  rhythm: counted(
    'To be filled in every day. From: {origin}.',
    'To be filled in every {count} days. From: {origin}.',
    '每 {count} 天填写一次。出处：{origin}。',
    '每 {count} 天填寫一次。出處：{origin}。',
  ),
  dueOn: text('Due on {day}.', '{day} 到期。', '{day} 到期。'),
  isDueSince: text('Due since {day}.', '已于 {day} 到期。', '已於 {day} 到期。'),
  isDueNow: text('Due now.', '现在到期。', '現在到期。'),

  questions: text('Questions', '问题', '問題'),
  answer: text('Answer', '回答', '回答'),
  note: text('Note', '备注', '備註'),
  readings: text('What is known', '目前所知', '目前所知'),
  noReadings: text('No indicator stands beside this question.', '此问题旁没有指标。', '此問題旁沒有指標。'),
  was: text('was {from}', '上次：{from}', '上次：{from}'),
  lastAnswer: text('{author}, {day}', '{author}，{day}', '{author}，{day}'),
  unanswered: text('Nobody has answered this yet.', '尚无人回答。', '尚無人回答。'),
  asBefore: text('Answer the same', '沿用上次回答', '沿用上次回答'),
  noteAlone: text(
    'A note goes with an answer: write one, or empty the note.',
    '备注须附在回答旁：请填写回答，或清空备注。',
    '備註須附在回答旁：請填寫回答，或清空備註。',
  ),
  wordingChanged: text(
    'When you wrote this, the question was: {question}',
    '您写下这些时，问题是：{question}',
    '您寫下這些時，問題是：{question}',
  ),
  stands: text('My answer stands', '我的回答不变', '我的回答不變'),

  sign: text('Sign', '签署', '簽署'),
  signTitle: text('Sign the sheet', '签署复核表', '簽署檢視表'),
  signing: text('Signing…', '正在签署…', '正在簽署…'),
  name: text('Name', '姓名', '姓名'),
  day: text('Day', '日期', '日期'),
  progress: text(
    '{done} of {of} answered. What is left open keeps its last answer.',
    '已回答 {done}/{of}。未填的问题保留上次回答。',
    '已回答 {done}/{of}。未填的問題保留上次回答。',
  ),
  nameMissing: text('Write the name to sign with.', '请填写签署的姓名。', '請填寫簽署的姓名。'),
  nothingSaid: text('Answer one question at least.', '请至少回答一个问题。', '請至少回答一個問題。'),
  lookFirst: text(
    'Look at what was asked differently first.',
    '请先查看已改动的问题。',
    '請先查看已改動的問題。',
  ),
  signed: text(
    'Signed: it stands below, with what was known beside it.',
    '已签署：内容及当时所知列在下方。',
    '已簽署：內容及當時所知列在下方。',
  ),
  allKept: text(
    'Nothing you wrote is lost: it stays here and in this browser.',
    '您写的内容没有丢失：仍在此处，也保存在此浏览器中。',
    '您寫的內容沒有遺失：仍在此處，也儲存在此瀏覽器中。',
  ),
  keptHere: text(
    'What you write is kept in this browser until it is signed.',
    '您写的内容在签署前保存在此浏览器中。',
    '您寫的內容在簽署前儲存在此瀏覽器中。',
  ),
  notKept: text(
    'This browser refuses to keep the draft: it lasts only as long as this tab. Sign before you close it.',
    '此浏览器拒绝保存草稿：关闭标签页即丢失，请先签署。',
    '此瀏覽器拒絕儲存草稿：關閉分頁即遺失，請先簽署。',
  ),

  otherTab: text(
    'Another tab has changed this sheet at {time}. What you wrote here is kept.',
    '另一个标签页在 {time} 改动了这份复核表。您在此处写的内容仍保留。',
    '另一個分頁在 {time} 改動了這份檢視表。您在此處寫的內容仍保留。',
  ),
  otherGone: text(
    'Another tab has signed this sheet or emptied its draft. What you wrote here is kept.',
    '另一个标签页签署了这份复核表，或清空了草稿。您在此处写的内容仍保留。',
    '另一個分頁簽署了這份檢視表，或清空了草稿。您在此處寫的內容仍保留。',
  ),
  otherSays: text('The other tab has', '另一个标签页的内容', '另一個分頁的內容'),
  takeOver: text('Take over what the other tab has', '采用另一个标签页的内容', '採用另一個分頁的內容'),
  startAnew: text('Begin anew', '重新开始', '重新開始'),
  keepMine: text('Keep what is here', '保留此处的内容', '保留此處的內容'),
  setAside: text('Set aside in this browser', '此浏览器中搁置的版本', '此瀏覽器中擱置的版本'),
  setAsideAt: text('Set aside {time}', '{time} 搁置', '{time} 擱置'),
  putBack: text('Put back', '放回', '放回'),
  throwAway: text('Throw away', '丢弃', '捨棄'),
  askedOtherwise: text('Worded otherwise since', '此后措辞有改动', '此後措辭有更動'),
  noLongerAsked: text('No longer asked', '已不再提问', '已不再提問'),
  unreadable: text(
    'A draft was kept that cannot be read; this is all of it',
    '有一份草稿无法解读，原文如下',
    '有一份草稿無法解讀，原文如下',
  ),
  noLongerSigned: text(
    'It is not signed with the rest, and is set aside when you sign.',
    '签署时不会一并签署，将予以搁置。',
    '簽署時不會一併簽署，將予以擱置。',
  ),

  meanwhile: text(
    '{author} signed this sheet ({day}) after you began. Look at it, then sign yours: nothing you wrote is lost.',
    '您开始填写之后，{author} 签署了这份复核表（{day}）。请先查看，再签署您的：您写的内容没有丢失。',
    '您開始填寫之後，{author} 簽署了這份檢視表（{day}）。請先查看，再簽署您的：您寫的內容沒有遺失。',
  ),
  looked: text('I have looked at it', '我已查看', '我已查看'),

  signedSheets: text('Signed', '已签署', '已簽署'),
  noneSigned: text('Nobody has signed this sheet yet.', '尚无人签署这份复核表。', '尚無人簽署這份檢視表。'),
  signedNotHere: text(
    'What was signed, and by whom, is not part of this site.',
    '签署的内容和签署人不在此站点中。',
    '簽署的內容與簽署人不在此網站中。',
  ),
  somebody: text('a person not named here', '未列名者', '未列名者'),
  signedBy: text('{day} · {author}', '{day} · {author}', '{day} · {author}'),
  answers: counted('{count} answer', '{count} answers', '{count} 个回答', '{count} 個回答'),
  knownThen: text('As known on {day}', '以 {day} 所知为准', '以 {day} 所知為準'),
  markdown: text('Download as Markdown', '下载 Markdown', '下載 Markdown'),

  travelled: text(
    'This is what was known and signed by {day}; it cannot be changed.',
    '这是截至 {day} 所知和已签署的内容，不能更改。',
    '這是截至 {day} 所知與已簽署的內容，不能更改。',
  ),
  toNow: text('Sign as of now', '以现在所知签署', '以現在所知簽署'),
  inSite: text(
    'In this exported site nothing can be signed; that is done in the program it was exported from.',
    '此导出站点中不能签署；请在导出它的程序里签署。',
    '此匯出網站中不能簽署；請在匯出它的程式裡簽署。',
  ),
} as const satisfies Record<string, Text | CountedText>;

export type ReviewWord = keyof typeof reviewWords;

export function useReviewWords(): { tell: Tell<ReviewWord>; locale: Locale } {
  const { locale } = useSettings();
  return { tell: teller(reviewWords, locale), locale };
}
