import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeNote } from '../../../src/reader/note/make-note.ts';
import { markupOf } from '../../../src/reader/note/markup-of.ts';
import type { Note, Quotation } from '../../../src/reader/note/note.ts';
import { parseSources } from '../../../src/reader/note/parse-sources.ts';
import type { Sources } from '../../../src/reader/note/sources.ts';
import { readText } from '../../../src/reader/read-text.ts';
import type { Reading } from '../../../src/reader/reading.ts';
import { lexicon } from './lexicon.ts';

const path = fileURLToPath(new URL('../../../theses/ai-infra/sources.yaml', import.meta.url));

/** The sources that ship. */
export const sources: Sources = parseSources({ name: 'sources.yaml', text: readFileSync(path, 'utf8') });

export function noteOfText(
  text: string,
  format = 'text',
  publishedAt: string | null = '2026-03-02',
): { note: Note; reading: Reading } {
  const reading = readText({ text, format, name: `x.${format}`, publishedAt }, lexicon);
  return { reading, note: makeNote(reading, lexicon, sources, markupOf(reading.text, format)) };
}

/** Every span of a note. */
export function quotationsOf(note: Note): Quotation[] {
  return [
    ...note.summary,
    ...note.watch.flatMap((one) => (one.cue === null ? [one] : [one, one.cue])),
    ...note.glossary.flatMap(({ term, meaning, sentence }) => [term, meaning, sentence]),
    ...note.rules.flatMap(({ condition, outcome, sentence }) => [condition, outcome, sentence]),
    ...note.predictions.map(({ sentence }) => sentence),
    ...note.questions,
    ...note.toVerify.map(({ sentence }) => sentence),
  ];
}
