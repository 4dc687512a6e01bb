import { readFileSync } from 'node:fs';
import { access, constants, readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { messageOf } from '../../base/error.ts';
import type { Home, Machine } from '../context.ts';
import { beginWorkspace } from './begin-workspace.ts';
import { fileError } from './file-error.ts';
import { ledgerLocation } from './home.ts';
import { isThere } from './is-there.ts';
import { openBrowser } from './open-browser.ts';
import { thesisFaults } from './thesis.ts';

/** The computer this runs on and the installation at `root`; `isBuilt` tells whether it is the built program that runs. */
export function createMachine(root: string, home: Home, isBuilt: boolean): Machine {
  return {
    version: versionOf(root),
    nodeVersion: process.versions.node,
    homeFault: () => homeFault(home.path),
    pages: async () => {
      const path = join(root, 'dist', 'web');
      return { path, built: await isThere(join(path, 'index.html')) };
    },
    thesisFiles: () => thesisFaults(root),
    samples: () => samples(join(root, 'theses', 'ai-infra', 'samples')),
    beginWorkspace: async () => isBuilt && (await beginWorkspace(root, home.path, ledgerLocation(home))),
    openBrowser,
  };
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Asks the nearest folder that is there, since a workspace is made only when something is kept in it. */
async function homeFault(path: string): Promise<string | null> {
  if (!(await isThere(path)) && dirname(path) !== path) return homeFault(dirname(path));
  try {
    await access(path, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

async function samples(folder: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const { formats } = await import('../../reader/formats/index.ts');
  try {
    const readable = formats.flatMap(({ extensions }) => extensions);
    const names = (await readdir(folder)).filter((name) => readable.includes(extname(name))).sort();
    return await Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
    );
  } catch (error) {
    throw fileError(error, folder, 'read');
  }
}
