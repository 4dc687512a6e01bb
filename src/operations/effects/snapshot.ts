import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { TightropeError } from '../../base/error.ts';
import type {
  Snapshot,
  SnapshotFeed,
  SnapshotLine,
  SnapshotManifest,
} from '../snapshotting/snapshot-files.ts';

/** The snapshot of the program at `root`; null where it came without one. Throws snapshot_broken. */
export async function openSnapshot(root: string): Promise<Snapshot | null> {
  const folder = join(root, 'data', 'snapshot');
  const manifest = await readManifest(join(folder, 'manifest.json'));
  if (manifest === null) return null;
  return {
    manifest,
    async lines(feed) {
      const entry = manifest.feeds.find((one) => one.feed === feed);
      return entry === undefined ? new Map() : readFeed(folder, entry);
    },
  };
}

async function readManifest(path: string): Promise<SnapshotManifest | null> {
  try {
    const manifest = JSON.parse(await readFile(path, 'utf8')) as SnapshotManifest;
    if ((manifest.version as number) === 1) return manifest;
    throw new Error(`version ${String(manifest.version)}`);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new TightropeError('snapshot_broken', { at: path, cause });
  }
}

async function readFeed(folder: string, { file, hash }: SnapshotFeed): Promise<Map<string, SnapshotLine[]>> {
  const path = join(folder, file);
  try {
    const bytes = await promisify(gunzip)(await readFile(path));
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== hash) throw new Error(`SHA-256 ${found}, expected ${hash}`);
    const byTarget = new Map<string, SnapshotLine[]>();
    for (const text of bytes.toString('utf8').split('\n')) {
      if (text === '') continue;
      const line = JSON.parse(text) as SnapshotLine;
      const others = byTarget.get(line.target);
      if (others === undefined) byTarget.set(line.target, [line]);
      else others.push(line);
    }
    return byTarget;
  } catch (cause) {
    throw new TightropeError('snapshot_broken', { at: path, cause });
  }
}
