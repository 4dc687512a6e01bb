import type { Lexicon, LexiconEntity } from '../lexicon.ts';
import type { Claim } from '../reading.ts';
import { lineage } from './lineage.ts';
import type { NoteText } from './note-text.ts';
import type { Verification } from './note.ts';
import type { Sources } from './sources.ts';
import { suggestSource } from './suggest-source.ts';

/** Every located claim in the order of the text, those that say the same of the same thing as one row. */
export function toVerify(
  text: NoteText,
  claims: readonly Claim[],
  lexicon: Lexicon,
  sources: Sources,
): Verification[] {
  const entities = new Map(lexicon.entities.map((entity): [string, LexiconEntity] => [entity.id, entity]));
  const rows = new Map<string, Verification>();
  for (const sentence of text.sentences) {
    for (const index of sentence.claims) {
      const claim = claims[index];
      if (claim === undefined) continue;
      const key = sameness(claim, index);
      const row = rows.get(key);
      if (row !== undefined) {
        row.claims.push(index);
        continue;
      }
      rows.set(key, {
        claims: [index],
        sentence: text.quote(sentence.start, sentence.end),
        subject: claim.subject,
        metric: claim.metric,
        period: claim.period,
        modality: claim.modality,
        speaker: claim.speaker,
        why: claim.metric === null ? null : (sources.matters.get(claim.metric)?.why ?? null),
        source: suggestSource(claim, lineage(claim.subjectId, entities), sources.sources),
      });
    }
  }
  return [...rows.values()];
}

/** Claims without a subject or metric cannot be told to be the same. */
function sameness(
  { subject, metric, period, unit, per, lowText, highText, change }: Claim,
  index: number,
): string {
  return subject === null || metric === null
    ? String(index)
    : JSON.stringify([subject, metric, period, unit, per, lowText, highText, change]);
}
