import { z } from 'zod';
import { addDays } from '../base/days.ts';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import type { AnswerPlace } from '../ledger/thesis-record.ts';
import type { ReviewSheet } from '../thesis/thesis.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { toKeep } from './evaluating/kept-reading.ts';
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
    'The question as it was asked and what stood beside it are kept with the answer. Nothing is overwritten: a later answer stands beside the earlier ones. With --seen a signing that came in between stops it.',
    '问题当时的措辞和旁列的指标现状随回答一并保存。不会覆盖：新回答与旧回答并存。写明 --seen 时，若其间另有签署则停下。',
    '問題當時的措辭與旁列的指標現狀隨回答一併儲存。不會覆寫：新回答與舊回答並存。寫明 --seen 時，若其間另有簽署則停下。',
  ),
  examples: [
    {
      command: 'tightrope sign look-up --answer "capex-plans=Raised again" --by Ada',
      does: text('one answer', '一个回答', '一個回答'),
    },
    {
      command: 'tightrope sign look-up --answer "capex-plans=Raised again" --by Ada --seen none',
      does: text(
        'only if nobody has signed the sheet before',
        '仅在此前无人签署时保存',
        '僅在此前無人簽署時儲存',
      ),
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
    note: field(z.array(z.string().min(3)).default([]), {
      about: text(
        'QUESTION=note beside its answer; may be repeated',
        '问题编号=回答旁的备注；可重复',
        '問題編號=回答旁的備註；可重複',
      ),
      placeholder: 'QUESTION=NOTE',
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
    seen: field(
      z
        .string()
        .regex(/^(none|[^:]+:[1-9]\d*)$/)
        .optional(),
      {
        about: text(
          'Last signing the signer has seen (id, or none): where there is a later one, nothing is kept',
          '签署人看过的最近一次签署（编号或 none）：若其后另有签署，则不保存',
          '簽署人看過的最近一次簽署（編號或 none）：若其後另有簽署，則不儲存',
        ),
        placeholder: 'ID',
      },
    ),
    thesis: thesisFields.thesis,
  }),
  output: z.object({ added: z.int(), review: reviewShape }),
  http: { method: 'POST', path: '/api/v1/reviews/{sheet}/sign' },
  async *run(context, { sheet: id, answer, note, by, on, seen, thesis: named }) {
    const found = await evaluated(context, { thesis: named });
    const { thesis } = found;
    const sheet = findSheet(thesis, id);
    if (by === undefined)
      throw new TightropeError('invalid_input', { at: 'by', expected: '--by NAME', received: '' });
    const now = context.now().toISOString();
    const signedOn = on ?? now.slice(0, 10);
    refuseFuture(signedOn, now);
    const said = saidTogether(answer, note, sheet);
    const reader = await readerOf(context, named);
    const ledger = await context.ledger();
    const { questions } = reviewOut(found, sheet, [], reader);
    const added = await ledger.keepAnswers(
      said.map(({ question: { id: question, question: asked }, told, beside }) => ({
        ...{ thesis: thesis.id, sheet: id, question, answer: told, author: by, signedOn },
        ...{ asOf: new Date(found.instant).toISOString(), at: now },
        readings: toKeep(asked, beside, questions.find((one) => one.id === question)?.readings ?? []),
      })),
      seen === undefined ? undefined : placeOf(seen),
    );
    const review = reviewOut(found, sheet, await ledger.answers(thesis.id), reader);
    yield { ok: true, data: { added, review }, warnings: [] };
  },
  view: ({ review }, { locale }) => reviewView([review], locale),
});

/** Answers with the notes beside them, in the order of the answers. */
function saidTogether(
  answers: readonly string[],
  notes: readonly string[],
  { questions }: ReviewSheet,
): { question: ReviewSheet['questions'][number]; told: string; beside: string }[] {
  const ids = questions.map(({ id }) => id);
  const said = new Map(answers.map((one) => toQuestion('answer', one, ids)));
  if (said.size === 0)
    throw new TightropeError('invalid_input', {
      at: 'answer',
      expected: '--answer QUESTION=…',
      received: '',
    });
  const beside = new Map(notes.map((one) => toQuestion('note', one, [...said.keys()])));
  return [...said].flatMap(([id, told]) => {
    const question = questions.find((one) => one.id === id);
    return question === undefined ? [] : { question, told, beside: beside.get(id) ?? '' };
  });
}

function toQuestion(field: string, given: string, questions: readonly string[]): [string, string] {
  const [, question = '', told = ''] = /^([^=]+)=(.+)$/s.exec(given) ?? [];
  if (!questions.includes(question.trim()) || told.trim() === '')
    throw new TightropeError('invalid_input', {
      at: field,
      expected: questions.map((one) => `${one}=…`).join(', '),
      received: given,
    });
  return [question.trim(), told.trim()];
}

/** Somewhere it is tomorrow already; a day after that nobody has lived through. */
function refuseFuture(day: string, now: string): void {
  const latest = addDays(now.slice(0, 10), 1);
  if (day > latest)
    throw new TightropeError('invalid_input', { at: 'on', expected: `≤ ${latest}`, received: day });
}

function placeOf(seen: string): AnswerPlace | null {
  const [, question, n] = /^(.+):(\d+)$/.exec(seen) ?? [];
  return question === undefined ? null : { question, n: Number(n) };
}
