import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface RunningProgram {
  /** Without a slash at the end. */
  url: string;
  /** Reads a text through the API and gives its id and how many claims were found. */
  read(name: string, text: string): Promise<{ id: string; claims: number }>;
  stop(): Promise<void>;
}

const main = path.resolve(import.meta.dirname, '../../dist/main.js');

/**
 * Starts the built program on a free port with a workspace of its own, which holds the sample; `prepare` may put more
 * into it before, `options` are added to the command, and `settings` to its environment.
 */
export async function startProgram(
  prepare: (home: string) => Promise<void> = () => Promise.resolve(),
  options: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  if (!existsSync(main)) throw new Error('dist/ is not built: run `npm run build` first');
  const home = mkdtempSync(path.join(os.tmpdir(), 'tightrope-browser-'));
  await prepare(home);
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--home', home, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      TIGHTROPE_HOME: undefined,
      TIGHTROPE_MODEL: undefined,
      ...settings,
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
  return {
    url,
    async read(name, text) {
      const response = await fetch(`${url}/api/v1/read`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ contents: [{ name, text }] }),
      });
      const answer = JSON.parse(await response.text());
      if (!answer.ok) throw new Error(`${name} was not read: ${JSON.stringify(answer.error)}`);
      return { id: answer.data.document.id, claims: answer.data.claims.length };
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
