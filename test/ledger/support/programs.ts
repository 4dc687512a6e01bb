import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The programs of this folder made into plain JavaScript, so that processes of their own can run them. */
export interface Programs {
  writer: string;
  looker: string;
  remove(): Promise<void>;
}

/** They lie inside the project, where they find its packages. */
export async function bundlePrograms(): Promise<Programs> {
  const cache = path.join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'test-ledger-'));
  await chmod(folder, 0o755); // Some run as another user.
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: {
          writer: fileURLToPath(new URL('./writer.ts', import.meta.url)),
          looker: fileURLToPath(new URL('./looker.ts', import.meta.url)),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return {
    writer: path.join(folder, 'writer.mjs'),
    looker: path.join(folder, 'looker.mjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface Running {
  child: ChildProcess;
  /** Whole lines it has printed so far. */
  lines(): string[];
  /** Resolves with its exit code or signal and what it said of errors. */
  ended: Promise<{ how: number | string; errors: string }>;
}

export function start(program: string, task: object, as: { uid?: number; gid?: number } = {}): Running {
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    ...as,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return {
    child,
    lines: () => output.split('\n').slice(0, -1),
    ended: new Promise((resolve) => {
      // Not `exit`: what it printed last may still be on its way then.
      child.once('close', (code, signal) => {
        if (output !== '' && !output.endsWith('\n')) output += '\n';
        resolve({ how: code ?? signal ?? '', errors });
      });
    }),
  };
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
