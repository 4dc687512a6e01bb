import { readdirSync, readFileSync } from 'node:fs';
import type { Concept } from '../../../src/facts/concept.ts';
import { parseConcepts } from '../../../src/facts/parse-concepts.ts';

const folder = new URL('../../../theses/ai-infra/concepts/', import.meta.url);

/** The concepts that come with the program. */
export function thesisConcepts(): Map<string, Concept> {
  return parseConcepts(
    readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
  );
}
