import { createHash } from 'node:crypto';
import { addDays } from '../../base/days.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { TightropeError } from '../../base/error.ts';
import type { AnswerRow } from '../../ledger/thesis-record.ts';
import type { ReviewSheet, Thesis } from '../../thesis/thesis.ts';
import type { ReviewOut } from '../shapes/review.ts';
import type { Evaluated } from './evaluated.ts';
import { keptBeside } from './kept-reading.ts';
import type { Reader } from './reader-of.ts';
import { readingOut } from './reading-out.ts';
import { movedReadings } from './review-readings.ts';
import { saidOf, signingsOf } from './review-record.ts';

/** A sheet with the readings beside each question and what was answered. `rows` are answers of the thesis, oldest first. */
export function reviewOut(
  found: Evaluated,
  sheet: ReviewSheet,
  rows: readonly AnswerRow[],
  reader: Reader,
): ReviewOut {
  const own = rows.filter((row) => row.sheet === sheet.id);
  const last = own.reduce<AnswerRow | null>(
    (newest, row) => (newest === null || row.signedOn >= newest.signedOn ? row : newest),
    null,
  );
  const dueOn = dueDay(sheet, own);
  const signings = signingsOf(found.thesis, sheet, own, reader.locale);
  return {
    ...{
      id: sheet.id,
      title: sheet.title[reader.locale],
      about: sheet.about[reader.locale],
      origin: sheet.origin[reader.locale],
    },
    ...{ every_days: sheet.everyDays, signed_on: last?.signedOn ?? null, signed_by: last?.author ?? null },
    ...{ due_on: dueOn, is_due: isDue(dueOn, found.instant), seen: signings[0]?.id ?? 'none' },
    questions: sheet.questions.map(({ id, question, indicators }) => {
      const answers = own.filter((row) => row.question === id);
      const [newest = null, ...earlier] = answers.map(answerOut).reverse();
      const readings = indicators.flatMap((one) => {
        const indicator = found.thesis.indicators.get(one);
        return indicator === undefined ? [] : readingOut(found, indicator, reader);
      });
      const row = answers.at(-1);
      return {
        ...{ id, question: question[reader.locale], edition: editionOf(question), last: newest, earlier },
        readings,
        moved:
          row === undefined
            ? []
            : movedReadings(found.thesis, keptBeside(row).readings, readings, reader.locale),
      };
    }),
    signings,
  };
}

/** Sheets that are to be filled in, of a thesis of which `rows` were answered. */
export function dueSheets(
  { thesis, instant }: Pick<Evaluated, 'thesis' | 'instant'>,
  rows: readonly AnswerRow[],
): { sheet: ReviewSheet; dueOn: string | null }[] {
  return [...thesis.reviews.values()]
    .map((sheet) => ({
      sheet,
      dueOn: dueDay(
        sheet,
        rows.filter((row) => row.sheet === sheet.id),
      ),
    }))
    .filter(({ dueOn }) => isDue(dueOn, instant));
}

/** What was answered by the instant asked about; all of it where nobody asked for a day. */
export function answeredBy(
  rows: readonly AnswerRow[],
  instant: number,
  asked: string | null | undefined,
): readonly AnswerRow[] {
  return asked === undefined || asked === null ? rows : rows.filter(({ at }) => Date.parse(at) <= instant);
}

/** Throws sheet_not_found naming what comes near. */
export function findSheet({ reviews }: Pick<Thesis, 'reviews'>, id: string): ReviewSheet {
  const sheet = reviews.get(id);
  if (sheet !== undefined) return sheet;
  const near = didYouMean(id, [...reviews.keys()]);
  throw new TightropeError('sheet_not_found', { at: id, ...(near === undefined ? {} : { hint: near }) });
}

/** Null where nobody has signed. */
function dueDay({ everyDays }: ReviewSheet, own: readonly AnswerRow[]): string | null {
  const [newest] = own.map(({ signedOn }) => signedOn).sort((a, b) => (a < b ? 1 : -1));
  return newest === undefined ? null : addDays(newest, everyDays);
}

function isDue(dueOn: string | null, instant: number): boolean {
  return dueOn === null || dueOn <= new Date(instant).toISOString().slice(0, 10);
}

/** The same in every language, so that a reader who changes theirs has not changed the question. */
function editionOf(question: ReviewSheet['questions'][number]['question']): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 12);
}

function answerOut(row: AnswerRow): NonNullable<ReviewOut['questions'][number]['last']> {
  const { author, signedOn, asOf, n } = row;
  return { ...saidOf(row), author, signed_on: signedOn, as_of: asOf, n };
}
