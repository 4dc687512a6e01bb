import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lexicon } from '../../reader/lexicon.ts';
import { parseSources } from '../../reader/note/parse-sources.ts';
import type { Sources } from '../../reader/note/sources.ts';
import type { ThesisFile } from '../../base/thesis-file.ts';
import { parseEntities, parseLexicon, parseMetrics } from '../../reader/parse-lexicon.ts';
import { fileError } from './file-error.ts';

/** The names the reader knows, from the thesis that comes with the program. */
export async function loadLexicon(root: string): Promise<Lexicon> {
  const [entities, metrics] = await Promise.all([
    thesisFile(root, 'entities.yaml'),
    thesisFile(root, 'metrics.yaml'),
  ]);
  return parseLexicon({ entities, metrics });
}

/** Where its numbers can be checked. */
export async function loadSources(root: string): Promise<Sources> {
  return parseSources(await thesisFile(root, 'sources.yaml'));
}

/** Every file of the thesis with what is wrong with it; null where nothing is. */
export function thesisFaults(root: string): Promise<{ path: string; fault: unknown }[]> {
  return Promise.all(
    Object.entries(parsers).map(async ([name, parse]) => {
      const path = join(root, thesis, name);
      try {
        parse(await thesisFile(root, name));
        return { path, fault: null };
      } catch (fault) {
        return { path, fault };
      }
    }),
  );
}

const thesis = join('theses', 'ai-infra');

const parsers: Readonly<Record<string, (file: ThesisFile) => unknown>> = {
  'entities.yaml': parseEntities,
  'metrics.yaml': parseMetrics,
  'sources.yaml': parseSources,
};

async function thesisFile(root: string, name: string): Promise<ThesisFile> {
  const path = join(root, thesis, name);
  try {
    return { name: join(thesis, name), text: await readFile(path, 'utf8') };
  } catch (error) {
    throw fileError(error, path, 'read');
  }
}
