import { addDays } from '../../base/days.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { TightropeError } from '../../base/error.ts';
import type { AnswerRow } from '../../ledger/thesis-record.ts';
import type { ReviewSheet, Thesis } from '../../thesis/thesis.ts';
import type { ReviewOut } from '../shapes/review.ts';
import type { Evaluated } from './evaluated.ts';
import type { Reader } from './reader-of.ts';
import { readingOut } from './reading-out.ts';

/** A sheet with the readings beside each question and what was answered. `rows` are answers of the thesis, oldest first. */
export function reviewOut(
  found: Evaluated,
  sheet: ReviewSheet,
  rows: readonly AnswerRow[],
  reader: Reader,
): ReviewOut {
  const own = rows.filter((row) => row.sheet === sheet.id);
  const signedOn = own.reduce<string | null>(
    (last, { signedOn: day }) => (last === null || day > last ? day : last),
    null,
  );
  const dueOn = signedOn === null ? null : addDays(signedOn, sheet.everyDays);
  return {
    ...{
      id: sheet.id,
      title: sheet.title[reader.locale],
      about: sheet.about[reader.locale],
      origin: sheet.origin,
    },
    ...{ every_days: sheet.everyDays, signed_on: signedOn, due_on: dueOn },
    is_due: dueOn === null || dueOn <= new Date(found.instant).toISOString().slice(0, 10),
    questions: sheet.questions.map(({ id, question, indicators }) => {
      const [last = null, ...earlier] = own
        .filter((row) => row.question === id)
        .map(answerOut)
        .reverse();
      return {
        ...{ id, question: question[reader.locale], last, earlier },
        readings: indicators.flatMap((one) => {
          const indicator = found.thesis.indicators.get(one);
          return indicator === undefined ? [] : readingOut(found, indicator, reader);
        }),
      };
    }),
  };
}

/** Throws sheet_not_found naming what comes near. */
export function findSheet({ reviews }: Pick<Thesis, 'reviews'>, id: string): ReviewSheet {
  const sheet = reviews.get(id);
  if (sheet !== undefined) return sheet;
  const near = didYouMean(id, [...reviews.keys()]);
  throw new TightropeError('sheet_not_found', { at: id, ...(near === undefined ? {} : { hint: near }) });
}

function answerOut({
  answer,
  author,
  signedOn,
  asOf,
  n,
}: AnswerRow): NonNullable<ReviewOut['questions'][number]['last']> {
  return { answer, author, signed_on: signedOn, as_of: asOf, n };
}
