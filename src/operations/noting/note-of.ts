import type { FullDocument } from '../../ledger/ledger.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import { makeNote } from '../../reader/note/make-note.ts';
import { markupOf } from '../../reader/note/markup-of.ts';
import type { Sources } from '../../reader/note/sources.ts';
import { claimsOut, documentOut } from '../shapes/from-ledger.ts';
import type { ClaimOut } from '../shapes/claim.ts';
import type { NoteOut } from './note-shape.ts';

/** The note of a document that is kept, with its claims by id. */
export function noteOf(full: FullDocument, lexicon: Lexicon, sources: Sources): NoteOut {
  const { text, format, publishedAt, segments } = full;
  const entities = [...full.mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const note = makeNote(
    { text, publishedAt, segments, entities, claims: full.claims },
    lexicon,
    sources,
    markupOf(text, format),
  );
  const claims = claimsOut(full.claims);
  const ids = (indices: readonly number[]): string[] => indices.flatMap((index) => claims[index]?.id ?? []);
  return {
    document: documentOut(full),
    summary: note.summary.map((one) => ({ ...one, claims: ids(one.claims) })),
    watch: note.watch.map((one) => ({ ...one, claims: ids(one.claims) })),
    glossary: note.glossary,
    rules: note.rules,
    predictions: note.predictions.map(({ sentence, claim }) => ({ claim: at(claims, claim), sentence })),
    questions: note.questions,
    to_verify: note.toVerify.map((row) => ({
      ...row,
      claim: at(claims, row.claims[0] ?? -1),
      claims: ids(row.claims),
    })),
  };
}

function at(claims: readonly ClaimOut[], index: number): ClaimOut {
  const claim = claims[index];
  if (claim === undefined) throw new Error(`the note names a claim ${index} that the document has not`);
  return claim;
}
