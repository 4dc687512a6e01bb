import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { errorData } from '../../src/base/error.ts';
import { describeError } from '../../src/base/messages/index.ts';
import type { Context } from '../../src/operations/context.ts';
import type { Operation } from '../../src/operations/operation.ts';
import type { Envelope } from '../../src/operations/shapes/envelope.ts';
import type { ServerParts } from '../../src/server/server-parts.ts';
import { fakeManifest } from '../cli/fake-manifest.ts';

export interface Call {
  operation: string;
  input: unknown;
  context: Context;
  surface: string;
}

/** A server's parts around one behaviour of all operations; `calls` and `logged` say what happened. */
export function fakeParts(
  run: (call: Call) => AsyncIterable<Envelope> | Iterable<Envelope> = ({ input }) => [success({ input })],
  pagesDirectory = '/nonexistent/pages',
) {
  const calls: Call[] = [];
  const logged: string[] = [];
  const parts: ServerParts = {
    manifest: fakeManifest,
    pagesDirectory,
    createContext: async (request) => request as unknown as Context,
    async *runOperation(operation, input, context, surface) {
      const call = { operation, input, context, surface };
      calls.push(call);
      yield* run(call);
    },
    loadOperation: async () =>
      ({
        markdown: (data: unknown, { locale }: { locale: string }) => `# ${JSON.stringify(data)} ${locale}\n`,
        table: (data: unknown) => ({
          columns: [{ name: 'v', type: 'string' }],
          rows: [[JSON.stringify(data)]],
        }),
      }) as unknown as Operation,
    tableToCsv: ({ columns, rows }, { bom }) =>
      `${bom ? '\ufeff' : ''}${[columns.map(({ name }) => name), ...rows].map((row) => row.join(',')).join('\r\n')}`,
    openApi: async () => ({ openapi: '3.1.0' }),
    log: (message) => logged.push(message),
  };
  return { parts, calls, logged };
}

export function success(data: unknown): Envelope {
  return { schema: 'test@1', ok: true, data, warnings: [] };
}

export function failed(error: unknown): Envelope {
  const data = errorData(error);
  return { schema: 'test@1', ok: false, error: { ...data, ...describeError(data, 'en') } };
}

/** A folder with these files, by relative path. */
export async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tightrope-pages-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
