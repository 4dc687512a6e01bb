import type { Lexicon } from '../lexicon.ts';
import { dateOf } from './date-of.ts';
import { glossary } from './glossary.ts';
import { noteText, type Markup } from './note-text.ts';
import type { Note } from './note.ts';
import { predictions } from './predictions.ts';
import { questions } from './questions.ts';
import { rules } from './rules.ts';
import type { Sources } from './sources.ts';
import { summary, type NoteMaterial } from './summary.ts';
import { toVerify } from './to-verify.ts';
import { watchList } from './watch-list.ts';

/**
 * The note of a text, without a model: whatever it shows is a span of the text. Pure and linear in the text.
 * `markup` is what its format knows of it (see `markup-of.ts`).
 */
export function makeNote(
  reading: NoteMaterial,
  lexicon: Lexicon,
  sources: Sources,
  markup: Markup = { hidden: [], spaces: [] },
): Note {
  const { claims } = reading;
  const text = noteText(reading.text, markup, claims);
  const said = dateOf(reading);
  const lifelines = new Set(
    [...sources.matters].filter(([, { lifeline }]) => lifeline).map(([metric]) => metric),
  );
  return {
    summary: summary(text, reading, lifelines),
    watch: watchList(text, claims, said),
    glossary: glossary(text, reading.text),
    rules: rules(text),
    predictions: predictions(text, claims, said),
    questions: questions(text),
    toVerify: toVerify(text, claims, lexicon, sources),
  };
}
