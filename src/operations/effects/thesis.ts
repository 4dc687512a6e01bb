import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePullFile, type PullLine } from '../../base/pull-file.ts';
import { parseCited, type CitedFact } from '../../evidence/cited-fact.ts';
import type { Debate } from '../../evidence/debate/debate.ts';
import { parseDebate } from '../../evidence/debate/parse-debate.ts';
import { parseBases, type Bases } from '../../evidence/metric-basis.ts';
import type { Concept } from '../../facts/concept.ts';
import { parseConcepts } from '../../facts/parse-concepts.ts';
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

/** What it calls the numbers of a company. */
export async function loadConcepts(root: string): Promise<Map<string, Concept>> {
  const names = await yamlFiles(root, 'concepts');
  return parseConcepts(await Promise.all(names.map((name) => thesisFile(root, name))));
}

/** How it reads the metrics of claims. */
export async function loadBases(root: string): Promise<Bases> {
  return parseBases(await thesisFile(root, 'bases.yaml'));
}

/** The figures it cites, file after file by name. */
export async function loadCited(root: string): Promise<CitedFact[]> {
  const names = await yamlFiles(root, 'cited');
  const files = await Promise.all(names.map((name) => thesisFile(root, name)));
  return files.flatMap((file) => parseCited(file));
}

/** The questions people differ on, file after file by name. */
export async function loadDebates(root: string): Promise<Debate[]> {
  const names = await yamlFiles(root, 'debate');
  return (await Promise.all(names.map((name) => thesisFile(root, name)))).map(parseDebate);
}

/** What it wants to be pulled, file after file by name. */
export async function loadPullLines(root: string): Promise<PullLine[]> {
  const names = await yamlFiles(root, 'pull');
  const files = await Promise.all(names.map((name) => thesisFile(root, name)));
  return files.flatMap((file) => parsePullFile(file));
}

/** The YAML files of a folder of the thesis by name, with the folder; none where there is no such folder. */
async function yamlFiles(root: string, folder: string): Promise<string[]> {
  const path = join(root, thesis, folder);
  try {
    const names = await readdir(path);
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw fileError(error, path, 'read');
  }
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

export function thesisFolder(root: string): string {
  return join(root, thesis);
}

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
