import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Engine, EngineOptions, OpenContext } from './cli/cli-io.ts';
import { processIo } from './cli/process-io.ts';
import { runCli } from './cli/run-cli.ts';
import { TightropeError } from './base/error.ts';
import type { Context, RunningServer, ServerOptions } from './operations/context.ts';
import { packageRoot } from './operations/effects/package-root.ts';
import type { Manifest } from './operations/manifest.ts';

// Wires the rooms together and starts. Only the command line and the manifest are loaded here; the rest when it is needed.

const built = path.join(packageRoot(), 'dist');

async function loadManifest(): Promise<Manifest> {
  const file = path.join(built, 'manifest.json');
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TightropeError('build_missing', { at: packageRoot(), cause });
  });
  return JSON.parse(content) as Manifest;
}

async function loadEngine(): Promise<Engine> {
  const [{ runOperation }, { loadOperation }, { tableToCsv }, { tableToParquet }] = await Promise.all([
    import('./operations/run-operation.ts'),
    import('./operations/index.ts'),
    import('./operations/formats/csv.ts'),
    import('./operations/formats/parquet.ts'),
  ]);
  return { createContext, runOperation, loadOperation, tableToCsv, tableToParquet };
}

async function createContext(options: EngineOptions): Promise<OpenContext> {
  const effects = await import('./operations/effects/create-context.ts');
  const open: OpenContext = await effects.createContext({
    ...options,
    startServer: (server) => serve(server, open.context),
  });
  return open;
}

async function serve({ port }: ServerOptions, context: Context): Promise<RunningServer> {
  const [{ startServer }, { buildOpenApi }, engine, manifest] = await Promise.all([
    import('./server/start-server.ts'),
    import('./operations/openapi.ts'),
    loadEngine(),
    loadManifest(),
  ]);
  const served = manifest.operations.filter(({ http }) => http !== null);
  const running = await startServer({
    ...engine,
    port,
    manifest,
    pagesDirectory: path.join(built, 'web'),
    signal: context.signal,
    createContext: (request) => Promise.resolve({ ...context, ...request, progress: () => undefined }),
    openApi: () => buildOpenApi(manifest.version),
    log: (message) => void process.stderr.write(`${message}\n`),
  });
  // A build that puts a new dist/ in place must not break a server that runs; the first page need not wait for that.
  const loadAll = (): Promise<unknown> => Promise.all(served.map(({ name }) => engine.loadOperation(name)));
  return { ...running, loadAll };
}

process.exitCode = await runCli(process.argv.slice(2), processIo({ loadManifest, loadEngine }));
