import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { TightropeError } from '../base/error.ts';

/** One file of the built pages, held in memory: they are few and small. */
interface PageFile {
  type: string;
  bodies: Map<Encoding, Uint8Array<ArrayBuffer>>;
  etag: string;
  /** Its name changes with its content. */
  hashed: boolean;
}

type Encoding = 'br' | 'gzip' | 'identity';

export interface PageRequest {
  /** Percent-decoded, beginning with a slash. */
  path: string;
  acceptEncoding: string;
  ifNoneMatch: string;
}

/**
 * Serves the built pages. Only files that were in the folder when it was read are served, so no path can lead out of it.
 * A path without the ending of a file is a page of the app and gets index.html. Null: there is no such file. Throws build_missing.
 */
export function staticPages(directory: string): (request: PageRequest) => Response | null {
  let loaded: Map<string, PageFile> | undefined;

  function files(): Map<string, PageFile> {
    // looked for again where it is missing: the pages may be built while the program runs
    const found = loaded ?? loadFiles(directory);
    if (!found.has('/index.html')) throw buildMissing(directory);
    return (loaded = found);
  }

  return (request) => {
    const all = files();
    // an id in the address may hold a dot: only the endings of files name files
    const isPage = !/\.[^/]*$/.test(request.path) || getMimeType(request.path) === undefined;
    const file = all.get(request.path) ?? (isPage ? all.get('/index.html') : undefined);
    return file === undefined ? null : respond(file, request);
  };
}

function respond(file: PageFile, request: PageRequest): Response {
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  });
  const known = request.ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(file.etag) || known.includes('*')) return new Response(null, { status: 304, headers });
  const accepted = acceptedEncodings(request.acceptEncoding);
  const encoding =
    (['br', 'gzip'] as const).find((each) => accepted.has(each) && file.bodies.has(each)) ?? 'identity';
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  return new Response(file.bodies.get(encoding) ?? null, { headers });
}

function acceptedEncodings(header: string): Set<string> {
  const parts = header.split(',').map((part) => part.trim().toLowerCase());
  return new Set(
    parts.filter((part) => !/;\s*q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0] ?? ''),
  );
}

/** In one go: a program that is working something out has no turns to spare for hundreds of small files. */
function loadFiles(directory: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  const names = listFiles(directory);
  const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(readFileSync(join(directory, name)));
  for (const name of names) {
    if (isCompressed(name, names)) continue;
    const body = bytesOf(name);
    const bodies: PageFile['bodies'] = new Map([['identity', body]]);
    if (names.has(`${name}.br`)) bodies.set('br', bytesOf(`${name}.br`));
    if (names.has(`${name}.gz`)) bodies.set('gzip', bytesOf(`${name}.gz`));
    files.set(`/${name.split(sep).join('/')}`, {
      type: getMimeType(name) ?? 'application/octet-stream',
      bodies,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      hashed: /(^|[\\/])assets[\\/].*-[\w-]{8,}\.\w+$/.test(name),
    });
  }
  return files;
}

function listFiles(directory: string): Set<string> {
  try {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return new Set(files.map((entry) => relative(directory, join(entry.parentPath, entry.name))));
  } catch (error) {
    throw buildMissing(directory, error);
  }
}

/** Names the package, where the build is started, two folders above dist/web. */
function buildMissing(directory: string, cause?: unknown): TightropeError {
  return new TightropeError('build_missing', { at: resolve(directory, '..', '..'), cause });
}

function isCompressed(name: string, names: ReadonlySet<string>): boolean {
  return /\.(br|gz)$/.test(name) && names.has(name.replace(/\.(br|gz)$/, ''));
}
