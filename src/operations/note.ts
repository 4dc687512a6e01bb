import { z } from 'zod';
import { text } from '../base/locale.ts';
import { noteMarkdown } from './noting/note-markdown.ts';
import { noteOf } from './noting/note-of.ts';
import { noteShape } from './noting/note-shape.ts';
import { noteTable } from './noting/note-table.ts';
import { noteView } from './noting/note-view.ts';
import { field, operation } from './operation.ts';

export default operation({
  name: 'note',
  schema: 'tightrope/note@1',
  summary: text(
    'Make a note of a document: its core in its own words',
    '为文档做笔记：用原文的话摘出要点',
    '為文件做筆記：用原文的話摘出要點',
  ),
  description: text(
    'Core claims, what to watch, terms, rules, dated predictions, questions, and what to verify where. Every sentence is quoted from the text; no model is used. --csv gives the table of what to verify.',
    '包括核心论断、关注清单、术语、规则、有期限的预测、问题，以及待验证的数字和建议来源。每一句都摘自原文，不使用模型。--csv 输出待验证表。',
    '包括核心論斷、觀察清單、術語、規則、有期限的預測、問題，以及待查證的數字和建議來源。每一句都摘自原文，不使用模型。--csv 輸出待查證表。',
  ),
  examples: [
    { command: 'tightrope note 3f8a91c2', does: text('on the terminal', '在终端显示', '在終端機顯示') },
    {
      command: 'tightrope note sample:en.md --markdown',
      does: text(
        'as Markdown with front matter, for Obsidian or a static site; -o note.md writes it to a file',
        '输出带 front matter 的 Markdown，可放进 Obsidian 或静态网站；-o note.md 写入文件',
        '輸出帶 front matter 的 Markdown，可放進 Obsidian 或靜態網站；-o note.md 寫入檔案',
      ),
    },
  ],
  input: z.object({
    id: field(z.string().min(1), {
      about: text(
        'Id of the document, its beginning, or the source',
        '文档编号、编号的开头，或来源',
        '文件編號、編號的開頭，或來源',
      ),
      positional: true,
      placeholder: 'DOCUMENT',
    }),
  }),
  output: noteShape,
  http: { method: 'GET', path: '/api/v1/documents/{id}/note' },
  async *run(context, { id }) {
    const ledger = await context.ledger('look');
    const [full, lexicon, sources] = await Promise.all([
      ledger.document(id),
      context.lexicon(),
      context.sources(),
    ]);
    yield { ok: true, data: noteOf(full, lexicon, sources), warnings: [] };
  },
  view: (data, { locale }) => noteView(data, locale),
  markdown: (data, { locale }) => noteMarkdown(data, locale),
  table: noteTable,
});
