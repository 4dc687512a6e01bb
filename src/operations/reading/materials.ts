import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TightropeError } from '../../base/error.ts';
import { byteSize } from '../byte-size.ts';
import type { Context } from '../context.ts';

/** Something to read, as it came. */
export interface Material {
  /** What errors and warnings call it. */
  at: string;
  bytes: Uint8Array;
  logicalId: string;
  url: string | null;
  /** File name, from which the format is told. */
  name: string;
  mediaType: string | null;
  /** Encoding that whoever sent it names. */
  charset: string | null;
}

/** Texts that come with the request itself. */
export type Contents = readonly ({ name: string; text: string } | { name: string; base64: string })[];

/** The most that may come with a request. */
const contentsLimitBytes = 16_000_000;
const webTimeoutMs = 30_000;

export interface Opening {
  open(): Promise<Material>;
}

/** Everything the sources and contents name, in their order. What cannot be found throws from its own `open`. */
export async function* materials(
  context: Context,
  sources: readonly string[],
  contents: Contents,
  options: { max_bytes: number; as?: string | undefined },
): AsyncIterable<Opening> {
  const seen = new Set<string>();
  for (const source of sources) {
    if (source === '-') yield { open: () => fromStandardInput(context, options) };
    else if (isWebAddress(source)) {
      yield { open: () => fromWeb(context, source, options.max_bytes) };
    } else yield* fromFiles(context, source, options.max_bytes, seen);
  }
  for (const content of contents) yield { open: () => Promise.resolve(fromContent(content)) };
}

async function* fromFiles(
  context: Context,
  source: string,
  limitBytes: number,
  seen: Set<string>,
): AsyncIterable<Opening> {
  let paths: string[];
  try {
    paths = await context.files.find([/^file:/i.test(source) ? pathOf(source) : source]);
  } catch (error) {
    yield { open: () => Promise.reject(error) };
    return;
  }
  for (const [done, path] of paths.entries()) {
    if (seen.has(path)) continue;
    seen.add(path);
    context.progress({ stage: 'read', at: path, done, total: paths.length });
    yield { open: () => fromFile(context, path, limitBytes) };
  }
}

async function fromFile(context: Context, path: string, limitBytes: number): Promise<Material> {
  const bytes = await context.files.read(path, limitBytes);
  const logicalId = pathToFileURL(path).href;
  return { at: path, bytes, logicalId, url: null, name: basename(path), mediaType: null, charset: null };
}

async function fromStandardInput(
  context: Context,
  options: { max_bytes: number; as?: string | undefined },
): Promise<Material> {
  const bytes = await context.files.standardInput(options.max_bytes);
  const name = options.as ?? '-';
  return { at: name, bytes, logicalId: `stdin:${name}`, url: null, name, mediaType: null, charset: null };
}

async function fromWeb(context: Context, address: string, limitBytes: number): Promise<Material> {
  context.progress({ stage: 'fetch', at: address, done: 0, total: 1 });
  const limits = { bytes: limitBytes, timeoutMs: webTimeoutMs, signal: context.signal };
  const page = await context.web.get(address, limits);
  const asked = new URL(address);
  asked.hash = '';
  const name = basename(new URL(page.url).pathname);
  return { ...page, at: address, logicalId: asked.href, name };
}

function fromContent(content: Contents[number]): Material {
  const { name } = content;
  const bytes = 'text' in content ? Buffer.from(content.text) : bytesOf(content.base64, name);
  if (bytes.byteLength > contentsLimitBytes) {
    throw new TightropeError('body_too_large', { at: name, expected: byteSize(contentsLimitBytes) });
  }
  const charset = 'text' in content ? 'utf-8' : null;
  return { at: name, bytes, logicalId: `paste:${name}`, url: null, name, mediaType: null, charset };
}

function bytesOf(base64: string, name: string): Uint8Array {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) {
    throw new TightropeError('invalid_input', {
      at: name,
      expected: 'base64',
      received: `${base64.slice(0, 20)}…`,
    });
  }
  return Buffer.from(base64, 'base64');
}

/** Anything with a scheme but `file:`: what is not http is refused as an address and not looked for as a file. */
function isWebAddress(source: string): boolean {
  return /^(https?:|[a-z][a-z0-9+.-]+:\/\/)/i.test(source) && !/^file:/i.test(source);
}

function pathOf(source: string): string {
  try {
    return fileURLToPath(source);
  } catch (error) {
    throw new TightropeError('url_malformed', { at: source, cause: error });
  }
}
