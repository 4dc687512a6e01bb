import { randomUUID } from 'node:crypto';
import { constants, open as openDescriptor } from 'node:fs';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { Socket } from 'node:net';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { TightropeError } from '../../base/error.ts';
import { makeFolder } from '../../ledger/make-folder.ts';
import { byteSize } from '../byte-size.ts';
import type { Files } from '../context.ts';
import { fileError } from './file-error.ts';

export interface FilesOptions {
  /** What a relative path is relative to. */
  workingFolder: string;
  /** Endings of the files a folder is searched for: ".txt". */
  extensions: () => Promise<readonly string[]>;
  standardInput: AsyncIterable<Uint8Array | string>;
}

/** The real file system. */
export function createFiles(options: FilesOptions): Files {
  return {
    async find(patterns) {
      const { findFiles } = await import('./find-files.ts');
      return findFiles(patterns, await options.extensions(), options.workingFolder);
    },
    read: (path, limitBytes) => readWhole(resolve(options.workingFolder, path), limitBytes),
    standardInput: (limitBytes) => gather(options.standardInput, '-', limitBytes),
    write: (path, chunks) => writeWhole(resolve(options.workingFolder, path), chunks),
    decode,
  };
}

/** The text of bytes in a WHATWG encoding, without its byte order mark; null where the bytes are not in it. */
export function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // RangeError is an unknown label, TypeError bytes that are not in the encoding
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

async function readWhole(path: string, limitBytes: number): Promise<Uint8Array> {
  try {
    const status = await stat(path);
    // the size of a pipe or a device is 0: those are measured while reading
    if (status.isFile() && status.size > limitBytes) throw tooLarge(path, limitBytes, status.size);
    if (status.isFIFO()) return await gather(await openPipe(path), path, limitBytes);
    const handle = await open(path, 'r');
    try {
      return await gather(handle.createReadStream({ autoClose: false }), path, limitBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError(error, path, 'read');
  }
}

/**
 * A named pipe, opened without waiting for its writer: an open that waits holds a thread, and the program could then
 * not even be stopped. The stream closes the descriptor.
 */
async function openPipe(path: string): Promise<Socket> {
  // a bare descriptor: a FileHandle would close it a second time
  const fd = await promisify(openDescriptor)(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

async function gather(
  chunks: AsyncIterable<Uint8Array | string>,
  at: string,
  limitBytes: number,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.byteLength;
    if (size > limitBytes) throw tooLarge(at, limitBytes, size);
    kept.push(bytes);
  }
  return Buffer.concat(kept);
}

function tooLarge(at: string, limitBytes: number, size: number): TightropeError {
  return new TightropeError('file_too_large', {
    at,
    expected: byteSize(limitBytes),
    received: byteSize(size),
  });
}

async function writeWhole(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`;
  try {
    await makeFolder(dirname(path), 0o777);
    const handle = await open(partial, 'wx');
    return await filled(handle, chunks).then(
      (written) => rename(partial, path).then(() => written),
      (error: unknown) => rm(partial, { force: true }).then(() => Promise.reject(error)),
    );
  } catch (error) {
    // what comes from the rows and not from the disk is already worded, and has no system call
    throw error instanceof Error && 'syscall' in error ? fileError(error, path, 'write') : error;
  }
}

/** Bytes written and on the disk. Closes the file. */
async function filled(
  handle: FileHandle,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  let written = 0;
  try {
    for await (const chunk of chunks) {
      await handle.writeFile(chunk);
      written += chunk.byteLength;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return written;
}
