import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { TightropeError } from '../../base/error.ts';
import { fileError, systemCode } from './file-error.ts';

/**
 * Real paths of the files that paths, folders and globs name: in the order given, sorted within each, no file twice.
 * A folder gives its files with one of `extensions` (".txt"), a path or a glob whatever it names.
 */
export async function findFiles(
  patterns: readonly string[],
  extensions: readonly string[],
  workingFolder: string,
): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    for (const path of await filesOf(pattern, extensions, workingFolder)) found.add(path);
  }
  return [...found];
}

async function filesOf(
  pattern: string,
  extensions: readonly string[],
  workingFolder: string,
): Promise<string[]> {
  const path = await existing(pattern, workingFolder);
  if (path === null && !isDynamicPattern(pattern)) {
    throw new TightropeError('file_not_found', { at: pattern });
  }
  if (path !== null && !(await stat(path)).isDirectory()) return [path];
  const files = path === null ? await matching(pattern, workingFolder) : await inFolder(path, extensions);
  if (files.length === 0) {
    throw new TightropeError('no_files_matched', { at: pattern, expected: extensions.join(', ') });
  }
  return files;
}

/** The real path; null where there is nothing of that name. */
async function existing(pattern: string, workingFolder: string): Promise<string | null> {
  try {
    return await realpath(resolve(workingFolder, pattern));
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'EINVAL'].includes(systemCode(error))) throw fileError(error, pattern, 'read');
    return await unnamed(pattern, workingFolder);
  }
}

/** A pipe that a shell made, as /dev/fd/63 of `<(…)`, can be opened but has no real path. */
async function unnamed(pattern: string, workingFolder: string): Promise<string | null> {
  const path = resolve(workingFolder, pattern);
  const status = await stat(path).catch(() => null);
  return status?.isFIFO() === true ? path : null;
}

async function matching(pattern: string, workingFolder: string): Promise<string[]> {
  const names = await glob(pattern, {
    cwd: workingFolder,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
  });
  return [...new Set(await Promise.all(names.map((name) => realpath(name))))].sort();
}

/** Files below a folder; hidden ones are left out, and a link back to a folder already seen is not followed. */
async function inFolder(folder: string, extensions: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  const seen = new Set<string>();
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const name of await names(next)) {
      const target = await targetOf(join(next, name));
      if (target.kind === 'folder') waiting.push(target.path);
      if (target.kind === 'file' && extensions.includes(extname(name).toLowerCase())) files.push(target.path);
    }
  }
  return [...new Set(files)].sort();
}

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.'));
  } catch (error) {
    throw fileError(error, folder, 'read');
  }
}

/**
 * A link that leads nowhere and a name that is not UTF-8 cannot be followed: they count as files under the name they
 * show, so that reading them says what is wrong instead of leaving them out unseen.
 */
async function targetOf(path: string): Promise<{ kind: 'file' | 'folder' | 'other'; path: string }> {
  try {
    const real = await realpath(path);
    const status = await stat(real);
    return { kind: status.isDirectory() ? 'folder' : status.isFile() ? 'file' : 'other', path: real };
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'EACCES'].includes(systemCode(error))) return { kind: 'file', path };
    throw fileError(error, path, 'read');
  }
}
