import type { Writable } from 'node:stream';
import { TightropeError } from '../base/error.ts';
import { OutputClosed, type CliIo, type Output } from './cli-io.ts';

/** The command line's surroundings in a real process; the loaders come from whoever wires the program together. */
export function processIo(loaders: Pick<CliIo, 'loadManifest' | 'loadEngine'>): CliIo {
  return {
    ...loaders,
    stdin: { isTTY: process.stdin.isTTY === true },
    stdout: streamOutput(process.stdout, 'stdout'),
    stderr: streamOutput(process.stderr, 'stderr'),
    env: process.env,
    onInterrupt(listener) {
      process.on('SIGINT', listener);
      process.on('SIGTERM', listener);
      return () => {
        process.off('SIGINT', listener);
        process.off('SIGTERM', listener);
      };
    },
    kill: (exitCode) => process.exit(exitCode),
  };
}

/** A stream whose failed writes are told to who writes, not thrown into the void. */
export function streamOutput(stream: TerminalStream, name: string): Output {
  let broken: Error | undefined;
  stream.on('error', (error) => {
    broken ??= faultOf(error, name);
  });
  return {
    isTTY: stream.isTTY === true,
    columns: () => (stream.isTTY === true && (stream.columns ?? 0) > 0 ? stream.columns : undefined),
    write: (chunk) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken);
        stream.write(chunk, (error) => (error ? reject(faultOf(error, name)) : resolve()));
      }),
  };
}

type TerminalStream = Writable & { isTTY?: boolean; columns?: number };

function faultOf(error: Error, name: string): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new OutputClosed();
  if (code === 'ENOSPC') return new TightropeError('disk_full', { at: name, cause: error });
  return new TightropeError('file_unwritable', { at: name, cause: error });
}
