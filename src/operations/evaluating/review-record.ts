import type { Locale } from '../../base/locale.ts';
import type { AnswerPlace, AnswerRow } from '../../ledger/thesis-record.ts';
import type { ReviewSheet, Thesis } from '../../thesis/thesis.ts';
import type { SigningOut } from '../shapes/review.ts';
import { keptReadings } from './kept-reading.ts';
import { signedReading } from './review-readings.ts';

/** An answer and its note as one text, and back: a note begins after the first empty line. */
export function written(answer: string, note: string): string {
  return note === '' ? answer : `${answer}\n\n${note}`;
}

export function saidOf({ answer: text }: Pick<AnswerRow, 'answer'>): { answer: string; note: string } {
  const [, answer = text, note = ''] = /^(.*?)\r?\n[^\S\n]*\r?\n(.*)$/s.exec(text) ?? [];
  return { answer: answer.trim(), note: note.trim() };
}

/** `question:n`. */
function placeName({ question, n }: AnswerPlace): string {
  return `${question}:${n}`;
}

/** Answers that were signed together, the newest signing first. `own` are those of the sheet, oldest first. */
export function signingsOf(
  thesis: Pick<Thesis, 'indicators'>,
  sheet: ReviewSheet,
  own: readonly AnswerRow[],
  locale: Locale,
): SigningOut[] {
  const groups: AnswerRow[][] = [];
  for (const row of own) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const together = first?.at === row.at && first.author === row.author && first.signedOn === row.signedOn;
    if (together && group?.every(({ question }) => question !== row.question)) group.push(row);
    else groups.push([row]);
  }
  const wordings = new Map(sheet.questions.map(({ id, question }) => [id, question[locale]]));
  return groups.reverse().flatMap((rows) => {
    const last = rows.at(-1);
    if (last === undefined) return [];
    const { author, signedOn, asOf } = last;
    return {
      ...{ id: placeName(last), author, signed_on: signedOn, as_of: asOf },
      answers: rows.map((row) => ({
        ...{ question: row.question, wording: wordings.get(row.question) ?? null, ...saidOf(row) },
        readings: keptReadings(row).map((one) => signedReading(thesis, one, locale)),
      })),
    };
  });
}
