import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { findSheet, reviewOut } from './evaluating/review-out.ts';
import { reviewView } from './evaluating/review-view.ts';
import { readerOf } from './evaluating/reader-of.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation } from './operation.ts';
import { reviewShape } from './shapes/review.ts';

export default operation({
  name: 'sign',
  schema: 'tightrope/signed@1',
  summary: text(
    'Keep a person’s answers to a review sheet, with name and day',
    '保存某人对复核表的回答，附姓名和日期',
    '儲存某人對檢視表的回答，附姓名和日期',
  ),
  description: text(
    'What stood beside each question is kept with the answer. Nothing is overwritten: a later answer stands beside the earlier ones.',
    '回答时旁列的指标现状一并保存。不会覆盖：新回答与旧回答并存。',
    '回答時旁列的指標現狀一併儲存。不會覆寫：新回答與舊回答並存。',
  ),
  examples: [
    {
      command: 'tightrope sign look-up --answer "capex-plans=Raised again" --by Ada',
      does: text('one answer', '一个回答', '一個回答'),
    },
  ],
  input: z.object({
    sheet: field(z.string().min(1), {
      about: text('Id of a sheet', '复核表编号', '檢視表編號'),
      positional: true,
      placeholder: 'SHEET',
    }),
    answer: field(z.array(z.string().min(3)).default([]), {
      about: text('QUESTION=answer; may be repeated', '问题编号=回答；可重复', '問題編號=回答；可重複'),
      placeholder: 'QUESTION=ANSWER',
    }),
    by: field(z.string().trim().min(1).optional(), {
      about: text('Who answers', '回答人', '回答人'),
      placeholder: 'NAME',
    }),
    on: field(z.iso.date().optional(), {
      about: text(
        'Day of the answers; today where absent',
        '回答日期；不写则为今天',
        '回答日期；不寫則為今天',
      ),
      placeholder: 'DATE',
    }),
    thesis: thesisFields.thesis,
  }),
  output: z.object({ added: z.int(), review: reviewShape }),
  http: { method: 'POST', path: '/api/v1/reviews/{sheet}/sign' },
  async *run(context, { sheet: id, answer, by, on, thesis: named }) {
    const found = await evaluated(context, { thesis: named });
    const { thesis } = found;
    const sheet = findSheet(thesis, id);
    if (by === undefined)
      throw new TightropeError('invalid_input', { at: 'by', expected: '--by NAME', received: '' });
    const said = answer.map((one) =>
      answerOf(
        one,
        sheet.questions.map((question) => question.id),
      ),
    );
    if (said.length === 0)
      throw new TightropeError('invalid_input', {
        at: 'answer',
        expected: '--answer QUESTION=…',
        received: '',
      });
    const reader = await readerOf(context, named);
    const ledger = await context.ledger();
    const before = reviewOut(found, sheet, [], reader);
    const now = context.now().toISOString();
    const added = await ledger.keepAnswers(
      said.map(({ question, told }) => {
        const readings = before.questions.find((one) => one.id === question)?.readings ?? [];
        return {
          ...{
            thesis: thesis.id,
            sheet: id,
            question,
            answer: told,
            author: by,
            signedOn: on ?? now.slice(0, 10),
          },
          ...{ asOf: new Date(found.instant).toISOString(), at: now },
          readings: JSON.stringify(
            readings.map(({ id: indicator, state, level, band }) => ({
              indicator,
              state,
              value: level?.value ?? null,
              band,
            })),
          ),
        };
      }),
    );
    const review = reviewOut(found, sheet, await ledger.answers(thesis.id), reader);
    yield { ok: true, data: { added, review }, warnings: [] };
  },
  view: ({ review }, { locale }) => reviewView([review], locale),
});

function answerOf(written: string, questions: readonly string[]): { question: string; told: string } {
  const [, question = '', told = ''] = /^([^=]+)=(.+)$/s.exec(written) ?? [];
  if (!questions.includes(question.trim()) || told.trim() === '')
    throw new TightropeError('invalid_input', {
      at: 'answer',
      expected: questions.map((one) => `${one}=…`).join(', '),
      received: written,
    });
  return { question: question.trim(), told: told.trim() };
}
