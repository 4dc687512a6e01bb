import { z } from 'zod';
import { text } from '../base/locale.ts';
import { debateMaps } from '../evidence/debate/debate-map.ts';
import { debatesOut } from './debating/debate-out.ts';
import { debateView } from './debating/debate-view.ts';
import { operation } from './operation.ts';
import { debateShape } from './shapes/verdict.ts';
import { evidenceTexts } from './verifying/evidence-claims.ts';

export default operation({
  name: 'debate',
  schema: 'tightrope/debate@1',
  summary: text(
    'Show who holds what on each question, and what cannot both be right',
    '查看每个问题上谁持什么立场，哪些不能同时成立',
    '查看每個問題上誰持什麼立場，哪些不能同時成立',
  ),
  description: text(
    'Questions and positions are files of the thesis; who holds them is shown by quotes and claims of the texts kept here.',
    '问题和立场写在论点文件里；谁持有则由已保存文本的原话和论断来证明。',
    '問題和立場寫在論點檔案裡；誰持有則由已儲存文本的原話和論斷來證明。',
  ),
  examples: [{ command: 'tightrope debate', does: text('every question', '所有问题', '所有問題') }],
  input: z.object({}),
  output: z.object({ questions: z.array(debateShape) }),
  http: { method: 'GET', path: '/api/v1/debate' },
  async *run(context) {
    const ledger = await context.ledger('look');
    const texts = await evidenceTexts(context, ledger);
    const claims = texts.flatMap((one) => one.claims);
    const maps = debateMaps(
      await context.debates(),
      claims,
      texts.map(({ document }) => ({
        documentId: document.id,
        logicalId: document.logicalId,
        title: document.title,
        date: document.publishedAt,
        text: document.text,
      })),
    );
    yield {
      ok: true,
      data: { questions: debatesOut(maps, texts, context.locale) },
      warnings: [],
    };
  },
  view: ({ questions }, { locale }) => debateView(questions, locale),
  table: ({ questions }) => ({
    columns: (
      ['question', 'position', 'speaker', 'since', 'quote', 'document', 'document_title'] as const
    ).map((name) => ({ name, type: 'string' as const })),
    rows: questions.flatMap(({ question, positions }) =>
      positions.flatMap(({ label, holders }) =>
        holders.flatMap(({ speaker, since, quotes }) =>
          quotes.map(({ quote, document_id, document_title }) => [
            ...[question, label, speaker, since, quote, document_id, document_title],
          ]),
        ),
      ),
    ),
  }),
});
