import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { didYouMean } from '../../base/did-you-mean.ts';
import { TightropeError } from '../../base/error.ts';
import type { ThesisFile } from '../../base/thesis-file.ts';
import { parseThesis } from '../../thesis/format/parse-thesis.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import type { ThesisNames } from '../thesis-files/thesis-names.ts';
import { fileError, systemCode } from './file-error.ts';
import type { OpenFile } from './yaml-shelf.ts';

/** What comes with the program, and whose names stand in where a thesis brings none. */
export const shippedThesis = 'ai-infra';

/** Where theses are looked for. */
export interface ThesisPlaces {
  /** Of the program: `theses/` is in it. */
  root: string;
  /** What a relative path is relative to. */
  workingFolder: string;
  /** Reads the YAML of a file, where it can be known from before. */
  open?: OpenFile | undefined;
}

/**
 * A thesis by the name of one that comes with the program, or by the path of a folder anywhere. What is wrong with its files stands
 * among its faults; throws thesis_not_found, file_unreadable.
 */
export async function loadThesis(
  places: ThesisPlaces,
  wanted: string,
  { known, faults }: Pick<ThesisNames, 'known' | 'faults'>,
): Promise<Thesis> {
  const { path, shown } = await findThesis(places, wanted);
  const files = await filesOf(path, shown, places.open);
  return parseThesis({ id: basename(path), root: shown, files }, known, faults);
}

/** A folder, and what its files are called: `theses/ai-infra`. */
export interface FolderFound {
  path: string;
  shown: string;
  /** Reads the YAML of its files, where it can be known from before. */
  open?: OpenFile | undefined;
}

/** The folder of the thesis that comes with the program. */
export function shippedFolder(root: string): FolderFound {
  return { path: join(root, 'theses', shippedThesis), shown: join('theses', shippedThesis) };
}

/** Where the files of a thesis are looked for: what it does not bring is taken from the one that comes with the program. */
export async function thesisFolders(places: ThesisPlaces, wanted: string): Promise<FolderFound[]> {
  const { open } = places;
  const shipped = { ...shippedFolder(places.root), open };
  if (wanted === shippedThesis) return [shipped];
  const own = { ...(await findThesis(places, wanted)), open };
  return own.path === shipped.path ? [shipped] : [own, shipped];
}

async function findThesis({ root, workingFolder }: ThesisPlaces, wanted: string): Promise<FolderFound> {
  const shipped = join(root, 'theses', wanted);
  const isName = !isAbsolute(wanted) && !/[\\/]|^\.{1,2}$/.test(wanted);
  if (isName && (await isFolder(shipped))) return { path: shipped, shown: `theses/${wanted}` };
  const path = resolve(workingFolder, wanted);
  if (await isFolder(path)) return { path, shown: slashed(wanted).replace(/(?<=.)\/+$/, '') };
  const near = didYouMean(wanted, await shippedNames(root));
  throw new TightropeError('thesis_not_found', { at: wanted, ...(near === undefined ? {} : { hint: near }) });
}

async function shippedNames(root: string): Promise<string[]> {
  const found = await readdir(join(root, 'theses'), { withFileTypes: true }).catch(noEntries);
  return found.filter((entry) => entry.isDirectory() && entry.name !== 'schema').map(({ name }) => name);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return false;
    throw fileError(error, path, 'read');
  }
}

/** Every YAML file of the folder and of the folders in it, by name. */
async function filesOf(path: string, shown: string, open: OpenFile = (file) => file): Promise<ThesisFile[]> {
  try {
    const top = await readdir(path, { withFileTypes: true });
    const below = await Promise.all(
      top
        .filter((entry) => entry.isDirectory())
        .map(async ({ name }) => (await readdir(join(path, name))).map((file) => `${name}/${file}`)),
    );
    const names = [...top.filter((entry) => entry.isFile()).map(({ name }) => name), ...below.flat()];
    const wanted = names.filter((name) => /\.ya?ml$/.test(name)).sort();
    return await Promise.all(
      wanted.map(async (name) =>
        open({ name: `${shown}/${name}`, text: await readFile(join(path, name), 'utf8') }),
      ),
    );
  } catch (error) {
    throw fileError(error, path, 'read');
  }
}

function noEntries(error: unknown): never[] {
  if (error instanceof TightropeError ? error.data.code === 'file_not_found' : systemCode(error) === 'ENOENT')
    return [];
  throw error;
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
