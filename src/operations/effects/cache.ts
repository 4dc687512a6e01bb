import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from '../context.ts';
import { ownBuild } from './own-build.ts';

/**
 * What took long to work out, as files of `<home>/cache`. A file names the build and the key it was made for and carries a
 * checksum: one of another build, for another key, cut short or altered is as good as none, and the whole folder may be
 * deleted at any time. Written beside and renamed, so that of several writers one wins whole.
 */
export function openCache(homePath: string, build: string | null | undefined = ownBuild): Cache {
  const folder = join(homePath, 'cache');
  const headOf = (key: string, body: string): string =>
    `${createHash('sha256')
      .update(`${build ?? ''}\n${key}\n`)
      .update(body)
      .digest('hex')}\n`;
  return {
    async find(name, key) {
      if (build === null) return null;
      // One that cannot be read is worked out again, as if it had never been there.
      const text = await readFile(join(folder, name), 'utf8').catch(() => '');
      const end = text.indexOf('\n') + 1;
      const body = text.slice(end);
      return end > 0 && text.slice(0, end) === headOf(key, body) ? body : null;
    },
    async keep(name, key, body) {
      if (build === null || !(await isFolder(homePath))) return;
      const beside = join(folder, `${name}.${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(beside, headOf(key, body) + body);
        await rename(beside, join(folder, name));
      } catch {
        // A full disk or a folder that may not be written costs time at the next start, and nothing else.
        await rm(beside, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Looking creates no workspace. */
function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
