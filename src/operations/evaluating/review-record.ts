import { locales, type Locale, type Text } from '../../base/locale.ts';
import type { AnswerPlace, AnswerRow } from '../../ledger/thesis-record.ts';
import type { ReviewSheet, Thesis } from '../../thesis/thesis.ts';
import type { SigningOut } from '../shapes/review.ts';
import { keptBeside } from './kept-reading.ts';
import { signedReading } from './review-readings.ts';

/** An answer and its note. In what was signed before notes were kept apart, a note began after the first empty line. */
export function saidOf(row: Pick<AnswerRow, 'answer' | 'readings'>): { answer: string; note: string } {
  const { answer: text } = row;
  const { note: apart } = keptBeside(row);
  if (apart !== null) return { answer: text, note: apart };
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
  const asked = new Map(sheet.questions.map(({ id, question }) => [id, question]));
  return groups.reverse().flatMap((rows) => {
    const last = rows.at(-1);
    if (last === undefined) return [];
    const { author, signedOn, asOf } = last;
    return {
      ...{ id: placeName(last), author, signed_on: signedOn, as_of: asOf },
      answers: rows.map((row) => {
        const { asked: then, readings } = keptBeside(row);
        const now = asked.get(row.question) ?? null;
        return {
          ...{
            question: row.question,
            wording: (then ?? now)?.[locale] ?? null,
            asked: sinceThen(then, now),
          },
          ...saidOf(row),
          readings: readings.map((one) => signedReading(thesis, one, locale)),
        };
      }),
    };
  });
}

function sinceThen(then: Text | null, now: Text | null): SigningOut['answers'][number]['asked'] {
  if (now === null) return 'no_longer';
  return then !== null && locales.some((one) => then[one] !== now[one]) ? 'otherwise' : 'still';
}
