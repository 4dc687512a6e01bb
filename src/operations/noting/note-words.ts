import { text } from '../../base/locale.ts';

/** The words of a note that are ours: headings and labels, never what the text says. */
export const noteWords = {
  noteOf: text('Note: {title}', '笔记：{title}', '筆記：{title}'),
  extractive: text(
    'Every sentence below is quoted from the text, unchanged. Nothing has been checked yet.',
    '以下每一句都原样摘自原文，尚未核实。',
    '以下每一句都原樣摘自原文，尚未查證。',
  ),
  summary: text('Core claims', '核心论断', '核心論斷'),
  watch: text('What to watch', '关注清单', '觀察清單'),
  glossary: text('Terms the text explains', '文中解释的术语', '文中解釋的術語'),
  rules: text('Rules: when, then', '规则：若，则', '規則：若，則'),
  predictions: text('Dated predictions', '有期限的预测', '有期限的預測'),
  by: text('By', '截至', '截至'),
  questions: text('Questions', '问题', '問題'),
  toVerify: text('To verify', '待验证', '待查證'),
  where: text('Suggested source', '建议核验来源', '建議查證來源'),
  why: text('Why it matters', '为什么重要', '為什麼重要'),
  noSource: text('none known', '暂无', '暫無'),
  claims: text('The claims, word for word', '论断原文', '論斷原文'),
  times: text('{quote} (said {count} times)', '{quote}（出现 {count} 次）', '{quote}（出現 {count} 次）'),
  more: text(
    'The rest: `tightrope note {id} --markdown`, or `-o note.md` for a file',
    '其余内容：`tightrope note {id} --markdown`，或用 `-o note.md` 存成文件',
    '其餘內容：`tightrope note {id} --markdown`，或用 `-o note.md` 存成檔案',
  ),
  nothing: text(
    'The text has nothing a note could quote.',
    '文中没有可以摘入笔记的内容。',
    '文中沒有可以摘入筆記的內容。',
  ),
} as const;
