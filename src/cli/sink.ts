import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { TightropeError } from '../base/error.ts';
import type { Context } from '../operations/context.ts';
import type { Output } from './cli-io.ts';

/** Where the data goes. */
export interface Sink {
  write(chunk: string | Uint8Array): Promise<void>;
}

export interface FileSink extends Sink {
  /** Puts the file in its place. */
  finish(): Promise<void>;
}

/** Stdout as a sink; `before` runs ahead of each write, to take a progress line away. */
export function stdoutSink(stdout: Output, before: () => Promise<void>): Sink {
  return {
    async write(chunk) {
      await before();
      await stdout.write(chunk);
    },
  };
}

/**
 * A file as a sink. Nothing of it is seen until `finish`, which puts the whole in place at once; a pipe or a device is
 * written as one. Throws confirmation_needed where a file is there and `force` was not given.
 */
export async function fileSink(path: string, force: boolean, files: Context['files']): Promise<FileSink> {
  const target = await targetOf(path);
  if (target.kind === 'file' && !force) throw new TightropeError('confirmation_needed', { at: path });
  if (target.kind === 'folder')
    throw new TightropeError('file_unwritable', { at: path, cause: 'it is a folder' });
  const chunks: Uint8Array[] = [];
  return {
    async write(chunk) {
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    },
    async finish() {
      if (target.kind === 'device') await writeThrough(target.path, chunks);
      else await files.write(target.path, chunks);
    },
  };
}

interface Target {
  kind: 'absent' | 'file' | 'folder' | 'device';
  path: string;
}

async function targetOf(path: string): Promise<Target> {
  try {
    // a link stays a link: what it leads to is replaced
    const real = await realpath(path);
    const status = await stat(real);
    if (status.isFile()) return { kind: 'file', path: real };
    return { kind: status.isDirectory() ? 'folder' : 'device', path: real };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'absent', path };
    throw new TightropeError('file_unwritable', { at: path, cause: error });
  }
}

async function writeThrough(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'w');
    for (const chunk of chunks) await handle.write(chunk);
  } catch (error) {
    throw new TightropeError('file_unwritable', { at: path, cause: error });
  } finally {
    await handle?.close();
  }
}
