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
import { fileError, systemCode } from './file-error.ts';
import { shippedFolder, type FolderFound } from './thesis-folder.ts';

/** Where the files of a thesis are looked for: in its folder, then in that of the thesis that comes with the program. */
export type ThesisFolders = readonly FolderFound[];

/** The names the reader knows. */
export async function loadLexicon(folders: ThesisFolders): Promise<Lexicon> {
  const [entities, metrics] = await Promise.all([
    fileOf(folders, 'entities.yaml'),
    fileOf(folders, 'metrics.yaml'),
  ]);
  return parseLexicon({ entities, metrics });
}

/** Where its numbers can be checked. */
export async function loadSources(folders: ThesisFolders): Promise<Sources> {
  return parseSources(await fileOf(folders, 'sources.yaml'));
}

/** What it calls the numbers of a company. */
export async function loadConcepts(folders: ThesisFolders): Promise<Map<string, Concept>> {
  return parseConcepts(await filesOf(folders, 'concepts'));
}

/** How it reads the metrics of claims. */
export async function loadBases(folders: ThesisFolders): Promise<Bases> {
  return parseBases(await fileOf(folders, 'bases.yaml'));
}

/** The figures it cites, file after file by name. */
export async function loadCited(folders: ThesisFolders): Promise<CitedFact[]> {
  return (await filesOf(folders, 'cited')).flatMap((file) => parseCited(file));
}

/** The questions people differ on, file after file by name; those of another thesis are not its own. */
export async function loadDebates([own]: ThesisFolders): Promise<Debate[]> {
  return own === undefined ? [] : (await filesOf([own], 'debate')).map(parseDebate);
}

/** What it wants to be pulled, file after file by name. */
export async function loadPullLines(folders: ThesisFolders): Promise<PullLine[]> {
  return (await filesOf(folders, 'pull')).flatMap((file) => parsePullFile(file));
}

/** Every file of the thesis that comes with the program, with what is wrong with it; null where nothing is. */
export function thesisFaults(root: string): Promise<{ path: string; fault: unknown }[]> {
  const folder = shippedFolder(root);
  return Promise.all(
    Object.entries(parsers).map(async ([name, parse]) => {
      const path = join(folder.path, name);
      try {
        parse(await fileOf([folder], name));
        return { path, fault: null };
      } catch (fault) {
        return { path, fault };
      }
    }),
  );
}

const parsers: Readonly<Record<string, (file: ThesisFile) => unknown>> = {
  'entities.yaml': parseEntities,
  'metrics.yaml': parseMetrics,
  'sources.yaml': parseSources,
};

/** The file of the first folder that has it. */
export async function fileOf([folder, ...others]: ThesisFolders, name: string): Promise<ThesisFile> {
  const path = join(folder?.path ?? '', name);
  try {
    const file = { name: join(folder?.shown ?? '', name), text: await readFile(path, 'utf8') };
    return folder?.open === undefined ? file : await folder.open(file);
  } catch (error) {
    if (others.length > 0 && systemCode(error) === 'ENOENT') return fileOf(others, name);
    throw fileError(error, path, 'read');
  }
}

/** The YAML files below the first folder that has any there, by name. */
export async function filesOf(folders: ThesisFolders, below: string): Promise<ThesisFile[]> {
  for (const folder of folders) {
    const names = await yamlNames(join(folder.path, below));
    if (names.length > 0) return Promise.all(names.map((name) => fileOf([folder], join(below, name))));
  }
  return [];
}

async function yamlNames(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).filter((name) => name.endsWith('.yaml')).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw fileError(error, path, 'read');
  }
}
