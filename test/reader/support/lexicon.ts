import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from '../../../src/reader/lexicon.ts';
import { parseLexicon } from '../../../src/reader/parse-lexicon.ts';

const folder = new URL('../../../theses/ai-infra/', import.meta.url);

/** The lexicon that ships. */
export const lexicon: Lexicon = parseLexicon({
  entities: thesisFile('entities.yaml'),
  metrics: thesisFile('metrics.yaml'),
});

function thesisFile(name: string): { name: string; text: string } {
  return { name, text: readFileSync(fileURLToPath(new URL(name, folder)), 'utf8') };
}
